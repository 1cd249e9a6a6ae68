package org.minsheng.normalise;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minsheng.observation.Measure;

/**
 * What the row of a figure says of another value for it: the printed percentage, else its share of the row's target or
 * denominator beside the shares of the other rows.
 */
record RowEvidence(Context context, DraftTable draft, BoundFigure figure) implements TotalGap.Evidence {

    /** Below so many other rows their shares say nothing. */
    private static final int OTHERS_MIN = 4;

    /** How far beyond the others' shares a share may lie and still be like them. */
    private static final BigDecimal LIKE = new BigDecimal("1.25");

    /** From there on it is not like them; between the two nothing is said. */
    private static final BigDecimal UNLIKE = BigDecimal.valueOf(3);

    @Override
    public Says of(TotalGap.Amount at, BigDecimal meant) {
        Optional<DraftRow> row = draft.rows().stream().filter(each -> each.cell(figure.at()) == at.cell()).findFirst();
        if (row.isEmpty()) {
            return Says.NOTHING;
        }
        PercentCheck percents = new PercentCheck(context, draft);
        Optional<Boolean> typed = percents.agrees(row.get(), figure, at.value());
        return typed.isPresent()
                ? says(typed.get(), percents.agrees(row.get(), figure, meant).orElse(false))
                : share(row.get(), at.value(), meant);
    }

    private static Says says(boolean typedFits, boolean meantFits) {
        if (typedFits == meantFits) {
            return Says.NOTHING;
        }
        return meantFits ? Says.FOR : Says.AGAINST;
    }

    private Says share(DraftRow row, BigDecimal typed, BigDecimal meant) {
        BigDecimal whole = whole(row);
        List<BigDecimal> others = draft.usableRows()
                .filter(each -> each != row)
                .flatMap(this::share)
                .sorted()
                .toList();
        if (whole == null || others.size() < OTHERS_MIN) {
            return Says.NOTHING;
        }
        BigDecimal now = share(typed, whole);
        BigDecimal then = share(meant, whole);
        if (isWithin(others, now, LIKE) && !isWithin(others, then, UNLIKE)) {
            return Says.AGAINST;
        }
        return isWithin(others, then, LIKE) && !isWithin(others, now, UNLIKE) ? Says.FOR : Says.NOTHING;
    }

    private static boolean isWithin(List<BigDecimal> others, BigDecimal share, BigDecimal times) {
        return share.multiply(times).compareTo(others.get(0)) >= 0
                && share.compareTo(others.get(others.size() - 1).multiply(times)) <= 0;
    }

    private Stream<BigDecimal> share(DraftRow row) {
        BigDecimal whole = whole(row);
        CellValue.Stated part = row.cell(figure.at()).stated();
        return whole == null || part == null || part.value() == null || part.value().signum() <= 0
                ? Stream.empty()
                : Stream.of(share(part.value(), whole));
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, MathContext.DECIMAL32);
    }

    /** What the figure is a share of; null where the row does not say. */
    private BigDecimal whole(DraftRow row) {
        return draft.figures().stream()
                .filter(other -> other.at() != figure.at()
                        && (other.column().measure() == Measure.TARGET || other.column().measure() == Measure.DEN)
                        && other.column().indicator().equals(figure.column().indicator()))
                .map(other -> row.cell(other.at()).stated())
                .filter(stated -> stated != null && stated.value() != null && stated.value().signum() > 0)
                .map(CellValue.Stated::value)
                .findFirst()
                .orElse(null);
    }
}
