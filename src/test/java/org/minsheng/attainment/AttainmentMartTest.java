package org.minsheng.attainment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AttainmentMartTest {

    private static final Instant FIRST = Instant.parse("2017-08-10T02:00:00Z");
    private static final Instant SECOND = Instant.parse("2017-08-11T02:00:00Z");

    private final Scenario facts = Scenario.of("""
            T01.1 target 220400 1 40000
            T01.1 cum 220400 5 15000
            T01.1 cum 220400 6 20000
            T09.5 num 220422 6 8
            T09.5 den 220422 6 10
            T09.5.03 num 220422 6 9
            """);
    private final AttainmentMart mart = new AttainmentMart(facts.dataSource());

    @Test
    void firstRefreshComputesTheWholePlan() {
        Refreshed refreshed = refresh(FIRST, "T01.1");

        assertThat(refreshed.indicators()).hasSize(110);
        assertThat(refreshed.months()).containsExactly(months(1, 2, 3, 4, 5, 6));
        assertThat(numbers("select count(*) from mart.attainment")).containsExactly(6 * 110 * 13);
        assertThat(numbers("select count(*) from bi.score where level = 'overall' and key = 'all'"))
                .containsExactly(6 * 13);
        assertThat(facts.list(String.class, "select first_month || ' ' || last_month || ' ' || value from bi.flow"))
                .containsExactlyInAnyOrder("2017-01-01 2017-05-01 15000", "2017-06-01 2017-06-01 5000");
    }

    @Test
    void nothingGivenNothingDone() {
        assertThat(mart.refresh(PlanTables.PLAN, Set.of(), FIRST, null).isNothing()).isTrue();
        assertThat(numbers("select count(*) from mart.attainment")).containsExactly(0);
    }

    @Test
    void sameFactsChangeNothing() {
        refresh(FIRST, "T01.1");

        assertThat(refresh(SECOND, "T01.1", "T09.5").isNothing()).isTrue();
        assertThat(facts.list(Timestamp.class, """
                select computed_at from bi.attainment union select computed_at from bi.flow
                """)).containsExactly(Timestamp.from(FIRST));
    }

    @Test
    void onlyWhatChangedIsReplaced() {
        refresh(FIRST, "T01.1");
        facts.then("update core.fact_statement set value = 18000 where value = 20000");

        Refreshed refreshed = refresh(SECOND, "T01.1", "T09.5");

        assertThat(refreshed.indicators()).containsExactly("T01.1");
        assertThat(refreshed.months()).containsExactly(YearMonth.of(2017, 6));
        assertThat(facts.list(String.class, """
                select distinct indicator_code from bi.attainment where computed_at = '2017-08-11 02:00+00'
                """)).containsExactly("T01.1");
        assertThat(numbers("""
                select attainment_pct from bi.attainment
                where indicator_code = 'T01.1' and region_code = '220400' and month >= '2017-05-01' order by month
                """)).containsExactly(37, 45);
    }

    @Test
    void criteriaFollowTheirParent() {
        refresh(FIRST, "T09.5");
        facts.then("update core.fact_statement set value = 12 where measure = 'den'");

        assertThat(refresh(SECOND, "T09.5").indicators()).containsExactly("T09.5", "T09.5.03");
    }

    @Test
    void aNewMonthConcernsEveryIndicator() {
        refresh(FIRST, "T01.1");
        facts.then("update core.fact_statement set month = '2017-07-01' where value = 20000");

        Refreshed refreshed = refresh(SECOND, "T01.1");

        assertThat(refreshed.indicators()).hasSize(110);
        assertThat(refreshed.months()).containsExactly(months(6, 7));
        assertThat(numbers("select count(*) from mart.attainment")).containsExactly(7 * 110 * 13);
    }

    @Test
    void aMonthThatIsNoLongerThereGoes() {
        refresh(FIRST, "T01.1");
        facts.then("delete from core.fact_statement where month = '2017-06-01'");

        assertThat(refresh(SECOND, "T01.1").months()).containsExactly(YearMonth.of(2017, 6));
        assertThat(numbers("select count(*) from mart.attainment")).containsExactly(5 * 110 * 13);
        assertThat(numbers("select count(*) from bi.score where month = '2017-06-01'")).containsExactly(0);
    }

    private Refreshed refresh(Instant at, String... indicators) {
        return mart.refresh(PlanTables.PLAN, List.of(indicators), at, null);
    }

    private List<Integer> numbers(String sql) {
        return facts.list(BigDecimal.class, sql).stream().map(BigDecimal::intValue).toList();
    }

    private static YearMonth[] months(int... months) {
        return Arrays.stream(months).mapToObj(month -> YearMonth.of(2017, month)).toArray(YearMonth[]::new);
    }
}
