package org.minsheng.attainment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Hand-made facts and the rows they give, by the numbers of the worked examples and of the rules. */
class RulesTest {

    @TestFactory
    Stream<DynamicTest> workedExamples() {
        return scenarios("worked_examples.txt");
    }

    @TestFactory
    Stream<DynamicTest> versionsOfStatements() {
        return scenarios("rules_a_versions.txt");
    }

    @TestFactory
    Stream<DynamicTest> linesAndLeaves() {
        return scenarios("rules_b_leaves.txt");
    }

    @TestFactory
    Stream<DynamicTest> figuresOfLeaves() {
        return scenarios("rules_c_figures.txt");
    }

    @TestFactory
    Stream<DynamicTest> targets() {
        return scenarios("rules_d_targets.txt");
    }

    @TestFactory
    Stream<DynamicTest> attainmentAndStatus() {
        return scenarios("rules_e_status.txt");
    }

    @TestFactory
    Stream<DynamicTest> scheduleAndPrinting() {
        return scenarios("rules_fg_printing.txt");
    }

    private static Stream<DynamicTest> scenarios(String file) {
        return ScenarioFile.read(file).map(scenario -> DynamicTest.dynamicTest(
                scenario.title(), () -> assertThat(scenario.outcome()).isEqualTo(scenario.expectations())));
    }
}
