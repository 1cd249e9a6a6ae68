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
 * @param partsMissing rows of the same key in the file that stated nothing when it was read: blank or unreadable (A4)
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
        String rawText,
        int partsMissing) {

    public Statement {
        if (!status.isStating()) {
            throw new IllegalArgumentException("a " + status + " cell states nothing: " + sheet + "!" + address);
        }
        if ((value == null) != (status == CellStatus.NOT_APPLICABLE)) {
            throw new IllegalArgumentException(
                    status + " and value " + value + " do not agree: " + sheet + "!" + address);
        }
        if (partsMissing < 0) {
            throw new IllegalArgumentException(partsMissing + " parts missing: " + sheet + "!" + address);
        }
    }

    /** A statement of whose key no part is missing. */
    public Statement(
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
        this(key, measure, month, value, unit, lastDigit, status, decision, rowKind, sheet, address, rawText, 0);
    }

    /** The same statement with another decision. */
    public Statement decided(Decision other) {
        return new Statement(key, measure, month, value, unit, lastDigit, status, other, rowKind, sheet, address,
                rawText, partsMissing);
    }

    /** The same statement, of whose key so many parts are missing. */
    public Statement withPartsMissing(int parts) {
        return new Statement(key, measure, month, value, unit, lastDigit, status, decision, rowKind, sheet, address,
                rawText, parts);
    }

    @Override
    public String toString() {
        return key + " " + measure + " " + month + " = " + value + " (" + decision + ", " + sheet + "!" + address + ")";
    }
}
