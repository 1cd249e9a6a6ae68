package org.minsheng.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.minsheng.observation.CellAddress;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.RawRow;

/** Pulls the rows of one table of an OpenDocument spreadsheet; a row that is repeated is given as often as it stands. */
final class OdsRows implements RowSource {

    private final XmlPull xml;
    private final int wanted;
    private final OdsCell cells;
    private final Limits limits;
    private final List<Merges.Region> regions = new ArrayList<>();
    /* the style of cells that name none, by the last column it is for */
    private final TreeMap<Integer, String> columnStyles = new TreeMap<>();
    private int table = -1;
    private int lastRow;
    private RawRow repeated;
    private int repeats;

    OdsRows(XmlPull xml, int wanted, String sheet, OdsStyles styles, Limits limits) {
        this.xml = xml;
        this.wanted = wanted;
        this.cells = new OdsCell(xml, sheet, styles);
        this.limits = limits;
    }

    /** Regions of the rows given so far, and of blank rows between them. */
    List<Merges.Region> regions() {
        return regions;
    }

    @Override
    public RawRow next() {
        if (repeats > 0) {
            repeats--;
            repeated = moved(repeated, ++lastRow);
            return repeated;
        }
        for (String name = xml.nextStart(); name != null; name = xml.nextStart()) {
            if (name.equals("table") && xml.depth() == OdsWorkbook.TABLE) {
                if (++table > wanted) {
                    return null;
                }
            } else if (table == wanted && name.equals("table-column")) {
                seeColumn();
            } else if (table == wanted && name.equals("table-row")) {
                RawRow row = row();
                if (row != null) {
                    return row;
                }
            }
        }
        return null;
    }

    private void seeColumn() {
        int last = columnStyles.isEmpty() ? 0 : columnStyles.lastKey();
        int columns = xml.number("number-columns-repeated", 1);
        String style = xml.attribute("default-cell-style-name");
        columnStyles.put(last + Math.max(1, Math.min(columns, limits.columns() + 1)), style == null ? "" : style);
        limits.checkMergedColumns(columnStyles.size());
    }

    /** The row just started; null when nothing is in it. */
    private RawRow row() {
        int number = lastRow + 1;
        int times = Math.max(1, xml.number("number-rows-repeated", 1));
        String visibility = xml.attribute("visibility");
        boolean hidden = "collapse".equals(visibility) || "filter".equals(visibility);
        List<RawCell> filled = filled(number, xml.attribute("default-cell-style-name"));
        if (filled.isEmpty()) {
            lastRow = (int) Math.min((long) lastRow + times, Integer.MAX_VALUE - 1);
            return null;
        }
        limits.checkRow((int) Math.min((long) lastRow + times, Integer.MAX_VALUE));
        limits.checkCells((long) filled.size() * times);
        lastRow = number;
        repeated = new RawRow(number, hidden, 0, filled);
        repeats = times - 1;
        return repeated;
    }

    private List<RawCell> filled(int row, String rowStyle) {
        List<RawCell> filled = new ArrayList<>();
        int outer = xml.depth();
        int column = 1;
        for (String name = xml.nextStartWithin(outer); name != null; name = xml.nextStartWithin(outer)) {
            boolean covered = name.equals("covered-table-cell");
            if (xml.depth() == outer + 1 && (covered || name.equals("table-cell"))) {
                int times = Math.max(1, xml.number("number-columns-repeated", 1));
                CellAddress address = new CellAddress(row, column);
                noteRegion(address);
                RawCell cell = cells.read(address, styleFor(column, rowStyle));
                if (cell != null && !covered) {
                    limits.checkColumn((int) Math.min((long) column + times - 1, Integer.MAX_VALUE));
                    for (int i = 0; i < times; i++) {
                        filled.add(at(cell, new CellAddress(row, column + i)));
                    }
                }
                column = (int) Math.min((long) column + times, Integer.MAX_VALUE);
            }
        }
        return filled;
    }

    private void noteRegion(CellAddress first) {
        int columns = xml.number("number-columns-spanned", 1);
        int rows = xml.number("number-rows-spanned", 1);
        if (columns > 1 || rows > 1) {
            limits.checkColumn(columns);
            limits.checkRow(rows);
            regions.add(new Merges.Region(first, new CellAddress(
                    first.row() + Math.max(1, rows) - 1, first.column() + Math.max(1, columns) - 1)));
            limits.checkMergedColumns(regions.size());
        }
    }

    private String styleFor(int column, String rowStyle) {
        if (rowStyle != null) {
            return rowStyle;
        }
        Map.Entry<Integer, String> reaching = columnStyles.ceilingEntry(column);
        return reaching == null ? "" : reaching.getValue();
    }

    private static RawRow moved(RawRow row, int number) {
        List<RawCell> cells = row.cells().stream()
                .map(cell -> at(cell, new CellAddress(number, cell.address().column())))
                .toList();
        return new RawRow(number, row.hidden(), 0, cells);
    }

    private static RawCell at(RawCell cell, CellAddress address) {
        return new RawCell(cell.sheet(), address, cell.kind(), cell.text(), cell.number(), cell.format());
    }

    @Override
    public void close() {
        xml.close();
    }
}
