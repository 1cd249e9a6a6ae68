package org.minsheng.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.minsheng.CsvTable;
import org.minsheng.database.TestDatabase;

/**
 * Files with one fault each, loaded over the sample year: the finding stands where the fault is and with the severity it
 * deserves, and everything else of the file loads as the truth says.
 */
class FaultsRunTest {

    private static final Path FAULTS = Path.of("src/test/resources/faults");
    private static final List<CSVRecord> TRUTH = CsvTable.read("truth/fault-observations.csv.gz");

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void theFaultIsMetAsItShould(String fault, CSVRecord expected) {
        TestDatabase copy = LoadedYear.copy();
        try {
            compare(copy.dataSource(), expected);
        } finally {
            copy.drop();
        }
    }

    private static void compare(DataSource database, CSVRecord expected) {
        OneFile.load(database, FAULTS.resolve(expected.get("file")));

        String arrival = "(select max(arrival_id) from raw.arrival)";
        Set<String> findings = new TreeSet<>(LoadedYear.rows(database, """
                select severity, sheet, cell from bi.rejection where arrival_id = %s
                """.formatted(arrival)));
        String decision = LoadedYear.rows(database, "select decision from bi.arrival where arrival_id = " + arrival)
                .get(0);
        switch (expected.get("expected_effect")) {
            case "file_rejected" -> {
                assertThat(decision).isEqualTo("rejected");
                assertThat(findings).hasSize(1).allMatch(finding -> finding.startsWith("reject|"));
            }
            case "cell_quarantined" -> {
                assertThat(decision).isEqualTo("loaded");
                assertThat(findings).anyMatch(finding -> finding.startsWith("hold|"));
            }
            case "warning" -> {
                assertThat(decision).isEqualTo("loaded");
                assertThat(findings).isNotEmpty().allMatch(finding -> finding.startsWith("warn|"));
            }
            default -> {
                assertThat(decision).isEqualTo("loaded");
                assertThat(findings).isEmpty();
            }
        }
        if (!expected.get("expected_effect").equals("accepted")) {
            assertThat(findings).anyMatch(finding -> standsAt(finding, expected.get("cell")));
        }
        assertThat(observations(database, arrival)).isEqualTo(truth(expected.get("file")));
    }

    /** The place is an A1 address, a row, a sheet, a note, or nothing where the truth names none. */
    private static boolean standsAt(String finding, String place) {
        String cell = finding.substring(finding.lastIndexOf('|') + 1);
        if (place.isEmpty()) {
            return true;
        }
        if (place.startsWith("row ")) {
            return cell.matches("[A-Z]+" + place.substring("row ".length()));
        }
        return place.equals("note") ? cell.matches("A\\d+") : cell.equals(place) || finding.contains("|" + place + "|");
    }

    static Stream<Arguments> faults() {
        return CsvTable.read("truth/faults.csv").stream()
                .map(row -> Arguments.of(row.get("fault_id"), row));
    }

    private static List<String> observations(DataSource database, String arrival) {
        return LoadedYear.rows(database, """
                select sheet, cell, indicator_code, measure, region_code, to_char(month, 'YYYY-MM'),
                    trim_scale(value), obs_status
                from bi.observation where file_name = (select file_name from raw.arrival where arrival_id = %s)
                    and received_at = (select received_at from raw.arrival where arrival_id = %1$s)
                """.formatted(arrival));
    }

    private static List<String> truth(String file) {
        return TRUTH.stream()
                .filter(row -> row.get("file").equals(file))
                .filter(row -> row.get("expected_decision").equals("load"))
                .filter(row -> !Set.of("MISSING", "ERROR").contains(row.get("cell_status")))
                .map(row -> String.join("|", row.get("sheet"), row.get("cell"), row.get("indicator_code"),
                        row.get("measure"), row.get("region_code"), row.get("month"), row.get("value"),
                        row.get("cell_status")))
                .sorted()
                .toList();
    }
}
