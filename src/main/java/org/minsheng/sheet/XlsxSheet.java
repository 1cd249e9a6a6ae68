package org.minsheng.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A worksheet part. Merged regions stand behind the rows, so a first pass fetches them alone. */
final class XlsxSheet implements Sheet {

    final XlsxWorkbook workbook;

    private final String name;
    private final boolean hidden;
    private final String part;
    private Merges merges;

    XlsxSheet(XlsxWorkbook workbook, String name, boolean hidden, String part) {
        this.workbook = workbook;
        this.name = name;
        this.hidden = hidden;
        this.part = part;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean hidden() {
        return hidden;
    }

    @Override
    public Merges merges() {
        if (merges == null) {
            merges = RefusedFileException.guard(this::readMerges);
        }
        return merges;
    }

    @Override
    public RowSource rows() {
        XmlPull xml = RefusedFileException.guard(() -> workbook.parts.open(part));
        return new LimitedRows(new XlsxRows(this, xml), workbook.limits);
    }

    private Merges readMerges() throws IOException {
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
}
