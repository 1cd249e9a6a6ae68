package org.minsheng.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minsheng.CsvTable;

/** The whole program over the sample year against the truth that comes with it: whole tables, every column. */
class SampleYearRunTest {

    private static final String OBSERVATIONS = """
            select file_name, sheet, cell, indicator_code, measure, region_code, to_char(month, 'YYYY-MM'),
                trim_scale(value), obs_status, raw_text
            from bi.observation
            """;

    private static final String KEPT = """
            select fact_statement.decision, arrival.file_name, sheet, cell, indicator_code, measure, region_code,
                to_char(fact_statement.month, 'YYYY-MM'), trim_scale(value), obs_status, raw_text
            from core.fact_statement
            inner join raw.arrival as arrival using (arrival_id)
            where fact_statement.decision in ('check', 'memo')
                -- the starts of rural houses by county, memo in a memo column, are not in the truth
                and not (feed = 'F03' and indicator_code = 'T10.1' and measure = 'stock' and row_kind = 'county')
            """;

    private static final String ATTAINMENT = """
            select to_char(month, 'YYYY-MM'), indicator_code, region_code, target_value, achieved_value,
                attainment_pct, schedule_pct, status, forecast_value, regions_expected, regions_reported,
                contribution_pct, target_version, flags
            from %s
            """;

    @Test
    void everyLeafOfEveryFileIsAnObservationAndNothingElseIs() {
        assertThat(LoadedYear.rows(LoadedYear.database(), OBSERVATIONS))
                .isEqualTo(truth("load"));
    }

    @Test
    void whatIsToBeHeldIsHeld() {
        List<String> held = LoadedYear.rows(LoadedYear.database(), """
                select file_name, sheet, cell, raw_text from bi.rejection where severity <> 'warn'
                """);
        List<String> expected = CsvTable.read("truth/observations.csv.gz").stream()
                .filter(row -> row.get("expected_decision").equals("quarantine"))
                .map(row -> String.join("|", row.get("file"), row.get("sheet"), row.get("cell"), row.get("raw")))
                .sorted()
                .toList();
        assertThat(held).isEqualTo(expected);
    }

    @Test
    void checksAndMemosAreKeptAsSuch() {
        List<String> expected = Stream.of("check", "memo")
                .flatMap(decision -> truth(decision).stream().map(row -> decision + "|" + row))
                .sorted()
                .toList();
        assertThat(LoadedYear.rows(LoadedYear.database(), KEPT)).isEqualTo(expected);
    }

    @Test
    void everyFileIsWhatItIs() {
        assertThat(LoadedYear.rows(LoadedYear.database(), """
                select file_name, feed, to_char(month, 'YYYY-MM'), sha256, decision from bi.arrival
                """))
                .isEqualTo(CsvTable.read("truth/files.csv").stream()
                        .map(file -> String.join("|", file.get("file"), file.get("form"), file.get("month"),
                                file.get("sha256"), file.get("kind").equals("duplicate") ? "duplicate" : "loaded"))
                        .sorted()
                        .toList());
    }

    @Test
    void everyCellIsAccountedFor() {
        assertThat(LoadedYear.rows(LoadedYear.database(), """
                select file_name from bi.arrival
                where cells_read <> cells_loaded + cells_checked + cells_memo + cells_held + cells_blank
                    or (decision = 'loaded') <> (cells_read > 0)
                """)).isEmpty();
    }

    @Test
    void attainmentIsAsExpected() {
        assertThat(LoadedYear.rows(LoadedYear.database(), ATTAINMENT.formatted("bi.attainment")))
                .hasSize(17_160)
                .isEqualTo(expected("expected-attainment.csv.gz"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2017-05-08", "2017-07-15"})
    void attainmentAsItWasKnown(String day) {
        assertThat(LoadedYear.rows(
                        LoadedYear.database(), ATTAINMENT.formatted("bi.attainment_as_of('" + day + " 23:59:59+08')")))
                .isEqualTo(expected("expected-attainment-as-of-" + day + ".csv.gz"));
    }

    @Test
    void scoresAreAsExpected() {
        assertThat(LoadedYear.rows(LoadedYear.database(), """
                select to_char(month, 'YYYY-MM'), region_code, level, key, strict, lenient, coverage_pct,
                    case when done then 'Y' else 'N' end, rank
                from bi.score
                """)).isEqualTo(expected("expected-scores.csv.gz"));
    }

    private static List<String> truth(String decision) {
        return CsvTable.read("truth/observations.csv.gz").stream()
                .filter(row -> row.get("expected_decision").equals(decision))
                .filter(row -> !row.get("cell_status").equals("MISSING"))
                .map(row -> String.join("|", row.get("file"), row.get("sheet"), row.get("cell"),
                        row.get("indicator_code"), row.get("measure"), row.get("region_code"), row.get("month"),
                        row.get("value"), row.get("cell_status"), row.get("raw")))
                .sorted()
                .toList();
    }

    private static List<String> expected(String file) {
        return CsvTable.read("truth/" + file).stream().map(SampleYearRunTest::joined).sorted().toList();
    }

    private static String joined(CSVRecord row) {
        return IntStream.range(0, row.size()).mapToObj(row::get).collect(Collectors.joining("|"));
    }
}
