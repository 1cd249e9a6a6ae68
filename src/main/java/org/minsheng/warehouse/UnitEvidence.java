package org.minsheng.warehouse;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.RowKind;

/** What speaks for a unit slip, in the clerk's own unit: the last month, the printed total, the other regions. */
record UnitEvidence(Figures stated) {

    private static final String NONE = "—";
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    /** The arguments of MS-R037: now, month before, value then, ratio, units, the column's total, the other regions. */
    String[] arguments(Figure figure, Optional<Figure> before, UnitSlip slip) {
        return new String[] {
            figure.inBothUnits(),
            before.map(each -> each.month().toString()).orElse(NONE),
            before.map(Figure::inBothUnits).orElse(NONE),
            slip.text() + before.map(each -> ratio(figure, each)).orElse(""),
            slip.units(),
            beside(figure).stream()
                    .filter(each -> each.first().rowKind() == RowKind.TOTAL)
                    .findFirst().map(Figure::toString).orElse(NONE),
            others(figure)
        };
    }

    private static String ratio(Figure now, Figure before) {
        if (now.value().signum() == 0 || before.value().signum() == 0) {
            return "";
        }
        return " (" + RawCell.plain(now.value().divide(before.value(), THREE_DIGITS)) + ")";
    }

    private String others(Figure figure) {
        List<BigDecimal> others = beside(figure).stream()
                .filter(each -> each.isLeaf() && each.value().signum() > 0)
                .map(Figure::value)
                .sorted()
                .toList();
        return others.isEmpty() ? NONE
                : figure.shown(others.get(0)) + "—" + figure.shown(others.get(others.size() - 1));
    }

    /** The other figures of its column and month. */
    private List<Figure> beside(Figure figure) {
        return stated.keys().stream()
                .filter(key -> key.indicator().equals(figure.first().key().indicator())
                        && key.measure() == figure.first().measure() && !key.part())
                .flatMap(key -> stated.at(key, figure.month()).stream())
                .filter(each -> each.sheet().equals(figure.sheet())
                        && !each.cells().equals(figure.cells())
                        && each.first().address().column() == figure.first().address().column())
                .toList();
    }
}
