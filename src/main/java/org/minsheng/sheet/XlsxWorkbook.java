package org.minsheng.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.minsheng.sheet.XlsxPackage.Relationship;

/** A workbook of Excel 2007 and later. Shared strings and styles are kept; sheets are pulled out of the zip. */
final class XlsxWorkbook implements Workbook {

    final XlsxPackage parts;
    final Limits limits;
    XlsxStrings strings = new XlsxStrings(List.of());
    XlsxStyles styles = XlsxStyles.NONE;
    boolean from1904;

    private final List<Sheet> sheets = new ArrayList<>();

    private XlsxWorkbook(XlsxPackage parts, Limits limits) {
        this.parts = parts;
        this.limits = limits;
    }

    static XlsxWorkbook open(GuardedZip zip, Limits limits) throws IOException {
        refuseOtherContainers(zip);
        XlsxPackage parts = new XlsxPackage(zip, limits);
        String main = parts.mainPart();
        if (main == null) {
            throw FileKind.unsupported("zip 压缩包 / zip archive");
        }
        refuseOtherDocuments(parts.contentType(main));
        XlsxWorkbook workbook = new XlsxWorkbook(parts, limits);
        workbook.read(main);
        return workbook;
    }

    @Override
    public String kind() {
        return "xlsx";
    }

    @Override
    public List<Sheet> sheets() {
        return sheets;
    }

    @Override
    public boolean hasPictures() {
        return parts.zip().hasUnder("xl/media/") || parts.zip().hasUnder("xl/drawings/");
    }

    private void read(String main) throws IOException {
        List<Relationship> relationships = parts.relationships(main);
        for (Relationship relationship : relationships) {
            if (relationship.is("sharedStrings")) {
                strings = XlsxStrings.read(parts, relationship.part());
            } else if (relationship.is("styles")) {
                styles = XlsxStyles.read(parts, relationship.part());
            }
        }
        Map<String, Relationship> byId = relationships.stream()
                .filter(relationship -> relationship.id() != null)
                .collect(Collectors.toMap(Relationship::id, Function.identity(), (first, second) -> first));
        try (XmlPull xml = parts.open(main)) {
            for (String name = xml.nextStart(); name != null; name = xml.nextStart()) {
                if (name.equals("workbookPr")) {
                    from1904 = xml.isTrue("date1904");
                } else if (name.equals("sheet")) {
                    addSheet(xml, byId.get(xml.attribute("id")));
                }
            }
        }
    }

    /** Sheets of charts and of macros have no cells. */
    private void addSheet(XmlPull xml, Relationship relationship) {
        if (relationship == null) {
            throw RefusedFileException.unreadable("工作表缺失 / a sheet is missing: " + xml.attribute("name"));
        }
        if (relationship.is("worksheet")) {
            String state = xml.attribute("state");
            boolean hidden = state != null && state.toLowerCase(Locale.ROOT).endsWith("hidden");
            String name = xml.attribute("name");
            sheets.add(new XlsxSheet(this, name == null ? "" : name, hidden, relationship.part()));
            limits.checkSheets(sheets.size());
        }
    }

    private static void refuseOtherDocuments(String type) {
        if (type.contains("sheet.binary")) {
            throw FileKind.unsupported("Excel 二进制 / binary workbook (xlsb)");
        }
        if (type.contains("wordprocessingml")) {
            throw FileKind.unsupported("Word (docx)");
        }
        if (type.contains("presentationml")) {
            throw FileKind.unsupported("PowerPoint (pptx)");
        }
        if (!type.contains("spreadsheetml") && !type.contains("ms-excel")) {
            throw FileKind.unsupported(type);
        }
    }

    private static void refuseOtherContainers(GuardedZip zip) throws IOException {
        if (zip.has("[Content_Types].xml")) {
            return;
        }
        if (zip.has("mimetype")) {
            throw FileKind.unsupported(OdsWorkbook.mimeType(zip));
        }
        if (zip.has("OFD.xml")) {
            throw FileKind.unsupported("OFD 版式文件 / OFD document");
        }
        if (zip.hasUnder("Index/") || zip.has("Index.zip")) {
            throw FileKind.unsupported("Apple Numbers / iWork");
        }
        throw FileKind.unsupported("zip 压缩包 / zip archive");
    }
}
