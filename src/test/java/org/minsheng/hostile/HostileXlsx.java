package org.minsheng.hostile;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.minsheng.hostile.Pieces.joined;
import static org.minsheng.hostile.Pieces.noise;
import static org.minsheng.hostile.Pieces.numbered;
import static org.minsheng.hostile.Pieces.replaced;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** A form of the sample year, its zip or its XML turned against whoever opens it. */
final class HostileXlsx {

    static final Path FORM = Path.of("sample-feeds/culture-press/2017-07-05/公益电影及文化活动2017年6月.xlsx");

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String BOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String STYLES = "xl/styles.xml";
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final int MIB = 1 << 20;

    private final Map<String, byte[]> parts;

    private HostileXlsx(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    static Map<String, Supplier<byte[]>> files() {
        Map<String, Supplier<byte[]>> files = new LinkedHashMap<>();
        HostileXlsx form = new HostileXlsx(ZipBytes.partsOf(form()));
        form.xml(files);
        form.cells(files);
        form.strings(files);
        form.references(files);
        form.containers(files);
        return files;
    }

    private void xml(Map<String, Supplier<byte[]>> files) {
        files.put("billion-laughs.xlsx", () -> doctype("<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"" + "&a;".repeat(99)
                + "\"><!ENTITY c \"" + "&b;".repeat(99) + "\"><!ENTITY d \"" + "&c;".repeat(99) + "\">]>", "&d;"));
        files.put("external-entity.xlsx",
                () -> doctype("<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>", "&e;"));
        files.put("external-dtd.xlsx", () -> doctype("<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/a.dtd\">", "1"));
        files.put("parameter-entity.xlsx",
                () -> doctype("<!DOCTYPE a [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/p\"> %p;]>", "1"));
        files.put("xinclude.xlsx", () -> sheetWith("<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\""
                + " href=\"file:///etc/passwd\"/>"));
        files.put("deep.xlsx", () -> sheetWith("<a>".repeat(100_000)));
        files.put("long-attribute.xlsx", () -> sheetWith("<a b=\"" + noise(6 * MIB) + "\"/>"));
        files.put("long-comment.xlsx", () -> sheetWith("<!--" + noise(6 * MIB) + "-->"));
        files.put("long-name.xlsx", () -> sheetWith("<" + noise(6 * MIB) + "/>"));
        files.put("long-instruction.xlsx", () -> sheetWith("<?a " + noise(6 * MIB) + "?>"));
        files.put("comment-of-tags.xlsx", () -> sheetWith("<!--" + noise(4 * MIB).replace("a", "><") + "-->"));
        files.put("long-text.xlsx", () -> sheetWith(row(900, "<c r=\"A900\" t=\"inlineStr\"><is><t>" + noise(6 * MIB)
                + "</t></is></c>")));
        files.put("many-attributes.xlsx", () -> sheetWith("<a " + numbered(100_000, "a%d='' ") + "/>"));
        files.put("many-namespaces.xlsx", () -> sheetWith("<a " + numbered(100_000, "xmlns:n%d='u' ") + "/>"));
        files.put("utf-16-part.xlsx", () -> with(SHEET, xml -> xml, text -> ("\uFEFF" + text).getBytes(UTF_16LE)));
        files.put("utf-7-part.xlsx", () -> with(SHEET, text -> "<?xml version='1.0' encoding='UTF-7'?>" + text));
        files.put("unknown-encoding-part.xlsx",
                () -> with(SHEET, text -> "<?xml version='1.0' encoding='x-evil'?>" + text));
        files.put("xml-1.1.xlsx", () -> with(SHEET, text -> "<?xml version='1.1'?>" + text));
        files.put("lone-surrogate-reference.xlsx", () -> label("&#xD800;"));
        files.put("nul-reference.xlsx", () -> label("&#0;"));
        files.put("overlong-utf-8.xlsx", () -> with(SHEET, text -> text.replace("<v>16</v>", "<v>OVERLONG</v>"),
                text -> replaced(text.getBytes(UTF_8), "OVERLONG", new byte[] {(byte) 0xC0, (byte) 0xAF, 'a'})));
    }

    private void cells(Map<String, Supplier<byte[]>> files) {
        files.put("huge-dimension.xlsx", () -> with(SHEET, text -> text.replace("A1:Q125", "A1:XFD1048576")));
        files.put("far-column.xlsx", () -> sheetWith(row(900, "<c r=\"XFD900\"><v>1</v></c>")));
        files.put("far-row.xlsx", () -> sheetWith(row(99_999_999, "<c r=\"A99999999\"><v>1</v></c>")));
        files.put("row-overflow.xlsx", () -> sheetWith(row(4_294_967_297L, "<c><v>1</v></c>")));
        files.put("sparse-cells.xlsx", () -> sheetWith(numbered(260_000,
                "<row r='9%06d'><c t='n'><v>1</v></c><c><v>2</v></c></row>")));
        files.put("million-blank-rows.xlsx", () -> sheetWith(numbered(800_000, "<row r='1%06d'><c s='1'/></row>")));
        files.put("cell-twice.xlsx", () -> sheetWith(row(900, "<c r='C900'><v>1</v></c><c r='C900'><v>2</v></c>")));
        files.put("row-twice.xlsx", () -> sheetWith(row(900, "<c r='C900'><v>1</v></c>").repeat(2)));
        files.put("cell-of-another-row.xlsx", () -> sheetWith(row(900, "<c r='C3'><v>1</v></c>")));
        files.put("not-a-number.xlsx", () -> sheetWith(row(900, "<c r='C900'><v>NaN</v></c>")));
        files.put("hexadecimal.xlsx", () -> sheetWith(row(900, "<c r='C900'><v>0x1p9</v></c>")));
        files.put("java-literal.xlsx", () -> sheetWith(row(900, "<c r='C900'><v>12d</v></c>")));
        files.put("huge-number.xlsx", () -> with(SHEET, text -> text.replace("<v>16</v>", "<v>1E+308</v>")));
        files.put("infinite-number.xlsx", () -> with(SHEET, text -> text.replace("<v>16</v>", "<v>1E+999999999</v>")));
        files.put("long-number.xlsx",
                () -> with(SHEET, text -> text.replace("<v>16</v>", "<v>" + "9".repeat(30_000) + "</v>")));
        files.put("dynamic-data-exchange.xlsx", () -> with(SHEET, text -> text.replace("<v>16</v>",
                "<f>cmd|'/C calc'!A0</f><v>16</v>")));
        files.put("injected-label.xlsx", () -> label("=HYPERLINK(\"http://127.0.0.1:9\",\"x\")"));
        files.put("escaped-nul-label.xlsx", () -> label("_x0000_"));
        files.put("escaped-surrogate-label.xlsx", () -> label("_xD800_"));
        files.put("merged-everywhere.xlsx", () -> with(SHEET, text -> text.replace("</sheetData>", "</sheetData>"
                + "<mergeCells>" + "<mergeCell ref='A1:XFD1048576'/>".repeat(1_000) + "</mergeCells>")));
        files.put("many-merges.xlsx", () -> merging(numbered(190_000, "<mergeCell ref='B%d:B1048576'/>")));
        files.put("header-merged-over-figures.xlsx", () -> merging("<mergeCell ref='C2:C9'/>"));
        files.put("bad-merge.xlsx", () -> merging("<mergeCell ref='C9:'/>"));
        files.put("many-rows.xlsx", () -> sheetWith(numbered(30_000, "<row r='1%06d'><c t='inlineStr'><is><t>"
                + "无名县</t></is></c>" + "<c><v>1</v></c>".repeat(14) + "</row>")));
        files.put("header-without-rows.xlsx", () -> bare(SHEET, "xl/worksheets/sheet2.xml"));
    }

    private void strings(Map<String, Supplier<byte[]>> files) {
        files.put("string-out-of-list.xlsx", () -> strings("<si><t>a</t></si>",
                row(900, "<c r='A900' t='s'><v>1</v></c>")));
        files.put("string-before-list.xlsx", () -> strings("<si><t>a</t></si>",
                row(900, "<c r='A900' t='s'><v>-1</v></c>")));
        files.put("many-strings.xlsx", () -> strings("<!--" + noise(2 * MIB) + "-->" + "<si><t>a</t></si>".repeat(
                11_000_000), ""));
        files.put("many-empty-strings.xlsx", () -> strings("<!--" + noise(2 * MIB) + "-->" + "<si/>".repeat(
                50_000_000), ""));
        files.put("long-strings.xlsx", () -> strings(("<si><t>" + "字".repeat(32_000) + "</t></si>").repeat(1_500), ""));
        files.put("string-of-many-runs.xlsx",
                () -> strings("<si>" + "<r><t>abc</t></r>".repeat(500_000) + "</si>", ""));
        files.put("many-styles.xlsx", () -> with(STYLES, text -> text.replace("<cellXfs count=\"7\">",
                "<cellXfs count=\"7\">" + "<xf numFmtId=\"0\"/>".repeat(70_000))));
        files.put("long-formats.xlsx", () -> with(STYLES, text -> text.replace("<numFmts count=\"0\"/>", "<numFmts>"
                + numbered(2_000, "<numFmt numFmtId='%d' formatCode='" + "[$-804]\\ \"".repeat(500) + "'/>")
                + "</numFmts>").replace("<cellXfs count=\"7\">", "<cellXfs count=\"7\">"
                + numbered(2_000, "<xf numFmtId='%d'/>"))));
    }

    private void references(Map<String, Supplier<byte[]>> files) {
        files.put("many-sheets.xlsx", () -> with(BOOK, text -> text.replace("<sheets>", "<sheets>"
                + numbered(1_000, "<sheet name='s%d' sheetId='9' r:id='rId1'"
                        + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'/>"))));
        files.put("sheet-without-part.xlsx", () -> with(RELATIONS, text -> text.replace("sheet2.xml", "none.xml")));
        files.put("sheet-outside.xlsx", () -> with(RELATIONS,
                text -> text.replace("/xl/worksheets/sheet2.xml", "../../../../../../etc/passwd")));
        files.put("sheet-by-url.xlsx", () -> with(RELATIONS,
                text -> text.replace("/xl/worksheets/sheet2.xml", "file:///etc/passwd")));
        files.put("sheet-external.xlsx", () -> with(RELATIONS, text -> text.replace("/xl/worksheets/sheet2.xml\"",
                "http://127.0.0.1:9/sheet.xml\" TargetMode=\"External\"")));
        files.put("sheet-is-the-book.xlsx", () -> with(RELATIONS, text -> text.replace("worksheets/sheet2.xml",
                "workbook.xml")));
        files.put("bad-escape-in-target.xlsx", () -> with(RELATIONS, text -> text.replace("sheet2.xml", "%ZZ.xml")));
        files.put("external-link.xlsx", () -> with(RELATIONS, text -> text.replace("</Relationships>",
                "<Relationship Id='x' Type='" + TYPE + "externalLink' Target='file:///etc/passwd'"
                        + " TargetMode='External'/></Relationships>")));
        files.put("same-sheet-64-times.xlsx", this::sameSheet);
    }

    private void containers(Map<String, Supplier<byte[]>> files) {
        files.put("whitespace-bomb.xlsx", () -> sheetWith(" ".repeat(250 * MIB)));
        files.put("zip-in-zip.xlsx", () -> new ZipBytes().deflated("a.zip", new ZipBytes()
                .deflated("b", new byte[64 * MIB]).bytes()).bytes());
        files.put("many-parts.xlsx", () -> {
            ZipBytes zip = all("");
            for (int i = 0; i < 3_000; i++) {
                zip.stored("p" + i, new byte[0], 0);
            }
            return zip.bytes();
        });
        files.put("overlapping-parts.xlsx", () -> {
            ZipBytes zip = all(SHEET).deflated(SHEET, parts.get(SHEET));
            for (int i = 0; i < 1_500; i++) {
                zip.again("xl/worksheets/more" + i + ".xml");
            }
            return zip.bytes();
        });
        files.put("wrong-checksum.xlsx",
                () -> claiming(ZipBytes.crc(parts.get(SHEET)) ^ 1, parts.get(SHEET).length, 0));
        files.put("quoted-small.xlsx", () -> claiming(ZipBytes.crc(parts.get(SHEET)), 10, 0));
        files.put("quoted-4-gib.xlsx", () -> claiming(ZipBytes.crc(parts.get(SHEET)), 0xFFFF_FFFEL, 0));
        files.put("encrypted-part.xlsx", () -> claiming(ZipBytes.crc(parts.get(SHEET)), parts.get(SHEET).length, 1));
        files.put("stored-part.xlsx",
                () -> all(SHEET).stored(SHEET, parts.get(SHEET), ZipBytes.crc(parts.get(SHEET))).bytes());
        files.put("stored-part-changed.xlsx", () -> all(SHEET).stored(SHEET, text(SHEET).replace("<v>16</v>",
                "<v>61</v>").getBytes(UTF_8), ZipBytes.crc(parts.get(SHEET))).bytes());
        files.put("part-twice.xlsx", () -> all(SHEET).deflated(SHEET, parts.get(SHEET)).deflated(SHEET,
                text(SHEET).replace("<v>16</v>", "<v>61</v>").getBytes(UTF_8)).bytes());
        files.put("junk-before.xlsx", () -> joined("junk".getBytes(UTF_8), form()));
        files.put("junk-behind.xlsx", () -> joined(form(), new byte[1_000]));
        files.put("half.xlsx", () -> Arrays.copyOf(form(), form().length / 2));
        files.put("no-parts.xlsx", () -> new ZipBytes().bytes());
        files.put("four-bytes.xlsx", () -> Arrays.copyOf(form(), 4));
    }

    private byte[] sameSheet() {
        return exchanged(SHEET, text(SHEET).replace("</sheetData>", "<!--" + noise(MIB) + "-->"
                + "<row/>".repeat(25 * MIB) + "</sheetData>")).with(BOOK, text -> text.replace("</sheets>",
                numbered(60, "<sheet name='s%d' sheetId='9' r:id='rId1'"
                + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'/>") + "</sheets>"));
    }

    private byte[] claiming(long crc, long size, int flags) {
        return all(SHEET).deflated(SHEET, parts.get(SHEET)).claiming(crc, size, flags).bytes();
    }

    private byte[] merging(String merges) {
        return with(SHEET, text -> text.replace("</sheetData>", "</sheetData><mergeCells>" + merges + "</mergeCells>"));
    }

    private byte[] label(String text) {
        return sheetWith(row(900, "<c r='A900' t='inlineStr'><is><t>长春" + text + "市</t></is></c>"
                + "<c r='C900'><v>1</v></c>"));
    }

    private byte[] doctype(String doctype, String content) {
        return with(SHEET, text -> doctype + text.replace("<v>16</v>", "<v>" + content + "</v>"));
    }

    private byte[] strings(String strings, String rows) {
        return exchanged(STRINGS, "<sst>" + strings + "</sst>")
                .exchanged(RELATIONS, text(RELATIONS).replace("</Relationships>", "<Relationship Id='s' Type='" + TYPE
                        + "sharedStrings' Target='sharedStrings.xml'/></Relationships>"))
                .sheetWith(rows);
    }

    /** The form with its sheets' first two rows only. */
    private byte[] bare(String... sheets) {
        Map<String, byte[]> bare = new LinkedHashMap<>(parts);
        for (String sheet : sheets) {
            bare.put(sheet, text(sheet).replaceAll("(?s)<row r=\"([4-9]|3\"|[1-9]\\d+).*</sheetData>", "</sheetData>")
                    .replaceAll("(?s)<mergeCells.*</mergeCells>", "").getBytes(UTF_8));
        }
        return ZipBytes.of(bare);
    }

    private byte[] sheetWith(String rows) {
        return with(SHEET, text -> text.replace("</sheetData>", rows + "</sheetData>"));
    }

    private byte[] with(String part, UnaryOperator<String> change) {
        return with(part, change, text -> text.getBytes(UTF_8));
    }

    private byte[] with(String part, UnaryOperator<String> change, java.util.function.Function<String, byte[]> encode) {
        Map<String, byte[]> changed = new LinkedHashMap<>(parts);
        changed.put(part, encode.apply(change.apply(text(part))));
        return ZipBytes.of(changed);
    }

    private HostileXlsx exchanged(String part, String content) {
        Map<String, byte[]> changed = new LinkedHashMap<>(parts);
        changed.put(part, content.getBytes(UTF_8));
        return new HostileXlsx(changed);
    }

    private ZipBytes all(String but) {
        ZipBytes zip = new ZipBytes();
        parts.forEach((name, content) -> {
            if (!name.equals(but)) {
                zip.deflated(name, content);
            }
        });
        return zip;
    }

    private String text(String part) {
        return new String(parts.get(part), UTF_8);
    }

    private static String row(long number, String cells) {
        return "<row r=\"" + number + "\">" + cells + "</row>";
    }

    private static byte[] form() {
        try {
            return Files.readAllBytes(FORM);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
