package org.minsheng.warehouse;

import static org.minsheng.observation.RejectionCode.UNIT_OUTLIER;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One value of a column typed in another unit, given away by the column itself: taken in the other unit it makes the
 * rows add up to the printed total, and is of the size the other regions are. Needs no earlier month; finds nothing
 * where two values would do, or none is needed.
 */
final class UnitOutliers {

    private static final int[] POWERS = {-4, -3, 3, 4};
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** How far beyond the smallest and the largest of the other regions a value may lie and still be like them. */
    private static final BigDecimal LIKE = BigDecimal.valueOf(5);

    /** Below so many other regions they say nothing about size. */
    private static final int OTHERS_MIN = 4;

    private final List<FileColumn> columns;
    private final HistoryFindings findings;

    UnitOutliers(List<FileColumn> columns, HistoryFindings findings) {
        this.columns = columns;
        this.findings = findings;
    }

    void check() {
        for (FileColumn column : columns) {
            if (column.whole() && column.leaves().size() > OTHERS_MIN && !column.totals().isEmpty()
                    && column.first().measure().isAdditive()) {
                check(column);
            }
        }
    }

    private void check(FileColumn column) {
        Figure total = column.totals().get(column.totals().size() - 1);
        BigDecimal sum = sum(column);
        BigDecimal bound = bound(column, total);
        if (sum.subtract(total.value()).abs().compareTo(bound) <= 0) {
            return;
        }
        List<Slip> slips = new ArrayList<>();
        for (Figure leaf : column.leaves()) {
            for (int power : POWERS) {
                slip(column, leaf, power, sum, total, bound).ifPresent(slips::add);
            }
        }
        if (slips.size() == 1) {
            Slip slip = slips.get(0);
            findings.hold(UNIT_OUTLIER, slip.leaf().first(), slip.leaf().inBothUnits(),
                    (slip.power() < 0 ? "÷" : "×") + " 10^" + Math.abs(slip.power()), total.toString(),
                    total.shown(sum), total.shown(slip.sum()), range(column, slip.leaf(), total));
        }
    }

    private static Optional<Slip> slip(
            FileColumn column, Figure leaf, int power, BigDecimal sum, Figure total, BigDecimal bound) {
        BigDecimal meant = leaf.value().scaleByPowerOfTen(power);
        BigDecimal then = sum.subtract(leaf.value()).add(meant);
        BigDecimal digit = power > 0 ? HALF.multiply(leaf.lastDigit().scaleByPowerOfTen(power)) : BigDecimal.ZERO;
        boolean moves = meant.subtract(leaf.value()).abs().compareTo(bound.add(digit).multiply(LIKE)) > 0;
        boolean closes = then.subtract(total.value()).abs().compareTo(bound.add(digit)) <= 0;
        return moves && closes && isLikeOthers(column, leaf, meant)
                ? Optional.of(new Slip(leaf, power, then))
                : Optional.empty();
    }

    private static boolean isLikeOthers(FileColumn column, Figure leaf, BigDecimal meant) {
        List<BigDecimal> others = others(column, leaf);
        return others.size() >= OTHERS_MIN
                && meant.abs().multiply(LIKE).compareTo(others.get(0)) >= 0
                && meant.abs().compareTo(others.get(others.size() - 1).multiply(LIKE)) <= 0;
    }

    /** Amounts of the other regions that have any, ascending. */
    private static List<BigDecimal> others(FileColumn column, Figure leaf) {
        return column.leaves().stream()
                .filter(each -> each != leaf && each.value().signum() != 0)
                .map(each -> each.value().abs())
                .sorted()
                .toList();
    }

    private static String range(FileColumn column, Figure leaf, Figure total) {
        List<BigDecimal> others = others(column, leaf);
        return total.shown(others.get(0)) + "—" + total.shown(others.get(others.size() - 1));
    }

    private static BigDecimal sum(FileColumn column) {
        return column.leaves().stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal bound(FileColumn column, Figure total) {
        BigDecimal digits = column.leaves().stream().map(Figure::lastDigit).reduce(BigDecimal.ZERO, BigDecimal::add);
        return HALF.multiply(digits.add(total.lastDigit()));
    }

    private record Slip(Figure leaf, int power, BigDecimal sum) {}
}
