package org.minsheng.quarantine;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * An arrival with the findings that wait for its bureau.
 *
 * @param feed null when the form is not known
 * @param month null when the period is not known
 * @param decision loaded or rejected; a duplicate has no findings
 * @param cellsLoaded cells of the file that are used
 * @param findings open or sent, the file's first, then in the order of sheets and cells as they were found
 */
public record ArrivalProblems(
        long arrivalId,
        String fileName,
        String feed,
        YearMonth month,
        Instant receivedAt,
        String decision,
        int cellsRead,
        int cellsLoaded,
        int cellsHeld,
        List<Finding> findings) {

    public ArrivalProblems {
        findings = List.copyOf(findings);
    }

    /** Whether there is nothing to send back. */
    public boolean isEmpty() {
        return findings.isEmpty();
    }

    /** The file's own name, without folders. */
    public String baseName() {
        return fileName.substring(fileName.lastIndexOf('/') + 1);
    }

    /** The file's own name without its extension. */
    public String stem() {
        int dot = baseName().lastIndexOf('.');
        return dot > 0 ? baseName().substring(0, dot) : baseName();
    }
}
