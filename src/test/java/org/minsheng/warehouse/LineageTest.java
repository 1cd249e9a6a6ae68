package org.minsheng.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minsheng.attainment.AttainmentMart;
import org.minsheng.observation.IndicatorCode;
import org.minsheng.observation.RegionCode;

/** The cells behind the figures of the sample year. */
class LineageTest {

    private static final Instant NOW = Instant.parse("2018-02-01T00:00:00Z");
    private static final Loading YEAR = new Loading();

    @BeforeAll
    static void loadTheYear() {
        YEAR.staged(Truth.FILES).publication.publishAll();
        new AttainmentMart(YEAR.database)
                .refresh("JL-2017", YEAR.strings("select indicator_code from core.dim_indicator"), NOW, null);
    }

    @ParameterizedTest
    @CsvSource({"2017-05", "2017-08"})
    void leavesAddUpToTheFigureOfEverySum(String month) {
        assertThat(YEAR.strings("""
                select concat_ws(' ', a.indicator_code, a.region_code, a.achieved_value, lineage.value)
                from bi.attainment as a
                inner join bi.indicator as i using (plan_code, indicator_code)
                cross join lateral (
                    select sum(case role when 'base' then -value else value end) as value
                    from bi.lineage(a.indicator_code, a.region_code, a.month)
                    where role in ('leaf', 'base')
                ) as lineage
                where a.month = date '%s-01' and a.region_code in ('220000', '220300', '220381', '220600')
                    and i.measure_kind in ('flow_sum', 'stock_latest') and a.flags not like '%%TOTAL_ONLY%%'
                    and a.achieved_value is distinct from lineage.value
                """.formatted(month))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource("2017-05")
    void targetsAddUpToTheTargetOfEveryCityAndCounty(String month) {
        assertThat(YEAR.strings("""
                select concat_ws(' ', a.indicator_code, a.region_code, a.target_value, lineage.value)
                from bi.attainment as a
                inner join bi.indicator as i using (plan_code, indicator_code)
                cross join lateral (
                    select nullif(sum(value), 0) as value from bi.lineage(a.indicator_code, a.region_code, a.month)
                    where role in ('target', 'plan')
                ) as lineage
                where a.month = date '%s-01' and a.region_code in ('220000', '220300', '220581', '222400')
                    and i.measure_kind in ('flow_sum', 'stock_latest') and i.direction <> 'zero'
                    and a.target_value is distinct from lineage.value
                """.formatted(month))).isEmpty();
    }

    @Test
    void numeratorsAndDenominatorsGiveTheRatio() {
        assertThat(YEAR.strings("""
                select concat_ws(' ', a.indicator_code, a.region_code, a.month, a.achieved_value, lineage.value)
                from bi.attainment as a
                inner join bi.indicator as i using (plan_code, indicator_code)
                cross join lateral (
                    select 100 * sum(value) filter (where measure = 'num')
                        / nullif(sum(value) filter (where measure = 'den'), 0) as value
                    from bi.lineage(a.indicator_code, a.region_code, a.month)
                    where role = 'leaf'
                ) as lineage
                where a.month = date '2017-10-01' and a.region_code in ('220000', '220200', '220381')
                    and i.measure_kind in ('ratio_latest', 'full_coverage') and a.achieved_value is not null
                    and a.flags not like '%TOTAL_ONLY%' and a.flags not like '%LOWER_BOUND%'
                    and abs(a.achieved_value - lineage.value) >= 0.01
                """)).isEmpty();
    }

    @Test
    void namesTheTotalWhereItStandsInForMissingLeaves() {
        List<String> totals = YEAR.strings("""
                select distinct a.indicator_code || ' ' || coalesce(sum(l.value) filter (where l.role = 'total')
                    = a.achieved_value, false)
                from bi.attainment as a
                inner join bi.indicator as i using (plan_code, indicator_code)
                cross join lateral bi.lineage(a.indicator_code, a.region_code, a.month) as l
                where a.flags like '%TOTAL_ONLY%' and i.measure_kind in ('flow_sum', 'stock_latest')
                group by a.plan_code, a.indicator_code, a.region_code, a.month, a.achieved_value
                """);
        assertThat(totals).isNotEmpty().allMatch(line -> line.endsWith(" true"));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            T01.1 | 220300 | 2017-06 | leaf 220300 2017-06 cum 就业6月!E8 2.44; leaf 220381 2017-06 cum 就业6月!E17 0.96; \
            target 220300 2017-01 target 分解表!G4 3.7; target 220381 2017-01 target 分解表!O4 1.5
            T08.1 | 220381 | 2017-06 | leaf 220381 2017-06 cum 6月!E22 1825; target 220381 2017-01 target 分解表!O9 3200
            T21.1 | 220600 | 2017-08 | leaf 220600 2017-07 cum 交通!D10 53.5; target 220600 2017-01 target 分解表!J32 107
            T11.1 | 22X001 | 2017-08 | leaf 22X001 2017-06 num csv!C71 471; reference 22X001 2017-01 ref 参考数据!C64 28590
            T02.1 | 220000 | 2017-12 | leaf 220000 2017-12 stage 调度表!E3 1
            """)
    void tracesAFigureToItsCells(String indicator, String line, String month, String cells) {
        assertThat(trace(indicator, line, month).cells().stream()
                .map(each -> String.join(" ", each.role(), each.regionCode(), each.month().toString(), each.measure(),
                        each.sheet() + "!" + each.cell(), each.rawText()))
                .collect(Collectors.joining("; ")))
                .isEqualTo(cells);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            T01.1 | 220300 | 2017-06 | VALUE 24400 + 9600 = 34000; TARGET 37000 + 15000 (R1) = 52000; \
            RATE 100 × 34000 / 52000 = 65.38; SCHEDULE 2017-06 = 50; STATUS A ≥ S + 10 = ahead
            T18.3 | 220200 | 2017-06 | VALUE 100 × 574000 / 774000 = 74.16; TARGET 82 (P1) = 82; \
            RATE 100 × v / 82 = 90.44; SCHEDULE 2017-06 = 50; STATUS 1/1 = at_risk
            T11.1 | 22X001 | 2017-08 | VALUE min 100 × 12 × 471 / 28590 (长白山管委会) = 19.77; \
            TARGET 20 (P1) = 20; RATE 100 × v / 20 = 98.85; STATUS 1/1 = behind
            T21.1 | 220600 | 2017-08 | VALUE 53.5 = 53.5; TARGET 107 (R1) = 107; RATE 100 × 53.5 / 107 = 50; \
            SCHEDULE 2017-08 = 70; STATUS 0/1 = incomplete
            T05.1 | 220300 | 2017-06 | RATE 100 × (1 + 1) / 2 = 100; STATUS 2/2 = done
            """)
    void writesTheFormula(String indicator, String line, String month, String formula) {
        assertThat(trace(indicator, line, month).formula().stream()
                .map(step -> step.part() + " " + step.expression() + " = " + step.result())
                .collect(Collectors.joining("; ")))
                .isEqualTo(formula);
    }

    @Test
    void knowsNothingOfOtherYearsAndLines() {
        Trace trace = new Trace(YEAR.database);
        IndicatorCode jobs = IndicatorCode.parse("T01.1");
        assertThat(trace.trace(jobs, RegionCode.parse("220000"), YearMonth.of(2018, 1))).isEmpty();
        assertThat(trace.trace(jobs, RegionCode.parse("220102"), YearMonth.of(2017, 6))).isEmpty();
        assertThat(YEAR.strings("select role from bi.lineage('T99.9', '220000', '2017-06-01')")).isEmpty();
    }

    private static TracedFigure trace(String indicator, String line, String month) {
        return new Trace(YEAR.database)
                .trace(IndicatorCode.parse(indicator), RegionCode.parse(line), YearMonth.parse(month))
                .orElseThrow();
    }
}
