package org.minsheng.normalise;

import java.util.List;
import org.minsheng.observation.Check;
import org.minsheng.observation.Rejection;

/**
 * A table, judged.
 *
 * @param cells every cell that counts as read
 * @param findings about labels, sheets and notes; those about cells stand with the cells
 */
record TableResult(List<DraftCell> cells, List<Rejection> findings, List<Check> checks) {

    TableResult {
        cells = List.copyOf(cells);
        findings = List.copyOf(findings);
        checks = List.copyOf(checks);
    }

    static TableResult of(DraftTable draft) {
        List<DraftCell> cells = draft.rows().stream().flatMap(row -> row.cells().stream()).toList();
        return new TableResult(cells, draft.findings(), draft.checks());
    }
}
