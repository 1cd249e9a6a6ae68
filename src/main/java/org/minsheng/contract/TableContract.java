package org.minsheng.contract;

import java.util.List;

/** A table of a form, found by its header words wherever it stands. */
public sealed interface TableContract permits RegionTable, ItemTable, TransposedTable {

    /** What staff call the table; breaks a tie between sheets whose headers both fit. */
    String name();

    /** Headers without which this is not the table. */
    List<HeaderPath> requiredHeaders();

    /** Headers that are bound when they are there. */
    List<HeaderPath> optionalHeaders();

    /** Columns that name a row: its region, block, code, item or indicator. */
    List<HeaderPath> labelHeaders();

    /** Cells of these columns in the body are counted as read. */
    List<HeaderPath> figureHeaders();
}
