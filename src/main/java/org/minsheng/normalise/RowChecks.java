package org.minsheng.normalise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.minsheng.contract.FigureColumn;
import org.minsheng.contract.HeaderPath;
import org.minsheng.observation.Check;
import org.minsheng.observation.IndicatorCode;
import org.minsheng.observation.Measure;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.RejectionCode;

/** What the figures of one row say of each other. */
final class RowChecks {

    private static final int RATIO_DECIMALS = 4;

    private RowChecks() {}

    static void judge(Context context, DraftTable draft) {
        draft.usableRows().forEach(row -> {
            for (BoundFigure figure : draft.figures()) {
                if (!figure.column().smallestOf().isEmpty()) {
                    smallest(draft, row, figure);
                }
                if (figure.column().ratio() != null) {
                    ratio(draft, row, figure);
                }
            }
            partsOfWholes(context, row.cells()).forEach(draft::compare);
        });
    }

    /**
     * No numerator is above its denominator: the numerator is held. A criterion without an own denominator has that of
     * its composite (rule C7).
     */
    static List<Check> partsOfWholes(Context context, Collection<DraftCell> cells) {
        List<Check> checks = new ArrayList<>();
        for (DraftCell part : cells) {
            for (DraftCell.Figure num : List.copyOf(part.figures())) {
                if (num.measure() != Measure.NUM || num.key() == null || num.value().figure() == null) {
                    continue;
                }
                Optional<Whole> whole = whole(cells, num, num.key().indicator())
                        .or(() -> parent(context, num).flatMap(parent -> whole(cells, num, parent)));
                whole.ifPresent(found -> checks.add(compare(part, num, found)));
            }
        }
        return checks;
    }

    private static Check compare(DraftCell part, DraftCell.Figure num, Whole whole) {
        BigDecimal value = num.value().figure();
        boolean above = value.compareTo(whole.value()) > 0;
        if (above) {
            RawCell of = whole.cell().cell();
            part.hold(RejectionCode.PART_ABOVE_WHOLE, List.of(part.cell().address().toString(),
                    part.cell().text().strip(), of.address().toString(), of.text().strip()));
        }
        return new Check(part.cell().sheet(), part.cell().address(), Check.Kind.PART_OF_WHOLE, value, whole.value(),
                null, above ? Check.Verdict.DIFFERS : Check.Verdict.AGREES);
    }

    private static Optional<Whole> whole(Collection<DraftCell> cells, DraftCell.Figure num, IndicatorCode indicator) {
        for (DraftCell cell : cells) {
            for (DraftCell.Figure figure : cell.figures()) {
                if (figure.measure() == Measure.DEN && figure.key() != null && !cell.isHeld()
                        && figure.value().figure() != null
                        && figure.key().region().equals(num.key().region())
                        && figure.key().indicator().equals(indicator)) {
                    return Optional.of(new Whole(cell, figure.value().figure()));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<IndicatorCode> parent(Context context, DraftCell.Figure num) {
        String code = num.key().indicator().toString();
        int end = code.lastIndexOf('.');
        return code.indexOf('.') == end
                ? Optional.empty()
                : Optional.of(IndicatorCode.parse(code.substring(0, end)))
                        .filter(parent -> context.plan().indicator(parent).isPresent());
    }

    private static void smallest(DraftTable draft, DraftRow row, BoundFigure figure) {
        DraftCell cell = row.cell(figure.at());
        CellValue.Stated stated = cell.stated();
        BoundFigure smallest = null;
        BigDecimal least = null;
        for (HeaderPath header : figure.column().smallestOf()) {
            Optional<BoundFigure> other = draft.figure(header);
            BigDecimal value = other.map(found -> figureAt(row, found)).orElse(null);
            if (value != null && (least == null || value.compareTo(least) < 0)) {
                least = value;
                smallest = other.get();
            }
        }
        if (stated == null || stated.value() == null || least == null) {
            return;
        }
        boolean above = stated.value().compareTo(least) > 0;
        draft.compare(new Check(cell.cell().sheet(), cell.cell().address(), Check.Kind.SMALLEST_OF, stated.value(),
                least, null, above ? Check.Verdict.DIFFERS : Check.Verdict.AGREES));
        if (above) {
            cell.hold(RejectionCode.ABOVE_SMALLEST, List.of(name(figure), cell.shown(stated.value()),
                    name(smallest), row.cell(smallest.at()).shown(least)));
        }
    }

    private static void ratio(DraftTable draft, DraftRow row, BoundFigure figure) {
        FigureColumn.Ratio usual = figure.column().ratio();
        DraftCell cell = row.cell(figure.at());
        BigDecimal value = figureAt(row, figure);
        BigDecimal per = draft.figure(usual.per()).map(other -> figureAt(row, other)).orElse(null);
        if (value == null || per == null || per.signum() <= 0) {
            return;
        }
        boolean inside = value.compareTo(usual.least().multiply(per)) >= 0
                && value.compareTo(usual.most().multiply(per)) <= 0;
        BigDecimal ratio = Decimals.plain(value.divide(per, RATIO_DECIMALS, RoundingMode.HALF_UP));
        BigDecimal nearest = value.compareTo(usual.most().multiply(per)) > 0 ? usual.most() : usual.least();
        draft.compare(new Check(cell.cell().sheet(), cell.cell().address(), Check.Kind.RANGE, ratio,
                inside ? ratio : nearest, null, inside ? Check.Verdict.AGREES : Check.Verdict.DIFFERS));
        if (!inside) {
            cell.warn(RejectionCode.OUT_OF_RANGE, name(figure) + " ÷ " + usual.per(), ratio.toPlainString(),
                    usual.least().toPlainString() + "–" + usual.most().toPlainString());
        }
    }

    private static BigDecimal figureAt(DraftRow row, BoundFigure figure) {
        CellValue.Stated stated = row.cell(figure.at()).stated();
        return stated == null ? null : stated.value();
    }

    private static String name(BoundFigure figure) {
        return figure.column().header().toString();
    }

    private record Whole(DraftCell cell, BigDecimal value) {}
}
