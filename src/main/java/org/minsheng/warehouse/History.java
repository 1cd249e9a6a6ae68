package org.minsheng.warehouse;

import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import org.minsheng.observation.Measure;

/** The months before a figure: those of the same file, which are the newest, over those of earlier receipts. */
record History(Figures own, Figures earlier) {

    /**
     * The figure of the latest earlier month; of a cumulative only within the year, for its series restarts on
     * 1 January. Months the same cell speaks of say nothing about it.
     */
    Optional<Figure> before(FigureKey key, Figure figure) {
        Optional<Figure> here = latestBefore(own.of(key), key, figure, figure.cells());
        Optional<Figure> there = latestBefore(earlier.of(key), key, figure, Set.of());
        if (here.isEmpty() || there.isEmpty()) {
            return here.or(() -> there);
        }
        return there.get().month().isAfter(here.get().month()) ? there : here;
    }

    /**
     * The cumulative a month's flow comes on top of: that of the month before; none at the start of the year, which
     * the answer says with {@link Base#START}. Empty when it is not known.
     */
    Optional<Base> baseOf(FigureKey cumulative, Figure figure) {
        YearMonth month = figure.month();
        if (month.getMonthValue() == 1) {
            return Optional.of(Base.START);
        }
        Optional<Figure> last = own.at(cumulative, month.minusMonths(1))
                .or(() -> earlier.at(cumulative, month.minusMonths(1)));
        if (last.isPresent()) {
            return last.map(Base::of);
        }
        boolean bucket = month.getMonthValue() == 2
                && !own.speaksOfJanuary(cumulative.indicator(), month.getYear())
                && !earlier.speaksOfJanuary(cumulative.indicator(), month.getYear());
        return bucket ? Optional.of(Base.START) : Optional.empty();
    }

    private static Optional<Figure> latestBefore(
            NavigableMap<YearMonth, Figure> months, FigureKey key, Figure figure, Set<CellRef> sameCells) {
        for (Map.Entry<YearMonth, Figure> each : months.headMap(figure.month(), false).descendingMap().entrySet()) {
            boolean restarted = key.measure() == Measure.CUM && each.getKey().getYear() != figure.month().getYear();
            if (restarted) {
                return Optional.empty();
            }
            if (Collections.disjoint(each.getValue().cells(), sameCells)) {
                return Optional.of(each.getValue());
            }
        }
        return Optional.empty();
    }
}
