package org.minsheng.sheet;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.opc.PackagePart;

/** A worksheet part. Merged regions stand behind the rows, so a first pass fetches them alone. */
final class XlsxSheet implements Sheet {

    final XlsxStrings strings;
    final XlsxStyles styles;
    final boolean from1904;
    final Limits limits;

    private final String name;
    private final boolean hidden;
    private final PackagePart part;
    private Merges merges;

    XlsxSheet(
            String name,
            boolean hidden,
            PackagePart part,
            XlsxStrings strings,
            XlsxStyles styles,
            boolean from1904,
            Limits limits) {
        this.name = name == null ? "" : name;
        this.hidden = hidden;
        this.part = part;
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
        this.limits = limits;
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
        InputStream in = RefusedFileException.guard(part::getInputStream);
        return new LimitedRows(new XlsxRows(this, new XmlPull(in, limits)), limits);
    }

    private Merges readMerges() throws java.io.IOException {
        List<Merges.Region> regions = new ArrayList<>();
        try (InputStream in = part.getInputStream(); XmlPull xml = new XmlPull(in, limits)) {
            for (String element = xml.nextStart(); element != null; element = xml.nextStart()) {
                if (element.equals("mergeCell") && xml.attribute("ref") != null) {
                    regions.add(Merges.Region.parse(xml.attribute("ref").replace("$", "")));
                }
            }
        }
        return new Merges(regions, limits);
    }
}
