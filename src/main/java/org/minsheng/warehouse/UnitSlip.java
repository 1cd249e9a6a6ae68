package org.minsheng.warehouse;

import java.math.BigDecimal;
import java.util.Optional;
import org.minsheng.observation.Measure;

/**
 * By which factor a value seems to be in another unit than the series it continues.
 *
 * @param up whether the value is too large
 * @param text the factor as messages show it
 * @param units what may have been taken for what
 */
record UnitSlip(boolean up, String text, String units) {

    private static final BigDecimal LEAST = new BigDecimal("0.4");
    private static final BigDecimal MOST = new BigDecimal("2.5");
    private static final BigDecimal LEAST_YEARLY = new BigDecimal("0.8");
    private static final BigDecimal MOST_YEARLY = new BigDecimal("1.25");
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final String YEARLY = "元/年";

    /**
     * A value that is 0.4 to 2.5 times 10^±3 or 10^±4 of the one before; a standard in 元/年 also when twelve times the
     * value is 0.8 to 1.25 times that: then it was typed in 元/月. Nothing follows from a value of 0.
     */
    static Optional<UnitSlip> between(Figure figure, Figure before, Measure measure) {
        BigDecimal now = figure.value().abs();
        BigDecimal then = before.value().abs();
        if (now.signum() == 0 || then.signum() == 0) {
            return Optional.empty();
        }
        for (int power : new int[] {3, 4}) {
            String units = power == 4 ? "万" : "千";
            if (isWithin(now, then.scaleByPowerOfTen(power), LEAST, MOST)) {
                return Optional.of(new UnitSlip(true, "× 10^" + power, units));
            }
            if (isWithin(now.scaleByPowerOfTen(power), then, LEAST, MOST)) {
                return Optional.of(new UnitSlip(false, "÷ 10^" + power, units));
            }
        }
        boolean monthly = measure == Measure.NUM
                && YEARLY.equals(figure.first().unit())
                && isWithin(now.multiply(MONTHS), then, LEAST_YEARLY, MOST_YEARLY);
        return monthly ? Optional.of(new UnitSlip(false, "÷ 12", "元/月、元/年")) : Optional.empty();
    }

    private static boolean isWithin(BigDecimal value, BigDecimal of, BigDecimal least, BigDecimal most) {
        return value.compareTo(of.multiply(least)) >= 0 && value.compareTo(of.multiply(most)) <= 0;
    }
}
