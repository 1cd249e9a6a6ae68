package org.minsheng.attainment;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minsheng.CsvTable;
import org.minsheng.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole sample year against the attainment and the scores that come with it: every row, every column. */
class SampleYearTest {

    private static final String COLUMNS = """
            select to_char(month, 'YYYY-MM'), indicator_code, region_code, target_value, achieved_value,
                attainment_pct, schedule_pct, status, forecast_value, regions_expected, regions_reported,
                contribution_pct, target_version, flags
            from %s
            order by month, indicator_code collate "C", region_code collate "C"
            """;

    private static DataSource database;

    @BeforeAll
    static void load() {
        database = TestDatabase.create().dataSource();
        PlanTables.load(database);
        TruthTables.load(database);
        List<String> all = CsvTable.read("domain/plan-2017.csv").stream().map(r -> r.get("indicator_code")).toList();
        new AttainmentMart(database).refresh(PlanTables.PLAN, all, Instant.parse("2018-01-20T00:00:00Z"), null);
    }

    @Test
    void latest() {
        assertThat(rows(COLUMNS.formatted("bi.attainment")))
                .hasSize(17_160)
                .isEqualTo(expected("expected-attainment.csv.gz"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2017-05-08", "2017-07-15"})
    void asOf(String day) {
        assertThat(rows(COLUMNS.formatted("bi.attainment_as_of('" + day + "')")))
                .isEqualTo(expected("expected-attainment-as-of-" + day + ".csv.gz"));
    }

    @Test
    void asOfOneMonth() {
        assertThat(rows(COLUMNS.formatted("bi.attainment_as_of('2017-07-15', '2017-05-01')")))
                .isEqualTo(expected("expected-attainment-as-of-2017-07-15.csv.gz").stream()
                        .filter(row -> row.startsWith("2017-05"))
                        .toList());
    }

    @Test
    void scores() {
        assertThat(rows("""
                select to_char(month, 'YYYY-MM'), region_code, level, key, strict, lenient, coverage_pct,
                    case when done then 'Y' else 'N' end, rank
                from bi.score
                order by 1, region_code collate "C", level, key collate "C"
                """))
                .isEqualTo(expected("expected-scores.csv.gz").stream()
                        .sorted()
                        .toList());
    }

    private static List<String> rows(String sql) {
        return JdbcClient.create(database)
                .sql(sql)
                .query((row, number) -> IntStream.rangeClosed(1, row.getMetaData().getColumnCount())
                        .mapToObj(column -> text(row, column))
                        .collect(Collectors.joining(",")))
                .list();
    }

    private static String text(ResultSet row, int column) {
        try {
            String value = row.getString(column);
            return value == null ? "" : value;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> expected(String name) {
        return CsvTable.read("truth/" + name).stream()
                .sorted(Comparator.comparing((CSVRecord row) -> row.get(0))
                        .thenComparing(row -> row.get(1))
                        .thenComparing(row -> row.get(2)))
                .map(row -> String.join(",", row.toList()))
                .toList();
    }
}
