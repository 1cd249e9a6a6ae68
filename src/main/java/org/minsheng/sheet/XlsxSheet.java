package org.minsheng.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.minsheng.observation.CellAddress;

/** A worksheet part. Merged regions stand behind the rows, so a first pass fetches them alone. */
final class XlsxSheet extends StoredSheet {

    final XlsxWorkbook workbook;

    private final String part;

    XlsxSheet(XlsxWorkbook workbook, String name, boolean hidden, String part) {
        super(name, hidden, workbook.limits);
        this.workbook = workbook;
        this.part = part;
    }

    @Override
    RowSource readRows() throws IOException {
        return new XlsxRows(this, workbook.parts.open(part));
    }

    @Override
    Merges readMerges() throws IOException {
        List<Merges.Region> regions = new ArrayList<>();
        try (XmlPull xml = workbook.parts.open(part)) {
            for (String element = xml.nextStart(); element != null; element = xml.nextStart()) {
                if (element.equals("mergeCell") && xml.attribute("ref") != null) {
                    regions.add(Merges.Region.parse(xml.attribute("ref").replace("$", "")));
                    workbook.limits.checkMergedColumns(regions.size());
                }
            }
        }
        return new Merges(regions, workbook.limits);
    }

    @Override
    SheetMarks readMarks() throws IOException {
        BitSet hiddenColumns = new BitSet();
        XlsxFormulas formulas = new XlsxFormulas();
        int row = 0;
        CellAddress cell = null;
        try (XmlPull xml = workbook.parts.open(part)) {
            for (String element = xml.nextStart(); element != null; element = xml.nextStart()) {
                switch (element) {
                    case "col" -> addHidden(xml, hiddenColumns);
                    case "row" -> {
                        row = xml.number("r", row + 1);
                        cell = null;
                    }
                    case "c" -> cell = addressOf(xml, row, cell);
                    case "f" -> addFormula(xml, cell, formulas);
                    default -> { }
                }
            }
        }
        return new SheetMarks(XlsxComments.read(workbook.parts, part, name()), hiddenColumns, formulas.byCell());
    }

    /** Excel hides to the last column what nobody uses: columns beyond the limit hold nothing. */
    private void addHidden(XmlPull xml, BitSet hiddenColumns) {
        int first = Math.max(1, xml.number("min", 1));
        int last = Math.min(xml.number("max", first), workbook.limits.columns());
        if (xml.isTrue("hidden") && first <= last) {
            hiddenColumns.set(first, last + 1);
        }
    }

    private static CellAddress addressOf(XmlPull xml, int row, CellAddress before) {
        String reference = xml.attribute("r");
        int next = before == null ? 1 : before.column() + 1;
        int column = reference == null ? next : CellAddress.parse(reference).column();
        return new CellAddress(Math.max(1, row), column);
    }

    private static void addFormula(XmlPull xml, CellAddress cell, XlsxFormulas formulas) {
        if (cell != null) {
            String type = xml.attribute("t");
            String group = xml.attribute("si");
            formulas.add(cell, xml.text(), type, group);
        }
    }
}
