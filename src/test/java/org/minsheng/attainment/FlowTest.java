package org.minsheng.attainment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Flows of the months, derived from cumulatives: the worked examples D1 to D8 by their numbers. */
class FlowTest {

    @Test
    void d1FebruaryIsABucketOfTwoMonths() {
        assertThat(flows("9999-01-01", """
                T01.1 cum 220400 2 82000
                T01.1 cum 220400 3 140500
                """)).containsExactly("1-2 82000", "3-3 58500");
    }

    @Test
    void d2AGapIsNeverDivided() {
        assertThat(flows("9999-01-01", """
                T01.1 cum 220400 4 201000
                T01.1 cum 220400 6 345400
                """)).containsExactly("1-4 201000", "5-6 144400");
    }

    @Test
    void d3ARevisionChangesBothNeighboursFromItsReceiptOn() {
        String facts = """
                @F01 2017-03-06
                T01.1 cum 220400 2 82000
                @F01 2017-04-08
                T01.1 cum 220400 3 140500
                @F01 2017-05-08
                T01.1 cum 220400 4 201000
                @F01 2017-05-09
                T01.1 cum 220400 3 138000
                """;

        assertThat(flows("2017-04-15", facts)).containsExactly("1-2 82000", "3-3 58500");
        assertThat(flows("2017-05-08", facts)).containsExactly("1-2 82000", "3-3 58500", "4-4 60500");
        assertThat(flows("9999-01-01", facts)).containsExactly("1-2 82000", "3-3 56000", "4-4 63000");
    }

    @Test
    void d4ASmallFallIsNegativeFlow() {
        assertThat(flows("9999-01-01", """
                T01.1 cum 220400 7 380000
                T01.1 cum 220400 8 379500
                T01.1 cum 220400 9 300000
                """)).containsExactly("1-7 380000", "8-8 -500 NEGATIVE_FLOW", "9-9 -79500 CUM_DECREASE");
    }

    @Test
    void d5TheCumulativeOutranksTheFlowBesideIt() {
        assertThat(flows("9999-01-01", """
                T01.1 cum 220400 3 140500
                T01.1 flow 220400 4 61000 check
                T01.1 cum 220400 4 201000
                """)).containsExactly("1-3 140500", "4-4 60500");
    }

    @Test
    void d6FlowsAloneStandAsTheyAre() {
        assertThat(flows("9999-01-01", """
                T01.1 flow 220400 1 10000
                T01.1 flow 220400 3 20000
                """)).containsExactly("1-1 10000 reported", "3-3 20000 reported");
    }

    @Test
    void d7DecemberIsNeverSubtracted() {
        assertThat(flows("9999-01-01", """
                T01.1 cum 220400 0 514000
                T01.1 cum 220400 1 31000
                """)).containsExactly("1-1 31000");
    }

    @Test
    void d8AProgrammeCumulativeCountsFromItsDecember() {
        assertThat(flows("9999-01-01", """
                T01.1 pcum 220400 0 59503
                T01.1 pcum 220400 9 85000
                """)).containsExactly("1-9 25497");
    }

    @Test
    void memoRowsOfAProvinceRunCountyServe() {
        assertThat(flows("9999-01-01", """
                T01.1 cum 220381 2 100
                T01.1 cum 220381 3 150 memo
                """)).containsExactly("1-2 100", "3-3 50");
    }

    private static List<String> flows(String day, String facts) {
        return Scenario.of(facts).list(String.class, """
                select extract(month from first_month) || '-' || extract(month from last_month) || ' ' || value
                    || case when is_from_flow then ' reported' else '' end || coalesce(' ' || flag, '')
                from mart.flow_known((date '%s' + time '23:59:59') at time zone 'Asia/Shanghai', 'jilin-2017')
                order by first_month
                """.formatted(day));
    }
}
