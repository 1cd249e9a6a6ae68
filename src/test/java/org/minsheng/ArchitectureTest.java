package org.minsheng;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The map of the packages. Each rule is written for a base package: it holds for {@code org.minsheng}, and is seen to
 * fail for the violator planted under {@code planted.<rule>}.
 */
class ArchitectureTest {

    private static final List<String> STAGES =
            List.of("intake", "sheet", "normalise", "quarantine", "warehouse", "attainment", "report");

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.minsheng");

    @ParameterizedTest
    @MethodSource("names")
    void theProgramKeepsTheRule(String name) {
        rules("org.minsheng").get(name).allowEmptyShould(true).check(PROGRAM);
    }

    @ParameterizedTest
    @MethodSource("names")
    void aPlantedViolatorIsFound(String name) {
        String base = "planted." + name;
        JavaClasses planted = new ClassFileImporter().importPackages(base);
        assertThat(planted).as("planted classes of " + base).isNotEmpty();
        assertThat(rules(base).get(name).allowEmptyShould(true).evaluate(planted).hasViolation()).isTrue();
    }

    static Stream<String> names() {
        return rules("any").keySet().stream();
    }

    private static Map<String, ArchRule> rules(String base) {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        STAGES.forEach(stage -> rules.put("stage_" + stage, stageStandsAlone(base, stage)));
        rules.put("vocabulary", classes().that().resideInAPackage(base + ".observation..")
                .should().onlyDependOnClassesThat().resideInAnyPackage(base + ".observation..", "java.."));
        rules.put("contract", classes().that().resideInAPackage(base + ".contract..")
                .should().onlyDependOnClassesThat(outside(base).or(inAny(base, "contract", "observation"))));
        rules.put("database", classes().that().resideInAPackage(base + ".database..")
                .should().onlyDependOnClassesThat(outside(base).or(inAny(base, "database"))));
        rules.put("entrances", noClasses().that().resideOutsideOfPackages(
                        base + ".console..", base + ".command..", base + ".schedule..")
                .should().dependOnClassesThat(inAny(base, "console", "command", "schedule")));
        rules.put("pure_normalise", noClasses().that().resideInAPackage(base + ".normalise..")
                .should().dependOnClassesThat().resideInAnyPackage(
                        "org.springframework..", "java.sql..", "javax.sql..", "java.nio.file..", "java.net.."));
        rules.put("spring_batch", owner(base, List.of("org.springframework.batch.."), "pipeline"));
        rules.put("quartz", owner(base, List.of("org.quartz.."), "schedule"));
        rules.put("spreadsheets", owner(base,
                List.of("org.apache.poi..", "org.apache.commons.csv..", "org.jsoup.."), "sheet", "quarantine", "report"));
        rules.put("csv_and_html", owner(base, List.of("org.jsoup.."), "sheet"));
        rules.put("cycles", slices().matching(base + ".(*)..").should().beFreeOfCycles());
        rules.put("names", classes().that().resideInAPackage(base + "..")
                .should().haveSimpleNameNotEndingWith("Util").andShould().haveSimpleNameNotEndingWith("Utils")
                .andShould().haveSimpleNameNotEndingWith("Helper").andShould().haveSimpleNameNotEndingWith("Manager")
                .andShould().haveSimpleNameNotEndingWith("Impl"));
        rules.put("layers", noClasses().that().resideInAPackage(base + "..")
                .should().resideInAnyPackage("..service..", "..dto..", "..dao..", "..util..", "..impl.."));
        return rules;
    }

    /** A stage knows the vocabulary, the contracts and its own SQL files; the report also what attainment offers. */
    private static ArchRule stageStandsAlone(String base, String stage) {
        List<String> known = new ArrayList<>(List.of(stage, "observation", "contract"));
        if (stage.equals("report")) {
            known.add("attainment");
        }
        return classes().that().resideInAPackage(base + "." + stage + "..")
                .should().onlyDependOnClassesThat(outside(base)
                        .or(inAny(base, known.toArray(String[]::new)))
                        .or(inAny(base, "database").and(simpleName("SqlFile"))));
    }

    private static ArchRule owner(String base, List<String> library, String... owners) {
        String[] packages = Stream.of(owners).map(owner -> base + "." + owner + "..").toArray(String[]::new);
        return noClasses().that().resideInAPackage(base + "..").and().resideOutsideOfPackages(packages)
                .should().dependOnClassesThat().resideInAnyPackage(library.toArray(String[]::new));
    }

    private static DescribedPredicate<JavaClass> outside(String base) {
        return not(resideInAnyPackage(base + ".."));
    }

    private static DescribedPredicate<JavaClass> inAny(String base, String... names) {
        return resideInAnyPackage(Stream.of(names).map(name -> base + "." + name + "..").toArray(String[]::new));
    }
}
