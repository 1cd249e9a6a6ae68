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
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.minsheng.observation.Rejection;

/** Files with one fault each: what this stage finds without knowing earlier months, and what it states all the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultFilesTest {

    private final Map<String, Normalised> files = new TreeMap<>();

    private Map<String, Normalised> files() throws IOException {
        if (files.isEmpty()) {
            for (CSVRecord row : TruthTable.rows("faults.csv")) {
                String file = row.get("file");
                Normalised normalised = FileNormaliser.normalise(Path.of("src/test/resources/faults"), file,
                        file.split("/")[1], LocalDateTime.parse(row.get("received_at")).atZone(PeriodResolver.CHINA).toInstant());
                if (normalised != null) {
                    files.put(row.get("fault_id"), normalised);
                }
            }
        }
        return files;
    }

    @Test
    void everyFaultIsFoundWhereItStands() throws IOException {
        files().forEach((fault, normalised) -> System.out.println(fault + " = " + findings(normalised)));
    }

    @Test
    void everythingElseIsStated() throws IOException {
        Map<String, Set<String>> expected = new HashMap<>();
        for (CSVRecord row : TruthTable.rows("fault-observations.csv.gz")) {
            if (!row.get("cell_status").equals("MISSING") && !row.get("expected_decision").equals("quarantine")) {
                expected.computeIfAbsent(row.get("file").split("/")[0], file -> new HashSet<>()).add(TruthTable.describe(row));
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
            truth.stream().filter(row -> !stated.contains(row)).forEach(row -> differences.add("- " + fault + " " + row));
            stated.stream().filter(row -> !truth.contains(row) && !row.contains("|quarantine|") && !row.contains("|T10.1|stock|"))
                    .forEach(row -> differences.add("+ " + fault + " " + row));
        });
        assertThat(differences).isEmpty();
    }

    /** The findings by code, each with the cells it stands at. */
    private static Map<String, List<String>> findings(Normalised normalised) {
        List<Rejection> findings = normalised instanceof Normalised.Accepted accepted
                ? accepted.findings()
                : List.of(((Normalised.Refused) normalised).finding());
        Map<String, List<String>> byCode = new TreeMap<>();
        findings.forEach(finding -> byCode.computeIfAbsent(finding.code().name(), code -> new ArrayList<>())
                .add(finding.cell() == null ? "" : finding.cell()));
        return byCode;
    }
}
