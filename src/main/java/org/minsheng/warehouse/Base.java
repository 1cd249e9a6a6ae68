package org.minsheng.warehouse;

import java.math.BigDecimal;

/**
 * What a month's flow is added to.
 *
 * @param lastDigit its u, in base units
 * @param text as messages show it
 */
record Base(BigDecimal value, BigDecimal lastDigit, String text) {

    /** The series restarts on 1 January: nothing is carried over from December. */
    static final Base START = new Base(BigDecimal.ZERO, BigDecimal.ZERO, "0");

    static Base of(Figure figure) {
        return new Base(figure.value(), figure.lastDigit(), figure + " (" + figure.month() + ")");
    }
}
