package org.minsheng.observation;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * A comparison made of a printed figure with a computed one.
 *
 * @param cell A1 address of the printed figure
 * @param bound largest difference that agrees, inclusive; null when the comparison is exact
 */
public record Check(
        String sheet,
        CellAddress cell,
        Kind kind,
        BigDecimal printed,
        BigDecimal computed,
        BigDecimal bound,
        Verdict verdict) {

    /** What was compared. */
    public enum Kind {
        TOTAL, PERCENT, CUM_FLOW, PART_OF_WHOLE, SMALLEST_OF, RANGE, PREVIOUS_MONTH, CROSS_FORM;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How it came out. */
    public enum Verdict {
        AGREES, DIFFERS, NOT_COMPARABLE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Compares within the bound: a difference equal to it still agrees, for HALF_UP may hit it. */
    public static Check of(
            String sheet, CellAddress cell, Kind kind, BigDecimal printed, BigDecimal computed, BigDecimal bound) {
        boolean agrees = printed.subtract(computed).abs().compareTo(bound) <= 0;
        return new Check(sheet, cell, kind, printed, computed, bound, agrees ? Verdict.AGREES : Verdict.DIFFERS);
    }
}
