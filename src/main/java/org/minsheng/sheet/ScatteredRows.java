package org.minsheng.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.RawRow;

/** Brings rows that are stored out of order into order; only then all of them are held. */
final class ScatteredRows implements RowSource {

    private final Iterator<RawRow> inOrder;

    ScatteredRows(RowSource stored, Limits limits) {
        TreeMap<Integer, RawRow> rows = new TreeMap<>();
        long cells = 0;
        try (stored) {
            for (RawRow row = stored.next(); row != null; row = stored.next()) {
                rows.merge(row.number(), row, ScatteredRows::joined);
                cells += row.cells().size();
                limits.checkCells(cells);
            }
        }
        this.inOrder = rows.values().iterator();
    }

    private static RawRow joined(RawRow first, RawRow second) {
        List<RawCell> cells = new ArrayList<>(first.cells());
        cells.addAll(second.cells());
        cells.sort(Comparator.comparing(RawCell::address));
        return new RawRow(first.number(), first.hidden() || second.hidden(), first.fields(), cells);
    }

    @Override
    public RawRow next() {
        return inOrder.hasNext() ? inOrder.next() : null;
    }

    @Override
    public void close() {}
}
