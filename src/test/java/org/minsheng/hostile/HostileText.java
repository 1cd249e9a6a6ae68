package org.minsheng.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.minsheng.hostile.Pieces.joined;
import static org.minsheng.hostile.Pieces.noise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Text, pages, and files that are two things at once. */
final class HostileText {

    static final Path FORM = Path.of("sample-feeds/communications/2017-07-12/宽带和4G建设统计_201706.csv");

    private static final int MIB = 1 << 20;
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final String csv = text();

    static Map<String, Supplier<byte[]>> files() {
        Map<String, Supplier<byte[]>> files = new LinkedHashMap<>();
        HostileText form = new HostileText();
        form.csv(files);
        form.encodings(files);
        form.pages(files);
        form.polyglots(files);
        return files;
    }

    private void csv(Map<String, Supplier<byte[]>> files) {
        files.put("whole.csv", () -> utf8(csv));
        files.put("endless-quote.csv", () -> utf8(csv + "\"" + noise(30 * MIB)));
        files.put("endless-quote-of-lines.csv", () -> utf8(csv + "\"" + "a,b\n".repeat(7 * MIB)));
        files.put("one-long-line.csv", () -> utf8(noise(31 * MIB)));
        files.put("one-long-chinese-line.csv", () -> "字".repeat(15 * MIB).getBytes(GB18030));
        files.put("thirty-million-fields.csv", () -> utf8(",".repeat(31 * MIB)));
        files.put("thirty-million-lines.csv", () -> utf8("\n".repeat(31 * MIB)));
        files.put("hundred-thousand-columns.csv", () -> utf8(csv.lines().findFirst().orElseThrow()
                + ",x".repeat(100_000) + "\n"));
        files.put("quotes-in-fields.csv", () -> utf8(csv.replace("长春", "长\"春\"")));
        files.put("text-behind-quote.csv", () -> utf8(csv + "\"201706\"x,长春,合计,1,1,1,1,1\n"));
        files.put("lines-of-all-ends.csv", () -> utf8(csv.replaceFirst("\r?\n", "\r").replaceFirst("\r?\n", "\n")));
        files.put("injected.csv", () -> utf8(csv + "201706,\"=cmd|'/C calc'!A0\",合计,1,1,1,1,1\n"));
        files.put("many-unknown-regions.csv", () -> utf8(csv + "201706,无名市,合计,1,1,1,1,1\n".repeat(60_000)));
        files.put("same-region-again.csv", () -> utf8(csv + "201706,长春,合计,1,1,1,1,1\n".repeat(60_000)));
        files.put("unknown-regions-with-too-many-findings.csv",
                () -> utf8(csv + "201706,无名市,合计,1,1,1,1,1\n".repeat(12_000)));
        files.put("region-in-many-rows.csv", () -> utf8(csv
                + Pieces.numbered(12_000, "201706,长春,合计,%d,1,1,1,1\n")));
        files.put("rows-too-short.csv", () -> utf8(csv + "201706,长春\n".repeat(200_000)));
        files.put("header-without-rows.csv", () -> utf8(csv.lines().findFirst().orElseThrow() + "\n"));
        files.put("nul.csv", () -> utf8(csv.replaceFirst("长春", "长\0春")));
        files.put("escape-character.csv", () -> utf8(csv.replaceFirst("长春", "长\u001b[2J春")));
        files.put("bidirectional-override.csv", () -> utf8(csv.replaceFirst("长春", "\u202e长春")));
        files.put("zero-width.csv", () -> utf8(csv.replaceFirst("长春", "长\u200b春")));
    }

