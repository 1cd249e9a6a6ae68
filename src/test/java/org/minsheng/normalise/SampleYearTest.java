package org.minsheng.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.minsheng.CsvTable;
import org.minsheng.observation.CellCounts;
import org.minsheng.observation.Statement;

/** The 151 files of the sample year state what the truth says, cell by cell, and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleYearTest {

    private final Map<String, Normalised> files = new TreeMap<>();

    @BeforeAll
    void normaliseAll() throws IOException {
        for (CSVRecord file : CsvTable.read("truth/files.csv")) {
            String name = file.get("file");
            if (file.get("kind").equals("duplicate")) {
                continue;
            }
            files.put(name, FileNormaliser.normalise(Path.of("sample-feeds"), name, name.split("/")[0],
                    OffsetDateTime.parse(file.get("received_at")).toInstant()));
        }
    }

    @Test
    void everyCellStatesWhatTheTruthSays() throws IOException {
        Map<String, Set<String>> expected = new HashMap<>();
        for (CSVRecord row : CsvTable.read("truth/observations.csv.gz")) {
            if (!row.get("cell_status").equals("MISSING")) {
                expected.computeIfAbsent(row.get("file"), file -> new HashSet<>())
                        .add(TruthTable.describe(row).replace("|quarantine|", "|load|"));
            }
        }
        List<String> differences = new ArrayList<>();
        files.forEach((file, normalised) -> {
            Set<String> stated = new HashSet<>();
            accepted(normalised).statements().forEach(statement -> stated.add(TruthTable.describe(statement)));
            Set<String> truth = expected.getOrDefault(file, Set.of());
            truth.stream().filter(row -> !stated.contains(row))
                    .forEach(row -> differences.add("- " + file + " " + row));
            stated.stream().filter(row -> !truth.contains(row) && !isCountysStart(row))
                    .forEach(row -> differences.add("+ " + file + " " + row));
        });
        assertThat(differences).isEmpty();
    }

    /** Starts of houses by county are kept as memo; the truth lists only what is ever used. */
    private static boolean isCountysStart(String row) {
        return row.contains("|T10.1|stock|") && row.contains("|memo|");
    }

    @Test
    void nothingIsFoundWrongButAnAllocationThatFallsShort() {
        List<String> findings = new ArrayList<>();
        files.forEach((file, normalised) -> accepted(normalised).findings()
                .forEach(finding -> findings.add(file + " " + finding)));
        assertThat(findings).containsExactly(
                "targets/2017-02-20/2017年民生实事目标任务分解表.xlsx MS-R074 分解表!D35 [33490眼, 33497眼]");
    }

    @Test
    void cellsAddUpAndStatementsStandInReadingOrder() {
        files.values().forEach(normalised -> {
            Normalised.Accepted accepted = accepted(normalised);
            CellCounts counts = accepted.counts();
            long cells = accepted.statements().stream().map(s -> s.sheet() + "!" + s.address()).distinct().count();
            assertThat(counts.loaded() + counts.memo() + counts.checked()).isGreaterThanOrEqualTo((int) cells);
            List<Statement> inOrder = new ArrayList<>(accepted.statements());
            List<String> sheets = inOrder.stream().map(Statement::sheet).distinct().toList();
            inOrder.sort(Comparator.comparingInt((Statement s) -> sheets.indexOf(s.sheet()))
                    .thenComparing(Statement::address));
            assertThat(accepted.statements()).isEqualTo(inOrder);
        });
    }

    private static Normalised.Accepted accepted(Normalised normalised) {
        assertThat(normalised).isInstanceOf(Normalised.Accepted.class);
        return (Normalised.Accepted) normalised;
    }
}
