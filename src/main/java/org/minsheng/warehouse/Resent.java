package org.minsheng.warehouse;

import static org.minsheng.observation.RejectionCode.RESENT_CHANGED;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.minsheng.observation.CellStatus;
import org.minsheng.observation.Decision;
import org.minsheng.observation.Rejection;
import org.minsheng.observation.Statement;

/**
 * A month sent again with other figures, and nothing that says it corrects the first file. Leaves are compared: totals
 * follow them, and a total that does not has a finding of its own. A held cell has its finding already, and changes
 * nothing yet.
 */
final class Resent {

    /** More changed cells than this are summed up in one finding. */
    private static final int CELLS_LISTED_MAX = 100;

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Submission file;
    private final Known known;
    private final HistoryFindings findings;

    Resent(Submission file, Known known, HistoryFindings findings) {
        this.file = file;
        this.known = known;
        this.findings = findings;
    }

    void check() {
        if (!file.marked()) {
            known.sameMonth().ifPresent(this::warnOfChanges);
        }
    }

    private void warnOfChanges(Known.EarlierFile earlier) {
        String form = file.feed() + " " + file.month();
        String before = earlier.fileName() + ", " + earlier.receivedAt().atZone(CHINA).toLocalDate();
        List<Statement> leaves =
                file.statements().stream().filter(each -> each.decision() == Decision.LOAD).toList();
        Figures now = Figures.of(leaves).without(findings.held());
        List<Change> changes = changes(Figures.ofAll(earlier.statements()), now);
        changes.stream().limit(CELLS_LISTED_MAX).forEach(change ->
                findings.warn(RESENT_CHANGED, change.now(), form, before, shown(change.then()), shown(change.now())));
        int more = changes.size() - CELLS_LISTED_MAX;
        if (more > 0) {
            findings.say(Rejection.ofFile(RESENT_CHANGED, form, before, "…", "… (+ " + more + ")"));
        }
    }

    /** One for each cell that says another value than before, in the order of the file. */
    private static List<Change> changes(Figures then, Figures now) {
        List<Change> changes = new ArrayList<>();
        Set<CellRef> seen = new HashSet<>();
        for (FigureKey key : now.keys()) {
            for (Figure figure : now.of(key).values()) {
                then.at(key, figure.month()).ifPresent(old -> changed(old, figure).forEach(change -> {
                    if (seen.add(CellRef.of(change.now()))) {
                        changes.add(change);
                    }
                }));
            }
        }
        changes.sort((a, b) -> CellRef.of(a.now()).compareTo(CellRef.of(b.now())));
        return changes;
    }

    /** Parts are compared in their order; of more or fewer parts those that did not stand there before. */
    private static List<Change> changed(Figure old, Figure now) {
        boolean samePlaces = old.statements().size() == now.statements().size();
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < now.statements().size(); i++) {
            Statement after = now.statements().get(i);
            boolean same = samePlaces
                    ? isSame(old.statements().get(i), after)
                    : old.statements().stream().anyMatch(before -> isSame(before, after));
            if (!same) {
                changes.add(new Change(samePlaces ? old.statements().get(i) : old.first(), after));
            }
        }
        return changes;
    }

    /** An approximation that rounds the figure sent before changes nothing. */
    private static boolean isSame(Statement before, Statement after) {
        BigDecimal difference = before.value().subtract(after.value()).abs();
        boolean isRounded = after.status() == CellStatus.APPROX && after.lastDigit() != null;
        return isRounded
                ? difference.multiply(BigDecimal.valueOf(2)).compareTo(after.lastDigit()) <= 0
                : difference.signum() == 0;
    }

    private static String shown(Statement statement) {
        return statement.rawText().isBlank() ? "…" : statement.rawText();
    }

    private record Change(Statement then, Statement now) {}
}
