package org.minsheng.sheet;

import org.minsheng.observation.RawCell;
import org.minsheng.observation.RawRow;

/** Holds a pass over rows to the limits, and to running downwards. */
final class LimitedRows implements RowSource {

    private final RowSource rows;
    private final Limits limits;
    private int last;

    LimitedRows(RowSource rows, Limits limits) {
        this.rows = rows;
        this.limits = limits;
    }

    @Override
    public RawRow next() {
        RawRow row = RefusedFileException.guard(rows::next);
        if (row == null) {
            return null;
        }
        if (row.number() <= last) {
            throw RefusedFileException.unreadable("row " + row.number() + " follows row " + last);
        }
        last = row.number();
        limits.checkRow(row.number());
        for (RawCell cell : row.cells()) {
            limits.checkColumn(cell.address().column());
            limits.checkTextLength(cell.text().length());
        }
        return row;
    }

    @Override
    public void close() {
        rows.close();
    }
}
