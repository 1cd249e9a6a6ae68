package org.minsheng.normalise;

import java.math.BigDecimal;
import org.minsheng.observation.RejectionCode;

/** What a text says as a number. */
sealed interface ParsedNumber {

    /**
     * A number for certain.
     *
     * @param amount as written, before any 万 or unit
     * @param decimals printed after the point
     * @param suffix what follows the digits, without words of approximation: {@code 万人}, {@code %}; empty when nothing
     * @param approximate 约, 近, 余, 多, +: the amount is not exact
     * @param unusual understood in spite of a footnote mark, digits split by a space, or Chinese numerals
     */
    record Written(BigDecimal amount, int decimals, String suffix, boolean approximate, boolean unusual)
            implements ParsedNumber {}

    /** No number, or one that could be two. */
    record Unreadable(RejectionCode code) implements ParsedNumber {}
}
