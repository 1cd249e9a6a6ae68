package org.minsheng.normalise;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.minsheng.observation.RejectionCode;

/** A row being judged, its cells by column. */
final class DraftRow {

    private final TableRow row;
    private final SortedMap<Integer, DraftCell> cells = new TreeMap<>();
    private boolean ignored;

    DraftRow(TableRow row) {
        this.row = row;
    }

    TableRow row() {
        return row;
    }

    void put(int column, DraftCell cell) {
        cells.put(column, cell);
    }

    /** The cell of a bound column; null for any other. */
    DraftCell cell(int column) {
        return cells.get(column);
    }

    Collection<DraftCell> cells() {
        return cells.values();
    }

    boolean isIgnored() {
        return ignored;
    }

    /** Holds every cell that says something. */
    void holdAll(RejectionCode code, List<String> arguments) {
        cells.values().stream()
                .filter(cell -> !cell.figures().isEmpty() && !cell.isSilent())
                .forEach(cell -> cell.hold(code, arguments));
    }

    /** The row repeats another: its cells are compared, and not used. */
    void ignoreAll() {
        ignored = true;
        cells.values().forEach(DraftCell::ignore);
    }
}
