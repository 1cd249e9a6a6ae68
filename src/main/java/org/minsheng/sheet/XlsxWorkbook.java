package org.minsheng.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;

/** A workbook of Excel 2007 and later. Shared strings and styles are kept; sheets are pulled out of the zip. */
final class XlsxWorkbook implements Workbook {

    private static final String MAIN = "sheet.main";

    private final List<Sheet> sheets;

    private XlsxWorkbook(List<Sheet> sheets) {
        this.sheets = sheets;
    }

    static XlsxWorkbook open(byte[] bytes, Limits limits) throws IOException, OpenXML4JException {
        GuardedZip zip = new GuardedZip(bytes, limits);
        refuseOtherContainers(zip);
        OPCPackage container = OPCPackage.open(zip);
        PackagePart workbook = workbookPart(container);
        XlsxStrings strings = new XlsxStrings(List.of());
        XlsxStyles styles = XlsxStyles.NONE;
        for (PackageRelationship relationship : workbook.getRelationships()) {
            if (relationship.getRelationshipType().endsWith("/sharedStrings")) {
                strings = XlsxStrings.read(target(container, relationship), limits);
            } else if (relationship.getRelationshipType().endsWith("/styles")) {
                styles = XlsxStyles.read(target(container, relationship), limits);
            }
        }
        return new XlsxWorkbook(sheets(container, workbook, strings, styles, limits));
    }

    @Override
    public List<Sheet> sheets() {
        return sheets;
    }

    private static List<Sheet> sheets(
            OPCPackage container, PackagePart workbook, XlsxStrings strings, XlsxStyles styles, Limits limits)
            throws IOException, OpenXML4JException {
        List<Sheet> sheets = new ArrayList<>();
        boolean from1904 = false;
        try (InputStream in = workbook.getInputStream(); XmlPull xml = new XmlPull(in, limits)) {
            for (String name = xml.nextStart(); name != null; name = xml.nextStart()) {
                if (name.equals("workbookPr")) {
                    from1904 = xml.isTrue("date1904");
                } else if (name.equals("sheet") && xml.attribute("id") != null) {
                    PackageRelationship relationship = workbook.getRelationship(xml.attribute("id"));
                    if (relationship != null && relationship.getRelationshipType().endsWith("/worksheet")) {
                        String state = xml.attribute("state");
                        boolean hidden = state != null && state.toLowerCase(Locale.ROOT).endsWith("hidden");
                        PackagePart part = target(container, relationship);
                        sheets.add(new XlsxSheet(
                                xml.attribute("name"), hidden, part, strings, styles, from1904, limits));
                        limits.checkSheets(sheets.size());
                    }
                }
            }
        }
        return sheets;
    }

    private static PackagePart workbookPart(OPCPackage container) throws OpenXML4JException {
        if (container.getRelationshipsByType(PackageRelationshipTypes.STRICT_CORE_DOCUMENT).size() > 0) {
            throw FileKind.unsupported("严格 OOXML / Strict OOXML");
        }
        var core = container.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT);
        if (core.isEmpty()) {
            throw FileKind.unsupported("zip 压缩包 / zip archive");
        }
        PackagePart part = target(container, core.getRelationship(0));
        String type = part.getContentType().toLowerCase(Locale.ROOT);
        if (type.contains("binary")) {
            throw FileKind.unsupported("Excel 二进制 / binary workbook (xlsb)");
        }
        if (type.contains("wordprocessingml")) {
            throw FileKind.unsupported("Word (docx)");
        }
        if (type.contains("presentationml")) {
            throw FileKind.unsupported("PowerPoint (pptx)");
        }
        if (!type.contains(MAIN) && !type.contains("sheet.macroenabled") && !type.contains("template")) {
            throw FileKind.unsupported(part.getContentType());
        }
        return part;
    }

    private static PackagePart target(OPCPackage container, PackageRelationship relationship)
            throws OpenXML4JException {
        URI uri = relationship.getTargetURI();
        PackagePart part = container.getPart(PackagingURIHelper.createPartName(uri));
        if (part == null) {
            throw RefusedFileException.unreadable("the part " + uri + " is missing");
        }
        return part;
    }

    private static void refuseOtherContainers(GuardedZip zip) throws IOException {
        if (zip.getEntry("[Content_Types].xml") != null) {
            return;
        }
        ZipArchiveEntry mimetype = zip.getEntry("mimetype");
        if (mimetype != null) {
            try (InputStream in = zip.getInputStream(mimetype)) {
                String type = new String(in.readNBytes(200), StandardCharsets.US_ASCII).strip();
                throw FileKind.unsupported(type.contains("opendocument.spreadsheet") ? "OpenDocument (ods)" : type);
            }
        }
        throw FileKind.unsupported("zip 压缩包 / zip archive");
    }
}
