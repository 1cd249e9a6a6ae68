package org.minsheng.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.minsheng.observation.RejectionCode;

/** A spreadsheet of LibreOffice and its kin (OpenDocument): the content of a zip, or all in one XML. */
final class OdsWorkbook implements Workbook {

    /* office:document-content / office:body / office:spreadsheet / table:table */
    static final int TABLE = 4;

    private static final String CONTENT = "content.xml";
    private static final String STYLES = "styles.xml";

    private final Callable<XmlPull> content;
    private final TextDecoder.Decoded text;
    private final boolean pictures;
    private final Limits limits;
    private final OdsStyles styles = new OdsStyles();
    private final List<Sheet> sheets = new ArrayList<>();

    private OdsWorkbook(Callable<XmlPull> content, TextDecoder.Decoded text, boolean pictures, Limits limits) {
        this.content = content;
        this.text = text;
        this.pictures = pictures;
        this.limits = limits;
    }

    static OdsWorkbook of(GuardedZip zip, Limits limits) throws IOException {
        refuseEncrypted(zip, limits);
        Callable<XmlPull> content = () -> new XmlPull(zip.open(CONTENT), limits);
        OdsWorkbook workbook = new OdsWorkbook(content, null, zip.hasUnder("Pictures/"), limits);
        if (zip.has(STYLES)) {
            try (XmlPull xml = new XmlPull(zip.open(STYLES), limits)) {
                for (String name = xml.nextStart(); name != null; name = xml.nextStart()) {
                    workbook.styles.see(name, xml, limits);
                }
            }
        }
        workbook.survey();
        return workbook;
    }

    static OdsWorkbook flat(TextDecoder.Decoded text, Limits limits) {
        Callable<XmlPull> content = () -> new XmlPull(new StringReader(text.text()), limits);
        OdsWorkbook workbook = new OdsWorkbook(content, text, false, limits);
        workbook.survey();
        return workbook;
    }

    static boolean isOds(GuardedZip zip) throws IOException {
        return zip.has("mimetype") && mimeType(zip).contains("opendocument.spreadsheet");
    }

    static String mimeType(GuardedZip zip) throws IOException {
        try (InputStream in = zip.open("mimetype")) {
            return new String(in.readNBytes(200), StandardCharsets.US_ASCII).strip();
        }
    }

    @Override
    public String kind() {
        return "ods";
    }

    @Override
    public List<Sheet> sheets() {
        return sheets;
    }

    @Override
    public TextDecoder.Decoded text() {
        return text;
    }

    @Override
    public boolean hasPictures() {
        return pictures;
    }

    private void survey() {
        int number = -1;
        String table = null;
        boolean hidden = false;
        try (XmlPull xml = RefusedFileException.guard(content)) {
            for (String name = xml.nextStart(); name != null; name = xml.nextStart()) {
                if (name.equals("table") && xml.depth() == TABLE) {
                    add(number++, table, hidden);
                    table = xml.attribute("name") == null ? "" : xml.attribute("name");
                    hidden = styles.isHiddenTable(xml.attribute("style-name"));
                } else if (name.equals("table-source") && xml.depth() == TABLE + 1) {
                    table = null;
                } else if (xml.depth() <= TABLE + 1) {
                    styles.see(name, xml, limits);
                }
            }
        }
        add(number, table, hidden);
    }

    /** A table that is a copy of another file's has no name here: it is no sheet of this one. */
    private void add(int number, String name, boolean hidden) {
        if (name != null) {
            sheets.add(new XmlSheet(name, hidden, () -> merges(number, name), () -> rows(number, name), limits));
            limits.checkSheets(sheets.size());
        }
    }

    private OdsRows rows(int number, String name) {
        return new OdsRows(RefusedFileException.guard(content), number, name, styles, limits);
    }

    private Merges merges(int number, String name) {
        try (OdsRows rows = rows(number, name)) {
            while (rows.next() != null) {
                // only the regions are wanted
            }
            return new Merges(rows.regions(), limits);
        }
    }

    private static void refuseEncrypted(GuardedZip zip, Limits limits) throws IOException {
        boolean encrypted = zip.has("encrypted-package");
        if (zip.has("META-INF/manifest.xml")) {
            try (XmlPull xml = new XmlPull(zip.open("META-INF/manifest.xml"), limits)) {
                for (String name = xml.nextStart(); name != null; name = xml.nextStart()) {
                    encrypted |= name.equals("encryption-data");
                }
            }
        }
        if (encrypted) {
            throw new RefusedFileException(RejectionCode.ENCRYPTED_FILE);
        }
    }
}
