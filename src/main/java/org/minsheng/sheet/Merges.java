package org.minsheng.sheet;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.minsheng.observation.CellAddress;

/** The merged regions of a sheet, to be asked by cell. */
final class Merges {

    static final Merges NONE = new Merges(List.of(), Limits.STANDARD);

    private final Map<Integer, TreeMap<Integer, Region>> byColumn = new HashMap<>();

    Merges(Collection<Region> regions, Limits limits) {
        int columns = 0;
        for (Region region : regions) {
            int end = Math.min(region.last().column(), limits.columns());
            for (int column = region.first().column(); column <= end; column++) {
                limits.checkMergedColumns(++columns);
                TreeMap<Integer, Region> inColumn = byColumn.computeIfAbsent(column, any -> new TreeMap<>());
                refuseOverlap(region, inColumn.floorEntry(region.last().row()));
                inColumn.put(region.first().row(), region);
            }
        }
    }

    /** Which of two regions a cell lies in would be anybody's guess; the same one may be told twice. */
    private static void refuseOverlap(Region region, Map.Entry<Integer, Region> nearest) {
        Region other = nearest == null ? region : nearest.getValue();
        if (!other.equals(region) && other.last().row() >= region.first().row()) {
            throw RefusedFileException.unreadable("合并区域重叠 / merged regions overlap: " + other + ", " + region);
        }
    }

    /** The region a cell lies in, or null. */
    Region at(int row, int column) {
        TreeMap<Integer, Region> regions = byColumn.get(column);
        if (regions == null) {
            return null;
        }
        Map.Entry<Integer, Region> above = regions.floorEntry(row);
        return above != null && above.getValue().last().row() >= row ? above.getValue() : null;
    }

    /** Every region, written {@code A3:B5}, by its first cell. */
    List<String> all() {
        return byColumn.values().stream()
                .flatMap(regions -> regions.values().stream())
                .distinct()
                .sorted(Comparator.comparing(Region::first))
                .map(region -> region.first() + ":" + region.last())
                .toList();
    }

    /**
     * A merged region.
     *
     * @param first the cell that holds the content
     */
    record Region(CellAddress first, CellAddress last) {

        /** Reads {@code A3:B5}; a single cell is no region but harmless. */
        static Region parse(String text) {
            int colon = text.indexOf(':');
            CellAddress first = CellAddress.parse(colon < 0 ? text : text.substring(0, colon));
            CellAddress last = colon < 0 ? first : CellAddress.parse(text.substring(colon + 1));
            return new Region(first, last);
        }

        boolean isWide() {
            return last.column() > first.column();
        }

        @Override
        public String toString() {
            return first + ":" + last;
        }
    }
}
