package org.minsheng.sheet;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.minsheng.observation.CellAddress;
import org.minsheng.sheet.StoredValue.Format;

/**
 * A workbook of Excel 2002 and 2003 written as one XML ("XML 表格 2003"), which export systems name xls. The first pass
 * gathers all but the cells: styles, sheets, merged regions.
 */
final class SpreadsheetMlWorkbook implements Workbook {

    /* Workbook / Styles / Style / NumberFormat; Workbook / Worksheet / Table / Row / Cell / Data */
    static final int WORKSHEET = 2;
    static final int ROW = 4;
    static final int CELL = 5;
    private static final int STYLE = 3;
    private static final int VISIBLE = 4;

    private final TextDecoder.Decoded text;
    private final Limits limits;
    private final Map<String, Format> formats = new HashMap<>();
    private final List<Sheet> sheets = new ArrayList<>();

    private SpreadsheetMlWorkbook(TextDecoder.Decoded text, Limits limits) {
        this.text = text;
        this.limits = limits;
    }

    static SpreadsheetMlWorkbook open(TextDecoder.Decoded text, Limits limits) {
        SpreadsheetMlWorkbook workbook = new SpreadsheetMlWorkbook(text, limits);
        workbook.survey();
        return workbook;
    }

    @Override
    public String kind() {
        return "xml";
    }

    @Override
    public List<Sheet> sheets() {
        return sheets;
    }

    @Override
    public TextDecoder.Decoded text() {
        return text;
    }

    Format format(String style) {
        return style == null ? Format.GENERAL : formats.getOrDefault(style, Format.GENERAL);
    }

    Limits limits() {
        return limits;
    }

    private XmlPull xml() {
        return new XmlPull(new StringReader(text.text()), limits);
    }

    private void survey() {
        Outline outline = null;
        String style = null;
        try (XmlPull xml = xml()) {
            for (String name = xml.nextStart(); name != null; name = xml.nextStart()) {
                if (name.equals("Worksheet") && xml.depth() == WORKSHEET) {
                    add(outline);
                    outline = new Outline(sheets.size(), xml.attribute("Name"));
                } else if (name.equals("Style") && xml.depth() == STYLE) {
                    style = xml.attribute("ID");
                } else if (name.equals("NumberFormat") && xml.depth() == STYLE + 1) {
                    limits.checkStyles(formats.size());
                    formats.putIfAbsent(style, format(xml));
                } else if (outline != null) {
                    outline.see(name, xml, limits);
                }
            }
        }
        add(outline);
    }

    private void add(Outline outline) {
        if (outline != null) {
            Merges merges = new Merges(outline.regions, limits);
            sheets.add(new XmlSheet(outline.name, outline.hidden, () -> merges,
                    () -> new SpreadsheetMlRows(this, xml(), outline.number, outline.name), limits));
            limits.checkSheets(sheets.size());
        }
    }

    /** Formats known by a name have no code; of those only the percentage changes what a number is. */
    private static Format format(XmlPull xml) {
        String code = xml.attribute("Format");
        if (code == null || code.startsWith("General") || code.matches("[A-Z][a-z]+([ /][A-Z][a-z]+)?")) {
            return "Percent".equals(code) ? new Format("0.00%", false) : Format.GENERAL;
        }
        return Format.of(-1, code);
    }

    /** Counts rows and columns as Excel does: what is not numbered follows on. */
    static final class Counter {

        int row;
        int column;

        void startRow(XmlPull xml, Limits limits) {
            row = xml.number("Index", row + 1);
            column = 0;
            limits.checkRow(row);
        }

        /** Rows that only share this one's format follow it unwritten. */
        void endRow(int span, Limits limits) {
            limits.checkRow(span);
            row += Math.max(0, span);
        }

        /** Where the cell just started stands; the columns it is merged over are passed. */
        CellAddress startCell(XmlPull xml, Limits limits) {
            int first = xml.number("Index", column + 1);
            int across = Math.max(0, xml.number("MergeAcross", 0));
            limits.checkColumn(first);
            limits.checkColumn(across);
            column = first + across;
            return new CellAddress(row, first);
        }
    }

    /** What the first pass has seen of a sheet. */
    private static final class Outline {

        final int number;
        final String name;
        final List<Merges.Region> regions = new ArrayList<>();
        final Counter counter = new Counter();
        boolean hidden;
        private int span;

        Outline(int number, String name) {
            this.number = number;
            this.name = name == null ? "" : name;
        }

        void see(String element, XmlPull xml, Limits limits) {
            if (element.equals("Row") && xml.depth() == ROW) {
                counter.endRow(span, limits);
                counter.startRow(xml, limits);
                span = xml.number("Span", 0);
            } else if (element.equals("Cell") && xml.depth() == CELL) {
                int down = Math.max(0, xml.number("MergeDown", 0));
                CellAddress first = counter.startCell(xml, limits);
                limits.checkRow(down);
                if (down > 0 || counter.column > first.column()) {
                    regions.add(new Merges.Region(first, new CellAddress(first.row() + down, counter.column)));
                    limits.checkMergedColumns(regions.size());
                }
            } else if (element.equals("Visible") && xml.depth() == VISIBLE) {
                hidden = xml.text().strip().endsWith("Hidden");
            }
        }
    }
}
