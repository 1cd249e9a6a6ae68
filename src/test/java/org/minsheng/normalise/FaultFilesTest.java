package org.minsheng.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.minsheng.CsvTable;
import org.minsheng.observation.Decision;
import org.minsheng.observation.Rejection;
import org.minsheng.observation.RowKind;

/** Files with one fault each: what this stage finds without knowing earlier months, and what it states all the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultFilesTest {

    /** Faults that are not named are found by the reader before, by the warehouse after, or are none. */
    private static final String FOUND = """
            accounting-negative ACCOUNTING_NEGATIVE F9
            ambiguous-total REGION_DUPLICATE B9 +10 H42
            bad-grouping BAD_GROUPING F6
            basis-conflict REGION_BASIS_CONFLICT A19 +83 L18
            csv-bom-gb18030 UNEXPECTED_ENCODING file
            csv-injection REGION_UNKNOWN B14 +4 H14
            csv-short-row ROW_WIDTH B37 +3 G37
            csv-utf8-not-gbk UNEXPECTED_ENCODING file
            cum-flow-mismatch TOTAL_MISMATCH D5
            date-cell DATE_FOR_NUMBER C10
            date-like-text NOT_A_NUMBER F10
            duplicate-region REGION_DUPLICATE A10 +16 M11
            duplicate-region-equal REGION_REPEATED A11
            formula-injection REGION_UNKNOWN B9 +6 L9
            formula-no-cache FORMULA_WITHOUT_RESULT E7
            future-month FUTURE_MONTH I17 I18
            future-region-code REGION_CODE_MISMATCH A28 C28 E28 I28
            hash-overflow ERROR_VALUE C8
            hidden-row HIDDEN_ROW A7
            hidden-sheet HIDDEN_SHEET *
            letter-l NOT_A_NUMBER F6
            letter-o NOT_A_NUMBER F5
            memo-doubled PART_REPEATED B29
            num-over-den PART_ABOVE_WHOLE C7
            percent-bare-fraction PERCENT_FRACTION F5
            percent-mismatch PERCENT_MISMATCH F5
            period-conflict PERIOD_CONFLICT A1
            persons-per-household OUT_OF_RANGE D28
            ref-error ERROR_VALUE E29
            region-other-province REGION_UNKNOWN A7 +7 M7
            ten-haves-over-min ABOVE_SMALLEST U28; PART_ABOVE_WHOLE U28
            total-edge-outside TOTAL_MISMATCH D5 E5
            total-mismatch TOTAL_MISMATCH D5 E5
            transposed-digits DIGIT_SLIP E6; PERCENT_MISMATCH F6; TOTAL_MISMATCH E5
            unit-slip-down DIGIT_SLIP C4; PERCENT_MISMATCH E4; TOTAL_MISMATCH C3
            unit-slip-up DIGIT_SLIP E8; PERCENT_MISMATCH F8; TOTAL_MISMATCH E5
            unit-whole-sheet PERCENT_MISMATCH H5
            unknown-region REGION_UNKNOWN A10 +7 M10
            year-wrong YEAR_WITHOUT_PLAN A1
            """;

    /** Cells that only earlier months show to be wrong; the second total of {@code extra-total} is a check too. */
    private static final Set<String> FOR_HISTORY = Set.of(
            "cum-decrease-large", "month-year-unit", "negative-flow-large", "unit-slip-down", "unit-slip-up",
            "unit-whole-sheet");

    private final Map<String, Normalised> files = new TreeMap<>();

    private Map<String, Normalised> files() throws IOException {
        if (files.isEmpty()) {
            for (CSVRecord row : CsvTable.read("truth/faults.csv")) {
                String file = row.get("file");
                LocalDateTime received = LocalDateTime.parse(row.get("received_at"));
                Normalised normalised = FileNormaliser.normalise(Path.of("src/test/resources/faults"), file,
                        file.split("/")[1], received.atZone(PeriodResolver.CHINA).toInstant());
                if (normalised != null) {
                    files.put(row.get("fault_id"), normalised);
                }
            }
        }
        return files;
    }

    @Test
    void everyFaultIsFoundWhereItStands() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        FOUND.lines().map(line -> line.split(" ", 2)).forEach(line -> expected.put(line[0], line[1]));
        Map<String, String> found = new TreeMap<>();
        files().forEach((fault, normalised) -> found.put(fault, findings(normalised)));
        found.entrySet().removeIf(entry -> entry.getValue().isEmpty());
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void aConflictOfTheBasisHoldsEveryLeafOfItsSheetAndNoOther() throws IOException {
        Normalised.Accepted accepted = (Normalised.Accepted) files().get("basis-conflict");
        assertThat(accepted.statements()).filteredOn(statement -> statement.sheet().equals("就业7月"))
                .allMatch(each -> (each.decision() == Decision.HOLD) == (each.rowKind() != RowKind.TOTAL));
        assertThat(accepted.statements()).filteredOn(statement -> !statement.sheet().equals("就业7月"))
                .noneMatch(statement -> statement.decision() == Decision.HOLD);
        assertThat(accepted.findings()).first().hasToString("MS-R024 就业7月!A19 [“注：1.四平市、通化市含扩权县（市）。"
                + "2.城镇新增就业为扣除自然减员后数字。”, 不含, 3.06万人, 0.17万人, 3.23万人, 0.065万人]");
        assertThat(accepted.counts().held()).isEqualTo(accepted.findings().size() - 1);
    }

    @Test
    void everythingElseIsStated() throws IOException {
        Map<String, Set<String>> expected = new HashMap<>();
        for (CSVRecord row : CsvTable.read("truth/fault-observations.csv.gz")) {
            if (!row.get("cell_status").equals("MISSING") && !row.get("expected_decision").equals("quarantine")) {
                expected.computeIfAbsent(row.get("file").split("/")[0], file -> new HashSet<>())
                        .add(TruthTable.describe(row));
            }
        }
        List<String> differences = new ArrayList<>();
        files().forEach((fault, normalised) -> {
            if (!(normalised instanceof Normalised.Accepted accepted)) {
                return;
            }
            Set<String> stated = new HashSet<>();
            accepted.statements().forEach(statement -> stated.add(TruthTable.describe(statement)));
            Set<String> truth = expected.getOrDefault(fault, Set.of());
            truth.stream().filter(row -> !stated.contains(row))
                    .forEach(row -> differences.add("- " + fault + " " + row));
            stated.stream()
                    .filter(row -> !FOR_HISTORY.contains(fault) && !truth.contains(row) && !row.contains("|quarantine|")
                            && !row.contains("|T10.1|stock|") && !row.matches("交通\\|[A-Z]+16\\|.*\\|check\\|.*"))
                    .forEach(row -> differences.add("+ " + fault + " " + row));
        });
        assertThat(differences).isEmpty();
    }

    /** Codes with their cells in order; of more than four the first, the number of the others and the last. */
    private static String findings(Normalised normalised) {
        List<Rejection> findings = normalised instanceof Normalised.Accepted accepted
                ? accepted.findings()
                : List.of(((Normalised.Refused) normalised).finding());
        Map<String, List<String>> byCode = new TreeMap<>();
        findings.forEach(finding -> byCode.computeIfAbsent(finding.code().name(), code -> new ArrayList<>())
                .add(finding.cell() == null ? "file" : finding.cell()));
        return byCode.entrySet().stream()
                .map(entry -> entry.getKey() + " " + shortened(entry.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String shortened(List<String> cells) {
        return cells.size() <= 4
                ? String.join(" ", cells)
                : cells.get(0) + " +" + (cells.size() - 2) + " " + cells.get(cells.size() - 1);
    }
}
