package org.minsheng.hostile;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.minsheng.contract.Jobs;
import org.minsheng.contract.JobsLoader;
import org.minsheng.normalise.Normalised;
import org.minsheng.normalise.Normaliser;
import org.minsheng.observation.Check;
import org.minsheng.observation.RejectionCode;
import org.minsheng.observation.Statement;
import org.minsheng.sheet.FormOutcome;
import org.minsheng.sheet.FormReader;

/**
 * What came of a file's bytes.
 *
 * @param refusal null when it was read
 * @param cells what each cell states, by sheet and address
 * @param findings code and cell
 */
record Stated(
        RejectionCode refusal, Map<String, List<Statement>> cells, Set<String> findings, List<Check> checks) {

    static final Jobs JOBS = JobsLoader.load(Path.of("jobs"));

    private static final FormReader FORMS = new FormReader(JOBS.feeds());
    private static final Normaliser NORMALISER = new Normaliser(JOBS);
    private static final Instant RECEIVED = Instant.parse("2018-01-20T00:00:00Z");

    static Stated of(byte[] file, String name, String bureau) {
        FormOutcome outcome = FORMS.read(file, name, bureau);
        if (outcome instanceof FormOutcome.Refused refused) {
            return refused(refused.rejection().code());
        }
        Normalised normalised = NORMALISER.normalise(((FormOutcome.Read) outcome).reading(), name, RECEIVED);
        if (normalised instanceof Normalised.Refused refused) {
            return refused(refused.finding().code());
        }
        Normalised.Accepted accepted = (Normalised.Accepted) normalised;
        Map<String, List<Statement>> cells = new TreeMap<>();
        accepted.statements().forEach(statement ->
                cells.merge(statement.sheet() + "!" + statement.address(), List.of(statement), Stated::both));
        Set<String> findings = new TreeSet<>();
        accepted.findings().forEach(each -> findings.add(each.code() + " " + each.sheet() + "!" + each.cell()));
        return new Stated(null, cells, findings, accepted.checks());
    }

    private static Stated refused(RejectionCode code) {
        return new Stated(code, Map.of(), Set.of(), List.of());
    }

    private static List<Statement> both(List<Statement> first, List<Statement> second) {
        return java.util.stream.Stream.concat(first.stream(), second.stream()).toList();
    }

    /** Cells that state something else than in the other, or only here, or only there. */
    Set<String> differences(Stated other) {
        Set<String> different = new TreeSet<>(cells.keySet());
        different.addAll(other.cells.keySet());
        different.removeIf(cell -> cells.containsKey(cell) && cells.get(cell).equals(other.cells.get(cell)));
        return different;
    }
}
