package org.minsheng.attainment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Types;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Scores of hand-made attainment: the worked examples Z1 to Z5 and the rules H, by their numbers. */
class ScoreTest {

    private final Scenario facts = Scenario.of("");
    private final JdbcClient jdbc = JdbcClient.create(facts.dataSource());

    @Test
    void z1TaskIsTheMeanOfItsIndicators() {
        row(6, "220000", "T01.1", "106.4", "done");
        row(6, "220000", "T01.2", "99.5", "ahead");
        row(6, "220000", "T01.3", "100", "on_track");
        row(6, "220000", "T01.4", "100", "on_track");

        assertThat(scores(6, "task")).containsExactly("220000 01 99.88 99.88 100.00 N");
    }

    @Test
    void z2AreaIsTheMeanOfItsTasksUnrounded() {
        z1TaskIsTheMeanOfItsIndicators();
        row(6, "220000", "T02.2", "80", "behind");
        row(6, "220000", "T03.1", "95", "behind");

        assertThat(scores(6, "area")).containsExactly("220000 就业创业 91.63 91.63 100.00 N");
    }

    @Test
    void z3StrictCountsWhatIsNotKnownAsNothing() {
        row(6, "220100", "T15.1", "100", "done");
        row(6, "220100", "T15.2", null, "no_data");
        row(6, "220100", "T15.3", "80", "behind");

        assertThat(scores(6, "task")).containsExactly("220100 15 60.00 90.00 66.67 N");
    }

    @Test
    void z4NotApplicableIsLeftOut() {
        row(6, "220100", "T15.1", "100", "done");
        row(6, "220100", "T15.2", null, "not_applicable");
        row(6, "220100", "T15.3", "80", "behind");

        assertThat(scores(6, "task")).containsExactly("220100 15 90.00 90.00 100.00 N");
    }

    @Test
    void z5EqualPrintedScoresShareARank() {
        row(6, "220200", "T15.1", "95.004", "behind");
        row(6, "220100", "T15.1", "95.00", "behind");
        row(6, "220300", "T15.1", "94.99", "behind");
        row(6, "220400", "T15.1", "90", "behind");
        row(6, "220381", "T15.1", "99", "behind");
        row(6, "220000", "T15.1", "99", "behind");

        assertThat(ranks()).containsExactly("220000 -", "220100 1", "220200 1", "220300 3", "220381 -", "220400 4");
    }

    @Test
    void h1ScoresEndAtNothingAndAHundred() {
        row(6, "220100", "T15.1", "-5", "at_risk");
        row(6, "220100", "T15.3", "150", "done");

        assertThat(scores(6, "task")).containsExactly("220100 15 50.00 50.00 100.00 N");
    }

    @Test
    void h2MaintainedIndicatorsScoreTheirShareOfMonths() {
        row(1, "220100", "T01.3", null, "no_data");
        row(2, "220100", "T01.3", "100", "on_track");
        row(3, "220100", "T01.3", "0", "behind");
        row(4, "220100", "T01.3", "100", "on_track");
        row(5, "220100", "T01.3", null, "incomplete");

        assertThat(scores(4, "task")).containsExactly("220100 01 66.67 66.67 100.00 N");
        assertThat(scores(5, "task")).containsExactly("220100 01 0.00 - 0.00 N");
    }

    @Test
    void h2WhatIsDueEveryMonthScoresItsAttainment() {
        row(5, "220100", "T25.1", "100", "on_track");
        row(6, "220100", "T25.1", "98", "behind");

        assertThat(scores(6, "task")).containsExactly("220100 25 98.00 98.00 100.00 N");
    }

    @Test
    void h3UnscoredIndicatorsDoNotCount() {
        row(6, "220100", "T14.2", "10", "behind");
        row(6, "220100", "T14.1", "90", "behind");

        assertThat(scores(6, "task")).containsExactly("220100 14 90.00 90.00 100.00 N");
    }

    @Test
    void h4OverallIsTheMeanOfTasksNotOfAreas() {
        row(6, "220100", "T01.1", "100", "done");
        row(6, "220100", "T02.2", "100", "done");
        row(6, "220100", "T19.1", "70", "behind");

        assertThat(scores(6, "overall")).containsExactly("220100 all 90.00 90.00 100.00 N");
    }

    @Test
    void h4LenientLeavesATaskWithoutAnyAttainmentOut() {
        row(6, "220100", "T01.1", null, "no_data");
        row(6, "220100", "T02.2", "100", "done");

        assertThat(scores(6, "overall")).containsExactly("220100 all 50.00 100.00 50.00 N");
    }

    @Test
    void h4ThirdsAddUpAgain() {
        row(6, "220100", "T16.1", "33.33333333333333333333333333333333333333333333333333", "at_risk");
        row(6, "220100", "T16.2", "66.67666666666666666666666666666666666666666666666666", "at_risk");

        assertThat(scores(6, "task")).containsExactly("220100 16 50.01 50.01 100.00 N");
    }

    @Test
    void h5DoneWhenEveryApplicableIndicatorIs() {
        row(12, "220100", "T15.1", "100", "done");
        row(12, "220100", "T15.2", null, "not_applicable");
        row(12, "220100", "T15.3", "120", "done");

        assertThat(scores(12, "task")).containsExactly("220100 15 100.00 100.00 100.00 Y");
    }

    @Test
    void g1NeverAHundredBelowIt() {
        row(6, "220100", "T15.1", "99.9999", "ahead");

        assertThat(scores(6, "task")).containsExactly("220100 15 99.99 99.99 100.00 N");
    }

    @Test
    void h6BelowFourFifthsOfCoverageThereIsNoRank() {
        for (String indicator : List.of("T15.1", "T15.2", "T15.3", "T16.1")) {
            row(6, "220100", indicator, "50", "behind");
            row(6, "220200", indicator, "100", "done");
        }
        row(6, "220100", "T16.2", null, "no_data");
        row(6, "220200", "T16.2", null, "no_data");
        row(6, "220200", "T17.1", null, "no_data");

        assertThat(ranks()).containsExactly("220100 1", "220200 -");
    }

    private void row(int month, String region, String indicator, String attainment, String status) {
        jdbc.sql("""
                insert into mart.attainment (plan_code, month, indicator_code, region_code, attainment_exact, status,
                    regions_expected, regions_reported, computed_at)
                values (:plan, make_date(2017, :month, 1), :indicator, :region, :attainment, :status, 1, 1, now())
                """)
                .param("plan", PlanTables.PLAN)
                .param("month", month)
                .param("indicator", indicator)
                .param("region", region)
                .param("attainment", attainment == null ? null : new BigDecimal(attainment), Types.NUMERIC)
                .param("status", status)
                .update();
    }

    private List<String> scores(int month, String level) {
        return jdbc.sql("""
                select concat_ws(' ', region_code, key, coalesce(strict::text, '-'), coalesce(lenient::text, '-'),
                    coverage_pct, case when is_done then 'Y' else 'N' end)
                from mart.score_attained(:plan, array[make_date(2017, :month, 1)])
                where level = :level
                order by region_code, key
                """)
                .param("plan", PlanTables.PLAN)
                .param("month", month)
                .param("level", level)
                .query(String.class)
                .list();
    }

    private List<String> ranks() {
        return facts.list(String.class, """
                select region_code || ' ' || coalesce(rank::text, '-')
                from mart.score_attained('jilin-2017', array[date '2017-06-01'])
                where level = 'overall'
                order by region_code
                """);
    }
}
