package org.minsheng.warehouse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.Statement;

/**
 * The unit a clerk typed a figure in, told by what became of the number: 2.44 that means 24400 人 was typed in 万人. A
 * number that cannot be told apart is shown in the base unit.
 */
record ClerkUnit(BigDecimal factor, String symbol) {

    private static final Pattern PLAIN = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Map<BigDecimal, String> PREFIXES = prefixes();
    private static final int DECIMALS = 6;

    static ClerkUnit of(Statement statement) {
        String typed = statement.rawText() == null ? "" : statement.rawText().replaceAll("[\\s,，]", "");
        if (PLAIN.matcher(typed).matches() && statement.value() != null && statement.value().signum() != 0) {
            BigDecimal number = new BigDecimal(typed);
            for (Map.Entry<BigDecimal, String> each : PREFIXES.entrySet()) {
                if (number.multiply(each.getKey()).compareTo(statement.value()) == 0) {
                    return new ClerkUnit(each.getKey(), each.getValue() + statement.unit());
                }
            }
        }
        return new ClerkUnit(BigDecimal.ONE, statement.unit());
    }

    /** A value in the base unit as the clerk would write it. */
    String shown(BigDecimal value) {
        return RawCell.plain(value.divide(factor, DECIMALS, RoundingMode.HALF_UP)) + symbol;
    }

    boolean isBase() {
        return factor.compareTo(BigDecimal.ONE) == 0;
    }

    private static Map<BigDecimal, String> prefixes() {
        Map<BigDecimal, String> prefixes = new LinkedHashMap<>();
        prefixes.put(BigDecimal.ONE, "");
        prefixes.put(new BigDecimal("10000"), "万");
        prefixes.put(new BigDecimal("1000"), "千");
        prefixes.put(new BigDecimal("100000000"), "亿");
        return prefixes;
    }
}
