package org.minsheng.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.minsheng.observation.Decision;

/** The sample year through the whole stage: what history finds in it, and what readers see. */
class SampleYearTest {

    private static final Loading LOADING = new Loading().staged(Truth.FILES);
    private static List<ArrivalOutcome> outcomes;

    @BeforeAll
    static void publish() {
        outcomes = LOADING.publication.publishAll();
    }

    @Test
    void publishesEachArrivalOnceAndFindsNothingElseToDo() {
        Map<ArrivalOutcome.Verdict, Long> verdicts = outcomes.stream()
                .collect(Collectors.groupingBy(ArrivalOutcome::verdict, Collectors.counting()));
        assertThat(verdicts)
                .isEqualTo(Map.of(ArrivalOutcome.Verdict.LOADED, 150L, ArrivalOutcome.Verdict.DUPLICATE, 1L));
        assertThat(LOADING.publication.publishNext()).isEmpty();
    }

    @Test
    void holdsTheOneCellTypedInYuanAMonthAndNoticesTheOneMissingRow() {
        assertThat(LOADING.strings("select concat_ws(' ', file_name, sheet, cell, raw_text, code, severity, state)"
                        + " from bi.rejection order by file_name"))
                .containsExactly(
                        "civil-affairs/2017-07-10/低保标准2017年2季度.csv csv E11 300 MS-R037 hold open",
                        "transport/2017-09-05/交通民生实事月报2017年8月.xls MS-R073 warn open");
    }

    @Test
    void tellsEveryFigureTheTruthLoadsAndNoOther() {
        List<String> expected = Truth.FILES.stream()
                .filter(file -> !file.name().contains("进度6月(1)"))
                .flatMap(file -> file.reading().statements().stream()
                        .filter(each -> each.decision() == Decision.LOAD)
                        .filter(each -> !(file.name().contains("2季度") && each.address().toString().equals("E11")))
                        .map(each -> String.join(" ", file.name(), each.sheet(), each.address().toString(),
                                each.key().toString(), each.measure().toString(), each.month().toString(),
                                each.value() == null ? "-" : Staging.plain(each.value()), each.rawText())))
                .sorted()
                .toList();
        assertThat(LOADING.strings("select concat_ws(' ', file_name, sheet, cell, indicator_code || '@' || region_code,"
                        + " measure, to_char(month, 'YYYY-MM'), coalesce(value::text, '-'), raw_text)"
                        + " from bi.observation").stream().sorted().toList())
                .isEqualTo(expected);
    }

    @Test
    void keepsTheFirstMarchOfEmploymentUntilItsCorrection() {
        assertThat(LOADING.strings("select concat_ws(' ', value, known_from::date, known_to::date, is_current)"
                        + " from bi.observation where indicator_code = 'T01.1' and measure = 'cum'"
                        + " and region_code = '220100' and month = '2017-03-01' order by known_from"))
                .hasSize(2)
                .satisfies(versions -> assertThat(versions.get(0)).endsWith("2017-04-04 2017-05-08 f"))
                .satisfies(versions -> assertThat(versions.get(1)).endsWith("2017-05-08 t"));
    }

    @Test
    void addsUpTheCellsOfEveryFile() {
        assertThat(LOADING.strings("select file_name from bi.arrival where decision = 'loaded' and cells_read"
                        + " <> cells_loaded + cells_checked + cells_memo + cells_held + cells_blank")).isEmpty();
        assertThat(LOADING.strings("select concat_ws(' ', cells_held, feed) from bi.arrival where cells_held > 0"))
                .containsExactly("1 F05");
    }

    @Test
    void letsReadersOfBiReadItsViewsAndNothingElse() throws SQLException {
        Map<String, Boolean> readable = new TreeMap<>();
        try (Connection connection = LOADING.database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set role minsheng_bi");
            for (String table : List.of("bi.observation", "bi.rejection", "bi.\"check\"", "bi.arrival", "bi.region",
                    "bi.indicator", "bi.month", "bi.run", "bi.freshness", "bi.lineage('T01.1', '220000', '2017-06-01')",
                    "core.fact_statement", "staging.reading")) {
                readable.put(table, isReadable(statement, table));
            }
        }
        assertThat(readable).isEqualTo(readable.keySet().stream()
                .collect(Collectors.toMap(Function.identity(), table -> table.startsWith("bi."))));
    }

    @Test
    void describesEveryViewAndColumnInBothLanguages() {
        assertThat(LOADING.strings("select c.relname || coalesce('.' || a.attname, '') from pg_class c"
                        + " left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped"
                        + " where c.relnamespace = 'bi'::regnamespace and c.relkind = 'v'"
                        + " and coalesce(col_description(c.oid, a.attnum), '') !~ '[一-龥].* / .*[a-z]'"))
                .isEmpty();
    }

    @Test
    void flattensRegionsOfThePlansDay() {
        assertThat(LOADING.strings("select concat_ws(' ', region_code, region_level, province_code, city_code,"
                        + " county_code) from bi.region where region_code in ('220000', '220300', '220381', '22X001',"
                        + " 'JL-UNALLOC', '220184') order by region_code"))
                .containsExactly(
                        "220000 province 220000",
                        "220300 city 220000 220300",
                        "220381 county 220000 220300 220381",
                        "22X001 city 220000 22X001",
                        "JL-UNALLOC unallocated 220000");
    }

    private static boolean isReadable(Statement statement, String table) {
        try (ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            return rows.next();
        } catch (SQLException denied) {
            return false;
        }
    }
}
