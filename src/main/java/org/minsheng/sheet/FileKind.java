package org.minsheng.sheet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.minsheng.observation.RejectionCode;

/** What the first bytes of a file say it is, as far as it may be readable. */
enum FileKind {
    /** xlsx, or something else packed. */
    ZIP,
    /** xls, or another of Microsoft's compound files. */
    OLE,
    HTML,
    /** csv. */
    TEXT;

    private static final int SNIFFED_BYTES = 4096;
    private static final Pattern HTML_START = Pattern.compile(
            "^(?>\\s+|<\\?xml[^>]*>|<!--.*?-->)*+"
                    + "<(?:!doctype\\s+html|html|head|meta|body|table|title|div|style)\\b",
            Pattern.DOTALL);

    private static final List<Magic> UNSUPPORTED = List.of(
            new Magic("PDF", "%PDF-"),
            new Magic("RTF", "{\\rtf"),
            new Magic("PNG 图片 / image", "\u0089PNG"),
            new Magic("JPEG 图片 / image", "\u00ff\u00d8\u00ff"),
            new Magic("GIF 图片 / image", "GIF8"),
            new Magic("BMP 图片 / image", "BM\u0000\u0000"),
            new Magic("TIFF 图片 / image", "II*\u0000"),
            new Magic("TIFF 图片 / image", "MM\u0000*"),
            new Magic("RAR", "Rar!"),
            new Magic("7-Zip", "7z\u00bc\u00af"),
            new Magic("gzip", "\u001f\u008b"),
            new Magic("MHTML 网页归档 / web archive", "MIME-Version:"),
            new Magic("Excel 2.x (BIFF2)", "\t\u0000\u0004\u0000"),
            new Magic("Excel 3.0 (BIFF3)", "\t\u0002\u0006\u0000"),
            new Magic("Excel 4.0 (BIFF4)", "\t\u0004\u0006\u0000"),
            new Magic("Excel 5.0 (BIFF5)", "\t\b\b\u0000\u0000\u0005"));

    /** Throws a refusal naming the kind when it is one that is not read. */
    static FileKind of(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, SNIFFED_BYTES), StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
            return ZIP;
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return OLE;
        }
        UNSUPPORTED.stream().filter(magic -> start.startsWith(magic.bytes())).findFirst().ifPresent(magic -> {
            throw unsupported(magic.name());
        });
        String text = start.startsWith("\u00ef\u00bb\u00bf") ? start.substring(3) : start;
        if (HTML_START.matcher(text.toLowerCase(Locale.ROOT)).find()) {
            return HTML;
        }
        if (text.stripLeading().startsWith("<?xml")) {
            boolean spreadsheet = text.contains("urn:schemas-microsoft-com:office:spreadsheet");
            throw unsupported(spreadsheet ? "XML 表格 2003 / SpreadsheetML 2003" : "XML");
        }
        return TEXT;
    }

    static RefusedFileException unsupported(String name) {
        return new RefusedFileException(RejectionCode.UNSUPPORTED_KIND, name);
    }

    private record Magic(String name, String bytes) {}
}
