package org.minsheng.warehouse;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;

/**
 * A cell behind a figure.
 *
 * @param role leaf (added, or put into the ratio), base (December of the year before, subtracted), reference, total (a
 *     printed total used because leaves are missing), target, or plan: the plan's own target, which is no cell
 * @param value in base units
 * @param decision load, memo or check; null for the plan's target
 * @param fileName of the plan's target the number of its document
 * @param sheet null for the plan's target, as are cell and receivedAt
 * @param decided the decision of staff it comes from; null where it is as the file says
 */
public record TracedCell(
        String role,
        String regionCode,
        String regionName,
        YearMonth month,
        String measure,
        BigDecimal value,
        String unit,
        String decision,
        String fileName,
        String sheet,
        String cell,
        String rawText,
        Instant receivedAt,
        Decided decided) {

    /**
     * Who decided a figure, when and why.
     *
     * @param kind release or correction
     */
    public record Decided(String kind, String by, Instant at, String reason) {}
}