    private void encodings(Map<String, Supplier<byte[]>> files) {
        files.put("bom-only.csv", () -> utf8("\uFEFF"));
        files.put("two-boms.csv", () -> utf8("\uFEFF\uFEFF" + csv.replace("\uFEFF", "")));
        files.put("utf-16-of-odd-length.csv", () -> joined(("\uFEFF" + csv).getBytes(UTF_16LE), new byte[1]));
        files.put("utf-32.csv", () -> ("\uFEFF" + csv).getBytes(Charset.forName("UTF-32LE")));
        files.put("utf-7.csv", () -> "+/v8-+Xd5eUg-,+WTBfew-\n1,2\n".getBytes(ISO_8859_1));
        files.put("overlong.csv", () -> joined(utf8(csv), new byte[] {(byte) 0xC0, (byte) 0xAF, '\n'}));
        files.put("surrogates-in-utf-8.csv",
                () -> joined(utf8(csv), new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80, '\n'}));
        files.put("lone-surrogate-in-utf-16.csv", () -> joined(("\uFEFF" + csv).getBytes(UTF_16LE),
                new byte[] {0, (byte) 0xD8, '\n', 0}));
        files.put("half-a-gb18030-character.csv",
                () -> joined("统计月份,地市\n".getBytes(GB18030), new byte[] {(byte) 0xB3}));
        files.put("random.csv", () -> random(200_000));
        files.put("random-letters.csv", () -> utf8(noise(MIB)));
        files.put("empty.csv", () -> new byte[0]);
        files.put("one-byte.csv", () -> new byte[] {1});
        files.put("spaces.csv", () -> utf8(" ".repeat(1_000)));
        files.put("nuls.csv", () -> new byte[MIB]);
    }

    private void pages(Map<String, Supplier<byte[]>> files) {
        files.put("million-nested-tables.xls", () -> utf8("<table><tr><td>".repeat(260_000)));
        files.put("deep-page.xls", () -> utf8("<html>" + "<b>".repeat(1_300_000)));
        files.put("many-tables.xls", () -> utf8("<html>" + "<table><tr><td>1</table>".repeat(50_000)));
        files.put("wide-span.xls", () -> utf8("<table><tr><td colspan=1000000000>1<td>2<tr><td>3<td>4</table>"));
        files.put("high-spans.xls", () -> utf8("<table>"
                + ("<tr>" + "<td rowspan=65534 colspan=900>1".repeat(2) + "</tr>").repeat(500) + "</table>"));
        files.put("many-cells.xls", () -> utf8("<table>" + ("<tr>" + "<td>1".repeat(100)).repeat(7_000) + "</table>"));
        files.put("unclosed-comment.xls", () -> utf8("<html><table><tr><td>1<td>2<tr><td>3<td>4</table><!--"
                + noise(3 * MIB)));
        files.put("long-attribute.xls", () -> utf8("<table a='" + noise(3 * MIB) + "'><tr><td>1<td>2<tr><td>3<td>4"));
        files.put("many-attributes.xls", () -> utf8("<table "
                + Pieces.numbered(200_000, "a%d=1 ") + "><tr><td>1<td>2<tr><td>3<td>4"));
        files.put("entities.xls", () -> utf8("<table><tr><td>" + "&#x10FFFF;&#xD800;&#0;&bogus;".repeat(1_000)
                + "<td>2<tr><td>3<td>4"));
        files.put("page-beyond-limit.xls", () -> utf8("<table>" + noise(5 * MIB)));
        files.put("login.xls", () -> utf8("<html><h1>统一身份认证</h1><form><input type=password></form></html>"));
        files.put("page-without-table.xls", () -> utf8("<html><script>location='http://127.0.0.1:9'</script></html>"));
    }

    private void polyglots(Map<String, Supplier<byte[]>> files) {
        byte[] zip = bytes(HostileXlsx.FORM);
        files.put("picture-and-zip.xlsx", () -> joined("GIF89a".getBytes(ISO_8859_1), zip));
        files.put("pdf-and-zip.xlsx", () -> joined("%PDF-1.4\n".getBytes(ISO_8859_1), zip));
        files.put("page-and-zip.xlsx", () -> joined(utf8("<html><table><tr><td>1<td>2<tr><td>3<td>4</table>"), zip));
        files.put("program.xlsx", () -> joined(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0}, random(5_000)));
        files.put("script.xls", () -> utf8("#!/bin/sh\nrm -rf /\n"));
        files.put("rich-text.xls", () -> utf8("{\\rtf1\\ansi{\\object\\objocx}}"));
        files.put("json.xls", () -> utf8("{\"error\":\"unauthorized\"}"));
        files.put("xml.xls", () -> utf8("<?xml version=\"1.0\"?>"
                + "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>"
                + "<a>&b;</a>"));
        files.put("shortcut.xls", () -> utf8("[InternetShortcut]\r\nURL=file:///etc/passwd\r\n"));
    }

    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }

    private static String text() {
        String text = new String(bytes(FORM), UTF_8);
        return text.endsWith("\n") ? text : text + "\n";
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] part(byte[] whole, int percent) {
        return Arrays.copyOf(whole, (int) (whole.length * (long) percent / 100));
    }
}
