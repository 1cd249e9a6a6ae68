package org.minsheng.normalise;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.minsheng.contract.HeaderPath;
import org.minsheng.observation.RegionCode;
import org.minsheng.observation.RowKind;

/** Rows that add up others of their table without being its total: they are parts, and are never added again. */
final class SumRows {

    private SumRows() {}

    /** Among counties the row of a 市州 is the sum of its counties' rows, if there are any. */
    static List<TableRow> citiesAsParts(List<TableRow> rows, RegionResolver regions) {
        Set<RegionCode> parents = new TreeSet<>();
        rows.stream().filter(row -> row.isUsable() && row.kind() == RowKind.COUNTY)
                .flatMap(row -> regions.region(row.region()).stream())
                .forEach(region -> parents.add(region.parent()));
        return rows.stream()
                .map(row -> row.isUsable() && row.kind() == RowKind.CITY && parents.contains(row.region())
                        ? part(row, row.region(), HeaderPath.squeeze(row.label().text()))
                        : row)
                .toList();
    }

    /** Outside blocks a 小计 beside a 合计 is the sum of some rows, not the total. */
    static List<TableRow> subtotalsAsParts(List<TableRow> rows) {
        boolean hasTotal = rows.stream().anyMatch(row -> row.kind() == RowKind.TOTAL && !isSubtotal(row));
        return rows.stream()
                .map(row -> hasTotal && row.kind() == RowKind.TOTAL && isSubtotal(row) ? part(row, null, "小计") : row)
                .toList();
    }

    private static boolean isSubtotal(TableRow row) {
        return HeaderPath.squeeze(row.label().text()).endsWith("小计");
    }

    private static TableRow part(TableRow row, RegionCode region, String name) {
        return new TableRow(row.raw(), row.label(), RowKind.PART, region, row.block(), 1, name, null);
    }
}
