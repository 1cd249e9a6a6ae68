package org.minsheng.attainment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Held, released and corrected cells, missing parts, and the ways to ask for a time (rules A2, A4). */
class KnownTimesTest {

    private static final String TWO_RECEIPTS = """
            T01.1 target 220400 1 40000
            @F01 2017-07-05
            T01.1 cum 220400 6 20000
            @F01 2017-08-05
            T01.1 cum 220400 6 24000
            """;

    @Test
    void aReleasedCellCountsFromItsRelease() {
        Scenario facts = Scenario.of("""
                T01.1 target 220400 1 40000
                @F01 2017-07-05
                T01.1 cum 220400 6 20000 hold
                upto 6
                """);
        facts.then(decidedAnew("load", "value", "2017-07-20"));

        assertThat(row(facts, "2017-07-19")).isEqualTo("40000,,,50.00,no_data,,1,0,,R1,");
        assertThat(row(facts, "2017-07-20")).isEqualTo("40000,20000,50.00,50.00,on_track,40000,1,1,,R1,");
    }

    @Test
    void aCorrectionReplacesItsCellAndIsNotAddedToIt() {
        Scenario facts = Scenario.of("""
                T01.1 target 220400 1 40000
                @F01 2017-07-05
                T01.1 cum 220400 6 20000
                """);
        facts.then(decidedAnew("load", "18000", "2017-07-20"));

        assertThat(row(facts, "2017-07-19")).isEqualTo("40000,20000,50.00,50.00,on_track,40000,1,1,,R1,");
        assertThat(row(facts, "2017-07-20")).isEqualTo("40000,18000,45.00,50.00,behind,36000,1,1,,R1,");
    }

    @Test
    void aReleaseDoesNotOutrankAFileReceivedLater() {
        Scenario facts = Scenario.of(TWO_RECEIPTS);
        facts.then("update core.fact_statement set decision = 'hold' where value = 20000");
        facts.then(decidedAnew("load", "value", "2017-08-20"));

        assertThat(row(facts, "2017-08-31")).isEqualTo("40000,24000,60.00,50.00,ahead,48000,1,1,,R1,");
    }

    @Test
    void aPartThatIsBlankOrHeldMakesTheFigurePartial() {
        Scenario blank = Scenario.of("""
                T01.1 target 220400 1 40000
                @F01 2017-07-05
                T01.1 cum 220400 6 20000 load 1
                """);

        assertThat(row(blank, "9999-01-01")).isEqualTo("40000,20000,50.00,50.00,incomplete,,1,0,,R1,LOWER_BOUND");

        Scenario held = Scenario.of("""
                T01.1 target 220400 1 40000
                @F01 2017-07-05
                T01.1 cum 220400 6 20000
                T01.1 cum 220400 6 5000 hold
                """);
        assertThat(row(held, "9999-01-01")).isEqualTo("40000,20000,50.00,50.00,incomplete,,1,0,,R1,LOWER_BOUND");
    }

    @Test
    void aBlankPartThatIsFilledInLaterCompletesTheFigure() {
        Scenario facts = Scenario.of("""
                T01.1 target 220400 1 40000
                @F01 2017-07-05
                T01.1 cum 220400 6 14000 load 1
                T01.1 cum 220400 6 6000 load 1
                """);
        facts.then("""
                insert into core.fact_statement (arrival_id, ordinal, indicator_code, measure, region_code, month,
                    value, unit, obs_status, decision, row_kind, sheet, cell, raw_text, known_from)
                select arrival_id, ordinal, indicator_code, measure, region_code, month,
                    4000, unit, obs_status, decision, row_kind, sheet, 'Z9', raw_text, '2017-07-20 12:00+08'
                from core.fact_statement
                where value = 6000
                """);

        assertThat(row(facts, "2017-07-19")).isEqualTo("40000,20000,50.00,50.00,incomplete,,1,0,,R1,LOWER_BOUND");
        assertThat(row(facts, "2017-07-20")).isEqualTo("40000,24000,60.00,50.00,ahead,48000,1,1,,R1,");
    }

    @Test
    void aDayIsItsEndHoweverItIsWritten() {
        Scenario facts = Scenario.of(TWO_RECEIPTS);

        assertThat(List.of(
                achieved(facts, "'2017-08-05'"),
                achieved(facts, "date '2017-08-05'"),
                achieved(facts, "'2017-08-05 00:00:00+08'"),
                achieved(facts, "timestamptz '2017-08-04 16:00:00+00'"),
                achieved(facts, "'2017-08-04'"),
                achieved(facts, "date '2017-08-04'"),
                achieved(facts, "'2017-08-04 23:59:59'"),
                achieved(facts, "'2017-08-05', '2017-06-01'"),
                achieved(facts, "timestamptz 'infinity', date '2017-06-01'")))
                .containsExactly("24000", "24000", "24000", "24000", "20000", "20000", "20000", "24000", "24000");
        assertThat(facts.list(String.class, "select region_code from bi.attainment_as_of('2017-07-01')")).isEmpty();
        assertThat(facts.list(String.class, "select region_code from bi.attainment_as_of('2017-09-01', '2017-07-01')"))
                .isEmpty();
    }

    private static String row(Scenario facts, String day) {
        return facts.known(day, List.of("T01.1")).get("T01.1 220400 6");
    }

    private static String achieved(Scenario facts, String arguments) {
        return facts.list(String.class, """
                select achieved_value::text from bi.attainment_as_of(%s)
                where indicator_code = 'T01.1' and region_code = '220400' and month = '2017-06-01'
                """.formatted(arguments)).get(0);
    }

    private static String decidedAnew(String decision, String value, String day) {
        return """
                insert into core.fact_statement (arrival_id, ordinal, indicator_code, measure, region_code, month,
                    value, unit, obs_status, decision, row_kind, sheet, cell, raw_text, known_from)
                select arrival_id, ordinal, indicator_code, measure, region_code, month,
                    %2$s, unit, obs_status, '%1$s', row_kind, sheet, cell, raw_text, '%3$s 12:00+08'
                from core.fact_statement
                where value = 20000
                """.formatted(decision, value, day);
    }
}
