package org.minsheng.sheet;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.minsheng.observation.CellAddress;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.RawRow;

/** Labels of a table that are merged over several rows or columns. Rows are remembered from top to bottom. */
final class MergedLabels {

    private final Merges merges;
    private final Set<Integer> labelColumns;
    private final Set<Integer> boundColumns;
    private final Map<Integer, RawCell> lastByColumn = new HashMap<>();

    MergedLabels(Merges merges, Set<Integer> labelColumns, Set<Integer> boundColumns) {
        this.merges = merges;
        this.labelColumns = labelColumns;
        this.boundColumns = boundColumns;
    }

    void remember(RawRow row) {
        for (int column : labelColumns) {
            RawCell cell = row.cell(column);
            if (cell != null && merges.at(row.number(), column) != null) {
                lastByColumn.put(column, cell);
            }
        }
    }

    /**
     * What a label merged over this place says: the one above, with its own address, or in a row with a figure 合计 over
     * 序号 and 地区, which is then read here; null when there is none.
     */
    RawCell at(RawRow row, int column, boolean hasFigure) {
        Merges.Region region = merges.at(row.number(), column);
        if (region == null) {
            return null;
        }
        RawCell above = lastByColumn.get(column);
        if (above != null && above.address().equals(region.first())) {
            return above;
        }
        boolean fromLeft = region.first().row() == row.number() && !boundColumns.contains(region.first().column());
        RawCell left = fromLeft && hasFigure ? row.cell(region.first().column()) : null;
        return left == null ? null : new RawCell(left.sheet(), new CellAddress(row.number(), column), left.kind(),
                left.text(), left.number(), left.format());
    }
}
