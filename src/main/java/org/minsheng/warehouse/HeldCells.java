package org.minsheng.warehouse;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.minsheng.observation.CellCounts;
import org.minsheng.observation.Decision;
import org.minsheng.observation.Statement;

/** Moves cells between the counts of a file when history holds them or staff releases them. */
final class HeldCells {

    private HeldCells() {
    }

    /**
     * @param counts as decided in the file alone
     * @param held cells that history holds beyond that
     * @param released held cells that are used after all, with what they are used for
     */
    static CellCounts recount(
            CellCounts counts, List<Statement> statements, Set<CellRef> held, Map<CellRef, Decision> released) {
        int loaded = 0;
        int checked = 0;
        int memo = 0;
        for (CellRef cell : held) {
            Set<Decision> before = statements.stream()
                    .filter(each -> CellRef.of(each).equals(cell))
                    .map(Statement::decision)
                    .collect(Collectors.toSet());
            if (before.contains(Decision.HOLD)) {
                continue;
            }
            if (before.contains(Decision.LOAD)) {
                loaded++;
            } else if (before.contains(Decision.CHECK)) {
                checked++;
            } else {
                memo++;
            }
        }
        return new CellCounts(
                counts.read(),
                counts.loaded() - loaded + count(released, Decision.LOAD),
                counts.checked() - checked + count(released, Decision.CHECK),
                counts.memo() - memo + count(released, Decision.MEMO),
                counts.held() + loaded + checked + memo - released.size(),
                counts.blank());
    }

    private static int count(Map<CellRef, Decision> released, Decision decision) {
        return (int) released.values().stream().filter(decision::equals).count();
    }
}
