package org.minsheng.observation;

/** What kind of content a cell stores, whatever it shows. */
public enum CellKind {
    BLANK,
    TEXT,
    NUMBER,
    /** A number under a date format: Excel made a date of something. */
    DATE,
    BOOLEAN,
    /** {@code #REF!} and its like. */
    ERROR,
    /** A formula without a cached result: there is nothing to read, and nothing is computed. */
    FORMULA_WITHOUT_RESULT
}
