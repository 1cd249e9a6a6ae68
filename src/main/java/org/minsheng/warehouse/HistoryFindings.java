package org.minsheng.warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.minsheng.observation.Check;
import org.minsheng.observation.Rejection;
import org.minsheng.observation.RejectionCode;
import org.minsheng.observation.Statement;

/** What the checks against history find, collected in the order of the checks. */
final class HistoryFindings {

    private final List<Rejection> rejections = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private final Set<CellRef> held = new TreeSet<>();

    List<Rejection> rejections() {
        return List.copyOf(rejections);
    }

    List<Check> checks() {
        return List.copyOf(checks);
    }

    /** Cells that are held because of what earlier receipts state. */
    Set<CellRef> held() {
        return Set.copyOf(held);
    }

    void say(Rejection rejection) {
        rejections.add(rejection);
    }

    void warn(RejectionCode code, Statement at, String... arguments) {
        rejections.add(Rejection.ofCell(code, at.sheet(), at.address(), at.rawText(), arguments));
    }

    /** Holds the statement's cell, and says why; of several reasons the first stands. */
    void hold(RejectionCode code, Statement at, String... arguments) {
        if (held.add(CellRef.of(at))) {
            warn(code, at, arguments);
        }
    }

    void compare(Check check) {
        checks.add(check);
    }

    boolean holds(Figure figure) {
        return figure.cells().stream().anyMatch(held::contains);
    }
}
