package org.minsheng.observation;

import java.util.List;

/**
 * A row of a sheet as found, its stored cells in order of column; blank cells may be left out.
 *
 * @param number from 1: the row of the sheet, or the line of a csv
 * @param hidden whether the clerk has hidden the row; such a row is read like any other
 * @param fields how many fields a csv line has; 0 for sheets, where a row has no width
 */
public record RawRow(int number, boolean hidden, int fields, List<RawCell> cells) {

    public RawRow {
        cells = List.copyOf(cells);
    }

    /** The cell in a column from 1, or null when nothing is stored there. */
    public RawCell cell(int column) {
        for (RawCell cell : cells) {
            if (cell.address().column() == column) {
                return cell;
            }
        }
        return null;
    }

    public boolean isBlank() {
        return cells.stream().allMatch(RawCell::isBlank);
    }
}
