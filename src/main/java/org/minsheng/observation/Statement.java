package org.minsheng.observation;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * One meaning of one cell, normalised: what it says of which indicator, region and month, and what becomes of it.
 * A statement whose decision is LOAD is an observation. A cell may carry several.
 *
 * @param value in base units; null exactly when the status is NOT_APPLICABLE
 * @param unit symbol of the base unit the value is in
 * @param lastDigit one in the last printed digit, in base units: the u of the tolerances; null where there is none
 * @param rawText the cell's text verbatim
 */
public record Statement(
        SeriesKey key,
        Measure measure,
        YearMonth month,
        BigDecimal value,
        String unit,
        BigDecimal lastDigit,
        CellStatus status,
        Decision decision,
        RowKind rowKind,
        String sheet,
        CellAddress address,
        String rawText) {

    public Statement {
        if (!status.isStating()) {
            throw new IllegalArgumentException("a " + status + " cell states nothing: " + sheet + "!" + address);
        }
        if ((value == null) != (status == CellStatus.NOT_APPLICABLE)) {
            throw new IllegalArgumentException(status + " and value " + value + " do not agree: " + sheet + "!" + address);
        }
    }

    /** The same statement with another decision. */
    public Statement decided(Decision other) {
        return new Statement(
                key, measure, month, value, unit, lastDigit, status, other, rowKind, sheet, address, rawText);
    }

    @Override
    public String toString() {
        return key + " " + measure + " " + month + " = " + value + " (" + decision + ", " + sheet + "!" + address + ")";
    }
}
