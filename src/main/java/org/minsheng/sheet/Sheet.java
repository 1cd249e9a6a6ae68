package org.minsheng.sheet;

/** A sheet of a workbook; the whole of a csv or of an HTML page. Every call may throw {@link RefusedFileException}. */
interface Sheet {

    String name();

    /** Hidden by the clerk, in whatever degree. */
    boolean hidden();

    Merges merges();

    /** A pass for what stands beside the cells; nothing where the kind of file has no such things. */
    default SheetMarks marks() {
        return SheetMarks.NONE;
    }

    /** A fresh pass over the rows, which may be made more than once. */
    RowSource rows();
}
