package org.minsheng.normalise;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minsheng.observation.CellKind;
import org.minsheng.observation.RawCell;

/** How finely numbers are given: the decimals from which the tolerances of semantics 4 follow. */
final class Decimals {

    private static final Pattern FIXED = Pattern.compile("0\\.(0+)");

    private Decimals() {}

    /**
     * Decimals of a stored number: those of its shortest form, which a format may show fewer of, or the zeros that a
     * format shows behind them.
     */
    static int of(RawCell cell) {
        boolean percent = isPercent(cell.format());
        BigDecimal number = percent ? cell.number().movePointRight(2) : cell.number();
        int stored = Math.max(0, number.stripTrailingZeros().scale());
        Matcher fixed = FIXED.matcher(cell.format());
        return fixed.find() ? Math.max(stored, fixed.group(1).length()) : stored;
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
