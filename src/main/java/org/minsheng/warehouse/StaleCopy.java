package org.minsheng.warehouse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.minsheng.observation.Measure;
import org.minsheng.observation.Rejection;
import org.minsheng.observation.RejectionCode;

/** A sheet with last month's cumulatives under a new title: no 累计 has moved although some 本月 is not 0. */
final class StaleCopy {

    private final Figures stated;
    private final Known known;
    private final HistoryFindings findings;

    StaleCopy(Figures stated, Known known, HistoryFindings findings) {
        this.stated = stated;
        this.known = known;
        this.findings = findings;
    }

    /** Warns of each such sheet and returns their names. */
    Set<String> check() {
        Set<String> moved = new HashSet<>();
        Map<String, List<Figure>> unmoved = new LinkedHashMap<>();
        Set<String> busy = new HashSet<>();
        for (FigureKey key : stated.keys()) {
            for (Figure figure : stated.of(key).values()) {
                if (key.measure() == Measure.FLOW && !key.part() && figure.value().signum() != 0) {
                    busy.add(figure.sheet());
                }
                if (key.measure() == Measure.CUM && figure.isLeaf()) {
                    Optional<Figure> last = new History(Figures.NONE, known.figures()).before(key, figure);
                    if (last.isPresent() && last.get().value().compareTo(figure.value()) == 0) {
                        unmoved.computeIfAbsent(figure.sheet(), sheet -> new ArrayList<>()).add(last.get());
                    } else {
                        moved.add(figure.sheet());
                    }
                }
            }
        }
        Set<String> stale = new TreeSet<>();
        unmoved.forEach((sheet, last) -> {
            if (last.size() > 1 && busy.contains(sheet) && !moved.contains(sheet)) {
                stale.add(sheet);
                findings.say(Rejection.ofSheet(
                        RejectionCode.STALE_COPY, sheet, last.get(0).month().toString(),
                        String.valueOf(last.size()),
                        known.monthBefore().map(Known.EarlierFile::fileName).orElse("—")));
            }
        });
        return stale;
    }
}
