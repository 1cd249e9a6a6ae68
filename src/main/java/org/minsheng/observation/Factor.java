package org.minsheng.observation;

import java.math.BigDecimal;
import java.math.BigInteger;

/** An exact ratio, in lowest terms: 亩 is 2000/3 m². */
public record Factor(BigInteger numerator, BigInteger denominator) {

    public static final Factor ONE = of(1, 1);

    /** Decimals kept where the quotient does not end; the error is below any printed digit. */
    public static final int SCALE = 40;

    public Factor {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("a factor's denominator is positive: " + denominator);
        }
        BigInteger common = numerator.gcd(denominator);
        if (common.compareTo(BigInteger.ONE) > 0) {
            numerator = numerator.divide(common);
            denominator = denominator.divide(common);
        }
    }

    public static Factor of(long numerator, long denominator) {
        return new Factor(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** Reads {@code 2000/3} or {@code 10000}. */
    public static Factor parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? new Factor(new BigInteger(text), BigInteger.ONE)
                : new Factor(new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
    }

    public Factor times(Factor other) {
        return new Factor(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** This factor over the other: what a value in one unit is multiplied with to be one in the other. */
    public Factor over(Factor other) {
        return new Factor(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** The amount times this factor: exact when the quotient ends, else to {@link #SCALE} decimals, half up. */
    public BigDecimal applyTo(BigDecimal amount) {
        BigDecimal product = amount.multiply(new BigDecimal(numerator));
        BigDecimal divisor = new BigDecimal(denominator);
        try {
            return product.divide(divisor);
        } catch (ArithmeticException endless) {
            return product.divide(divisor, SCALE, java.math.RoundingMode.HALF_UP);
        }
    }

    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
