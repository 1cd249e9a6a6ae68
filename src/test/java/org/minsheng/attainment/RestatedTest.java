package org.minsheng.attainment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** City amounts under the divisions of another day: the worked example B1. 公主岭市 went to 长春市 in 2020. */
class RestatedTest {

    private static final String IN_2019 = """
            T01.1 cum 220100 12 220000
            T01.1 cum 220300 12 56000
            """;

    @Test
    void theCountyIsTakenFromItsOldCityAndGivenToTheNewOne() {
        assertThat(restated(IN_2019 + "T01.1 cum 220381 12 14000 memo"))
                .containsExactly("220100 220000 234000", "220300 56000 42000");
    }

    @Test
    void besideItsCityTheCountyIsPartOfTheAreaAsReported() {
        assertThat(restated("""
                T01.1 cum 220100 12 220000
                T01.1 cum 220300 12 42000
                T01.1 cum 220381 12 14000
                """)).containsExactly("220100 220000 234000", "220300 56000 42000");
    }

    @Test
    void aTotalIsNotDividedByGuessing() {
        assertThat(restated(IN_2019 + "T01.1 cum 220400 12 5"))
                .containsExactly("220100 220000 none", "220300 56000 none", "220400 5 5");
    }

    @Test
    void afterTheChangeNothingMoves() {
        Scenario facts = Scenario.of("""
                plan T01.1 is_scored = true
                T01.1 cum 220100 12 231000
                T01.1 cum 220300 12 41000
                """);
        facts.then("update core.dim_plan set year = 2021");
        facts.then("update core.fact_statement set month = '2021-12-01'");

        assertThat(rows(facts)).containsExactly("220100 231000 231000", "220300 41000 41000");
    }

    private static List<String> restated(String text) {
        Scenario facts = Scenario.of(text + "\nplan T01.1 is_scored = true");
        facts.then("update core.dim_plan set year = 2019");
        facts.then("update core.fact_statement set month = '2019-12-01'");
        return rows(facts);
    }

    private static List<String> rows(Scenario facts) {
        return facts.list(String.class, """
                select region_code || ' ' || as_reported || ' ' || coalesce(restated::text, 'none')
                from mart.restated_known('infinity', 'jilin-2017', '2021-12-31')
                order by region_code
                """);
    }
}
