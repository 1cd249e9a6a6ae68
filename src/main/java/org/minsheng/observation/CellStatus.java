package org.minsheng.observation;

/** How a cell states its value: missing, zero, not applicable and below the unit are four different things. */
public enum CellStatus {
    /** A plain number or word. */
    VALUE,
    /** {@code …}: positive but below half a unit; the value is 0. */
    BELOW_UNIT,
    /** About, nearly, or more than the value. */
    APPROX,
    /** A value with a mark or an unusual spelling that was understood. */
    NOTE,
    /** {@code —}: no such figure for this region; there is no value. */
    NOT_APPLICABLE,
    /** Empty or 未报: states nothing. */
    MISSING,
    /** An error value or text that is no number: states nothing. */
    ERROR;

    /** Whether the cell states something that may supersede an earlier statement (rule A3). */
    public boolean isStating() {
        return this != MISSING && this != ERROR;
    }
}
