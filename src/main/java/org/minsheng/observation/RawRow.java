package org.minsheng.observation;

import java.util.List;

/**
 * A row of a sheet as found, its stored cells in order of column; blank cells may be left out.
 *
 * @param number from 1: the row of the sheet, or the line of a csv
 * @param hidden whether the clerk has hidden the row; what becomes of it the contract says
 * @param fields how many fields a csv line has; 0 for sheets, where a row has no width
 * @param shift columns the row stands to the right of its table's headers: the right half of a table split in two is
 *     asked by the columns of the left one; 0 elsewhere
 */
public record RawRow(int number, boolean hidden, int fields, int shift, List<RawCell> cells) {

    public RawRow {
        cells = List.copyOf(cells);
    }

    /** A row below its own headers. */
    public RawRow(int number, boolean hidden, int fields, List<RawCell> cells) {
        this(number, hidden, fields, 0, cells);
    }

    /** The same row below headers so many columns to its left. */
    public RawRow shifted(int columns) {
        return new RawRow(number, hidden, fields, columns, cells);
    }

    /** The place in the sheet of the row's cell in a column of the headers. */
    public CellAddress at(int column) {
        return new CellAddress(number, column + shift);
    }

    /** The cell in a column of the headers from 1, or null when nothing is stored there. */
    public RawCell cell(int column) {
        for (RawCell cell : cells) {
            if (cell.address().column() == column + shift) {
                return cell;
            }
        }
        return null;
    }

    public boolean isBlank() {
        return cells.stream().allMatch(RawCell::isBlank);
    }
}
