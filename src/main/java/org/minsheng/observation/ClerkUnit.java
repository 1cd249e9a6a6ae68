package org.minsheng.observation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The unit a clerk typed a figure in, told by what became of the number: 2.44 that means 24400 人 was typed in 万人.
 * Messages speak in it, for a clerk looks for 37.77 and not for 377700. A number that cannot be told apart is shown in
 * the base unit.
 *
 * @param factor what one of the unit is in base units
 */
public record ClerkUnit(BigDecimal factor, String symbol) {

    /** 37.77, 0.69万, 0.69万户: what stands after a multiplier does not matter, the value tells the factor. */
    private static final Pattern TYPED = Pattern.compile("(-?\\d+(?:\\.\\d+)?)(?:[千万亿].*)?");
    private static final Map<BigDecimal, String> PREFIXES = prefixes();
    private static final int DECIMALS = 6;

    /**
     * @param typed the cell's text; null where there is none
     * @param value what it means, in the base unit; null where it means no figure
     * @param base symbol of the base unit
     */
    public static ClerkUnit of(String typed, BigDecimal value, String base) {
        String plain = typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s,]", "");
        Matcher number = TYPED.matcher(plain);
        if (number.matches() && value != null && value.signum() != 0) {
            BigDecimal written = new BigDecimal(number.group(1));
            for (Map.Entry<BigDecimal, String> each : PREFIXES.entrySet()) {
                if (written.multiply(each.getKey()).compareTo(value) == 0) {
                    return new ClerkUnit(each.getKey(), each.getValue() + base);
                }
            }
        }
        return new ClerkUnit(BigDecimal.ONE, base);
    }

    public static ClerkUnit of(Statement statement) {
        return of(statement.rawText(), statement.value(), statement.unit());
    }

    /** A value in the base unit as the clerk would write it. */
    public String shown(BigDecimal value) {
        return RawCell.plain(value.divide(factor, DECIMALS, RoundingMode.HALF_UP)) + symbol;
    }

    public boolean isBase() {
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
