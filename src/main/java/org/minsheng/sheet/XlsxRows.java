package org.minsheng.sheet;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.minsheng.observation.CellAddress;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.RawRow;
import org.minsheng.sheet.StoredValue.Format;

/** Pulls the rows of a worksheet; rows and cells that hold nothing but a format are passed over. */
final class XlsxRows implements RowSource {

    /** What XML Schema calls a double: Java would also read {@code 12d} and {@code 0x1p9}. */
    private static final Pattern DOUBLE = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?");

    private final XlsxSheet sheet;
    private final XmlPull xml;
    private int lastRow;

    XlsxRows(XlsxSheet sheet, XmlPull xml) {
        this.sheet = sheet;
        this.xml = xml;
    }

    @Override
    public RawRow next() {
        for (String name = xml.nextStart(); name != null; name = xml.nextStart()) {
            if (name.equals("row")) {
                int number = xml.number("r", lastRow + 1);
                boolean hidden = xml.isTrue("hidden");
                lastRow = number;
                List<RawCell> cells = cells(number);
                if (!cells.isEmpty()) {
                    return new RawRow(number, hidden, 0, cells);
                }
            }
        }
        return null;
    }

    private List<RawCell> cells(int row) {
        List<RawCell> cells = new ArrayList<>();
        int outer = xml.depth();
        int column = 0;
        boolean inOrder = true;
        for (String name = xml.nextStartWithin(outer); name != null; name = xml.nextStartWithin(outer)) {
            if (name.equals("c")) {
                String reference = xml.attribute("r");
                int found = reference == null ? column + 1 : CellAddress.parse(reference).column();
                inOrder &= found > column;
                column = found;
                RawCell cell = cell(new CellAddress(row, column));
                if (cell != null) {
                    cells.add(cell);
                    sheet.workbook.limits.checkColumn(cells.size());
                }
            }
        }
        if (!inOrder) {
            cells.sort(Comparator.comparing(RawCell::address));
        }
        return cells;
    }

    /** The cell just started, or null when it holds nothing. */
    private RawCell cell(CellAddress address) {
        String type = xml.attribute("t");
        int style = xml.number("s", 0);
        int outer = xml.depth();
        String value = null;
        String inline = null;
        boolean formula = false;
        for (String name = xml.nextStartWithin(outer); name != null; name = xml.nextStartWithin(outer)) {
            switch (name) {
                case "v" -> value = xml.text();
                case "f" -> formula = true;
                case "is" -> inline = XlsxStrings.joined(xml);
                default -> { }
            }
        }
        if (inline != null) {
            return text(address, inline);
        }
        if (value == null || value.isBlank() && !"str".equals(type)) {
            return formula ? StoredValue.formulaWithoutResult(sheet.name(), address) : null;
        }
        return cell(address, type == null ? "n" : type, value, sheet.workbook.styles.at(style));
    }

    private RawCell cell(CellAddress address, String type, String value, Format format) {
        try {
            return switch (type) {
                case "s" -> text(address, sheet.workbook.strings.at(Integer.parseInt(value.strip())));
                case "str", "inlineStr" -> text(address, XlsxStrings.unescaped(value));
                case "b" -> StoredValue.truth(sheet.name(), address, value.strip().equals("1"));
                case "e" -> StoredValue.error(sheet.name(), address, value.strip());
                case "d" -> StoredValue.date(sheet.name(), address, date(value.strip()), format);
                default -> StoredValue.number(
                        sheet.name(), address, number(value.strip()), format, sheet.workbook.from1904);
            };
        } catch (NumberFormatException | DateTimeParseException wrong) {
            throw RefusedFileException.unreadable("cell " + sheet.name() + "!" + address + " stores " + value);
        }
    }

    private static double number(String value) {
        if (!DOUBLE.matcher(value).matches()) {
            throw new NumberFormatException(value);
        }
        return Double.parseDouble(value);
    }

    private RawCell text(CellAddress address, String text) {
        return text.isEmpty() ? null : RawCell.text(sheet.name(), address, text);
    }

    private static LocalDateTime date(String value) {
        String local = value.endsWith("Z") ? value.substring(0, value.length() - 1) : value;
        return local.contains("T") ? LocalDateTime.parse(local) : LocalDate.parse(local).atStartOfDay();
    }

    @Override
    public void close() {
        xml.close();
    }
}
