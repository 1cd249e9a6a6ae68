package org.minsheng.normalise;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.minsheng.observation.CellKind;
import org.minsheng.observation.RawCell;

/** How finely numbers are given: the decimals from which the tolerances of semantics 4 follow. */
final class Decimals {

    private Decimals() {}

    /** Decimals of a stored number: those of its shortest form, whatever its format shows. */
    static int of(RawCell cell) {
        BigDecimal number = isPercent(cell.format()) ? cell.number().movePointRight(2) : cell.number();
        return Math.max(0, number.stripTrailingZeros().scale());
    }

    /**
     * Decimals that the stored numbers of a column usually have, the larger when two are as frequent: what was typed as
     * 8.20 is stored as 8.2, and only its neighbours tell.
     */
    static int usual(List<RawCell> column) {
        Map<Integer, Integer> frequencies = new TreeMap<>();
        for (RawCell cell : column) {
            if (cell != null && cell.kind() == CellKind.NUMBER && !isPercent(cell.format())) {
                frequencies.merge(of(cell), 1, Integer::sum);
            }
        }
        return frequencies.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /** Whether the format shows a fraction as a percentage. */
    static boolean isPercent(String format) {
        return format.replaceAll("\"[^\"]*\"|\\\\.", "").indexOf('%') >= 0;
    }

    /** Without trailing zeros and without an exponent. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
