package org.minsheng.sheet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.minsheng.observation.RejectionCode;

/** What the first bytes of a file say it is, as far as it may be readable. */
enum FileKind {
    /** xlsx, ods, or something else packed. */
    ZIP,
    /** xls, or another of Microsoft's compound files. */
    OLE,
    HTML,
    /** An Excel workbook as one XML, of 2002 and 2003. */
    SPREADSHEET_XML,
    /** An OpenDocument spreadsheet as one XML. */
    FLAT_ODS,
    /** csv. */
    TEXT;

    private static final int SNIFFED_BYTES = 8192;
    private static final String PROLOGUE = "^(?>\\s+|<\\?xml[^>]*>|<\\?mso-application[^>]*>|<!--.*?-->)*+";
    private static final Pattern HTML_START = Pattern.compile(
            PROLOGUE + "<(?:!doctype\\s+html|html|head|meta|body|table|title|div|style)\\b", Pattern.DOTALL);
    private static final Pattern SPREADSHEET_START = Pattern.compile(
            PROLOGUE + "<(?:\\w+:)?workbook\\b[^>]*urn:schemas-microsoft-com:office:spreadsheet", Pattern.DOTALL);
    private static final Pattern FLAT_ODS_START = Pattern.compile(
            PROLOGUE + "<(?:\\w+:)?document\\b[^>]*urn:oasis:names:tc:opendocument", Pattern.DOTALL);

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
            new Magic("Access (mdb/accdb)", "\u0000\u0001\u0000\u0000Standard "),
            new Magic("SQLite", "SQLite format 3"),
            new Magic("程序 / program (exe)", "MZ\u0090\u0000"),
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
        if (isDbase(bytes)) {
            throw unsupported("dBase/FoxPro (dbf)");
        }
        return ofText(withoutMark(bytes, start).toLowerCase(Locale.ROOT));
    }

    private static FileKind ofText(String text) {
        if (HTML_START.matcher(text).find()) {
            return HTML;
        }
        if (SPREADSHEET_START.matcher(text).find()) {
            return SPREADSHEET_XML;
        }
        if (FLAT_ODS_START.matcher(text).find() && text.contains("opendocument.spreadsheet")) {
            return FLAT_ODS;
        }
        if (text.stripLeading().startsWith("<?xml")) {
            throw unsupported(text.contains("office:word") || text.contains("office/word") ? "XML 文档 / Word XML" : "XML");
        }
        return TEXT;
    }

    /** The first characters without a byte order mark, one that doubles every byte undone. */
    private static String withoutMark(byte[] bytes, String start) {
        if (start.startsWith("\u00ef\u00bb\u00bf")) {
            return start.substring(3);
        }
        boolean littleEndian = start.startsWith("\u00ff\u00fe");
        if (littleEndian || start.startsWith("\u00fe\u00ff")) {
            int even = Math.min(bytes.length, SNIFFED_BYTES) / 2 * 2;
            return new String(
                    bytes, 2, even - 2, littleEndian ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        }
        return start;
    }

    /** A version, a plausible month and day of the last change, and bytes kept free in the header. */
    private static boolean isDbase(byte[] bytes) {
        return bytes.length > 32
                && (bytes[0] == 0x03 || bytes[0] == 0x30 || (bytes[0] & 0xFF) == 0x83 || (bytes[0] & 0xFF) == 0xF5)
                && bytes[2] >= 1 && bytes[2] <= 12 && bytes[3] >= 1 && bytes[3] <= 31
                && bytes[30] == 0 && bytes[31] == 0;
    }

    static RefusedFileException unsupported(String name) {
        return new RefusedFileException(RejectionCode.UNSUPPORTED_KIND, name);
    }

    private record Magic(String name, String bytes) {}
}
