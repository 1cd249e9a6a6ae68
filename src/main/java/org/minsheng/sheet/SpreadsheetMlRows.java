package org.minsheng.sheet;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.minsheng.observation.CellAddress;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.RawRow;

/** Pulls the rows of one worksheet of an XML workbook of 2003. */
final class SpreadsheetMlRows implements RowSource {

    private final SpreadsheetMlWorkbook workbook;
    private final XmlPull xml;
    private final int wanted;
    private final String sheet;
    private final SpreadsheetMlWorkbook.Counter counter = new SpreadsheetMlWorkbook.Counter();
    private int worksheet = -1;

    SpreadsheetMlRows(SpreadsheetMlWorkbook workbook, XmlPull xml, int wanted, String sheet) {
        this.workbook = workbook;
        this.xml = xml;
        this.wanted = wanted;
        this.sheet = sheet;
    }

    @Override
    public RawRow next() {
        for (String name = xml.nextStart(); name != null; name = xml.nextStart()) {
            if (name.equals("Worksheet") && xml.depth() == SpreadsheetMlWorkbook.WORKSHEET) {
                if (++worksheet > wanted) {
                    return null;
                }
            } else if (worksheet == wanted && name.equals("Row") && xml.depth() == SpreadsheetMlWorkbook.ROW) {
                counter.startRow(xml, workbook.limits());
                int number = counter.row;
                int span = xml.number("Span", 0);
                boolean hidden = xml.isTrue("Hidden");
                List<RawCell> cells = cells();
                counter.endRow(span, workbook.limits());
                if (!cells.isEmpty()) {
                    return new RawRow(number, hidden, 0, cells);
                }
            }
        }
        return null;
    }

    private List<RawCell> cells() {
        List<RawCell> cells = new ArrayList<>();
        int outer = xml.depth();
        for (String name = xml.nextStartWithin(outer); name != null; name = xml.nextStartWithin(outer)) {
            if (name.equals("Cell") && xml.depth() == SpreadsheetMlWorkbook.CELL) {
                RawCell cell = cell(counter.startCell(xml, workbook.limits()));
                if (cell != null) {
                    cells.add(cell);
                    workbook.limits().checkColumn(cells.size());
                }
            }
        }
        cells.sort(Comparator.comparing(RawCell::address));
        return cells;
    }

    /** The cell just started, or null when it holds nothing; what a comment says is not its content. */
    private RawCell cell(CellAddress address) {
        String style = xml.attribute("StyleID");
        RawCell cell = xml.attribute("Formula") == null ? null : StoredValue.formulaWithoutResult(sheet, address);
        int outer = xml.depth();
        for (String name = xml.nextStartWithin(outer); name != null; name = xml.nextStartWithin(outer)) {
            if (name.equals("Data") && xml.depth() == outer + 1) {
                String type = xml.attribute("Type");
                String value = xml.textWithin(within -> within.name().equalsIgnoreCase("br") ? "\n" : null);
                cell = cell(address, type == null ? "String" : type, value, style);
            }
        }
        return cell;
    }

    private RawCell cell(CellAddress address, String type, String value, String style) {
        try {
            return switch (type) {
                case "Number" -> StoredValue.number(
                        sheet, address, Double.parseDouble(value.strip()), workbook.format(style), false);
                case "DateTime" -> StoredValue.date(
                        sheet, address, LocalDateTime.parse(value.strip()), workbook.format(style));
                case "Boolean" -> StoredValue.truth(sheet, address, value.strip().equals("1"));
                case "Error" -> StoredValue.error(sheet, address, value.strip());
                default -> value.isEmpty() ? null : RawCell.text(sheet, address, value);
            };
        } catch (NumberFormatException | DateTimeParseException wrong) {
            throw RefusedFileException.unreadable("cell " + sheet + "!" + address + " stores " + value);
        }
    }

    @Override
    public void close() {
        xml.close();
    }
}
