package org.minsheng.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.minsheng.sheet.TestForms.form;
import static org.minsheng.sheet.TestForms.regions;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minsheng.observation.RejectionCode;

/** Whatever a file does, it ends in a reading or in one rejection, soon and in bounded memory. */
class HostileFileTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String HEAD =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    private static final String TAIL = "</sheetData></worksheet>";

    private static final byte[] PLAIN = new TestBook().sheet("电影", "县 | 场次\n农安 | 12").bytes();

    private final FormReader reader = new FormReader(List.of(form("FILM", "b", regions("电影", "县", "场次"))));

    @Test
    void thePlainFileIsReadBeforeItIsBroken() {
        assertThat(reader.read(PLAIN, "x", "b")).isInstanceOf(FormOutcome.Read.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "housing/2017-07-03/住建民生实事月报表(2017年6月).xlsx",
        "transport/2017-08-06/交通民生实事月报2017年7月.xls"
    })
    void aFileCutAnywhereIsUnreadable(String file) throws IOException {
        byte[] whole = Files.readAllBytes(Path.of("sample-feeds", file));
        for (int percent = 5; percent < 100; percent += 5) {
            byte[] cut = Arrays.copyOf(whole, whole.length * percent / 100);
            assertThat(refusal(cut)).as(percent + " %").isEqualTo(RejectionCode.UNREADABLE_FILE);
        }
    }

    @Test
    void damagedBytesNeverEscapeAsAnException() throws IOException {
        Random random = new Random(20170705);
        try (Stream<Path> files = Files.walk(Path.of("sample-feeds"))) {
            for (Path file : files.filter(Files::isRegularFile).filter(each -> each.toString().contains("2017-07"))
                    .sorted().toList()) {
                byte[] whole = Files.readAllBytes(file);
                for (int i = 0; i < 12; i++) {
                    byte[] damaged = whole.clone();
                    for (int j = 0; j <= i * 3; j++) {
                        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                    }
                    assertThat(reader.read(damaged, "x", "b")).isNotNull();
                }
            }
        }
    }

    @Test
    void aDamagedXlsxIsNeverReadAsAnotherOne() {
        Random random = new Random(20170706);
        String whole = reader.read(PLAIN, "x", "b").toString();
        for (int i = 0; i < 500; i++) {
            byte[] damaged = PLAIN.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            if (reader.read(damaged, "x", "b") instanceof FormOutcome.Read read) {
                assertThat(read.toString()).isEqualTo(whole);
            }
        }
    }

    @Test
    void aSheetThatInflatesWithoutEndIsRefused() {
        byte[] file = with(SHEET, HEAD + " ".repeat(40 << 20) + TAIL);

        assertThat(file.length).isLessThan(1 << 20);
        assertThat(refusal(file)).isEqualTo(RejectionCode.LIMIT_EXCEEDED);
    }

    @Test
    void sixteenThousandFormattedRowsAreNoBomb() {
        StringBuilder rows = new StringBuilder(HEAD)
                .append("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>县</t></is></c>")
                .append("<c r=\"B1\" t=\"inlineStr\"><is><t>场次</t></is></c></row>");
        for (int row = 2; row < 16_000; row++) {
            rows.append("<row r=\"").append(row).append("\"><c r=\"A").append(row).append("\" s=\"0\"/><c r=\"B")
                    .append(row).append("\" s=\"0\"/></row>");
        }
        assertThat(reader.read(with(SHEET, rows + TAIL), "x", "b")).isInstanceOf(FormOutcome.Read.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE a [<!ENTITY e \"boom\"><!ENTITY f \"&e;&e;&e;&e;\">]>",
        "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/x.dtd\">"
    })
    void aDocumentTypeInASheetIsRefused(String doctype) {
        String cell = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&e;</v></c></row>";

        assertThat(refusal(with(SHEET, doctype + HEAD + cell + TAIL))).isEqualTo(RejectionCode.UNREADABLE_FILE);
        assertThat(refusal(with("xl/sharedStrings.xml", doctype + "<sst><si><t>&e;</t></si></sst>")))
                .isEqualTo(RejectionCode.UNREADABLE_FILE);
    }

    @Test
    void xmlWithoutEndOfDepthIsRefused() {
        assertThat(refusal(with(SHEET, HEAD + "<a>".repeat(100_000)))).isEqualTo(RejectionCode.LIMIT_EXCEEDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row>",
        "<row r=\"1\"><c r=\"A1\"><v>12,5</v></c></row>",
        "<row r=\"1\"><c r=\"1A\"><v>1</v></c></row>",
        "<row r=\"0\"><c><v>1</v></c></row>",
        "<row r=\"x\"/>",
        "<row r=\"9\"><c r=\"A9\"><v>1</v></c></row><row r=\"3\"><c r=\"A3\"><v>1</v></c></row>",
        "<row r=\"1\"><c r=\"A1\"><v>1</v></row>"
    })
    void aSheetThatContradictsItselfIsUnreadable(String rows) {
        assertThat(refusal(with(SHEET, HEAD + rows + TAIL))).isEqualTo(RejectionCode.UNREADABLE_FILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>",
        "<row r=\"2000000\"><c><v>1</v></c></row>"
    })
    void aCellFarOutIsRefused(String row) {
        assertThat(refusal(with(SHEET, HEAD + row + TAIL))).isEqualTo(RejectionCode.LIMIT_EXCEEDED);
    }

    @Test
    void aCellHoldsAsMuchTextAsExcelLetsItAndNoMore() {
        String row = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>%s</t></is></c></row>";

        assertThat(refusal(with(SHEET, HEAD + row.formatted("字".repeat(32_767)) + TAIL)))
                .isEqualTo(RejectionCode.UNKNOWN_FORM);
        assertThat(refusal(with(SHEET, HEAD + row.formatted("字".repeat(32_768)) + TAIL)))
                .isEqualTo(RejectionCode.LIMIT_EXCEEDED);
        assertThat(refusal(("县,场次\n\"" + "字".repeat(32_768) + "\",1\n").getBytes(UTF_8)))
                .isEqualTo(RejectionCode.LIMIT_EXCEEDED);
    }

    @Test
    void cellsFieldsAndSpansAreLimited() {
        assertThat(refusal(("县,场次\n" + "1,2\n".repeat(250_001)).getBytes(UTF_8)))
                .isEqualTo(RejectionCode.LIMIT_EXCEEDED);
        assertThat(refusal(("县,场次" + ",".repeat(3_000)).getBytes(UTF_8))).isEqualTo(RejectionCode.LIMIT_EXCEEDED);
        assertThat(refusal("<table><tr><td colspan=999999999>县<td>1<tr><td>2<td>3</table>".getBytes(UTF_8)))
                .isEqualTo(RejectionCode.LIMIT_EXCEEDED);
    }

    @Test
    void pagesWithoutEndAreRefusedSoon() {
        assertThat(refusal(("<!---->".repeat(580) + "x").getBytes(UTF_8))).isEqualTo(RejectionCode.UNKNOWN_FORM);
        assertThat(refusal("<table><tr><td>".repeat(100_000).getBytes(UTF_8)))
                .isEqualTo(RejectionCode.LIMIT_EXCEEDED);
        assertThat(refusal(("<table>" + "<b>".repeat(1_000_000)).getBytes(UTF_8)))
                .isEqualTo(RejectionCode.LIMIT_EXCEEDED);
        assertThat(refusal(("<table><tr><td>" + "<br>".repeat(30_000) + "x<td>1<tr><td>2<td>3").getBytes(UTF_8)))
                .isEqualTo(RejectionCode.UNKNOWN_FORM);
    }

    @Test
    void headersInEveryRowTakeNoLongerThanOthers() {
        byte[] file = ("县,场次\n" + "县,场次\n农安,3\n".repeat(40_000)).getBytes(UTF_8);

        FormOutcome outcome = reader.read(file, "x", "b");

        assertThat(((FormOutcome.Read) outcome).reading().tables().get(0).body()).hasSize(40_000);
    }

    @Test
    void regionsMergedAcrossTheWholeSheetAreFollowed() {
        byte[] file = with(SHEET, HEAD + "<row r=\"3\"><c r=\"A3\"><v>1</v></c></row></sheetData><mergeCells>"
                + "<mergeCell ref=\"A1:XFD1\"/><mergeCell ref=\"A2:C1048576\"/></mergeCells></worksheet>");

        assertThat(refusal(file)).isEqualTo(RejectionCode.UNKNOWN_FORM);
    }

    @Test
    void aFileAboveTheLimitIsRefusedUnread() {
        assertThat(refusal(new byte[(32 << 20) + 1])).isEqualTo(RejectionCode.LIMIT_EXCEEDED);
    }

    private RejectionCode refusal(byte[] file) {
        FormOutcome outcome = reader.read(file, "x", "b");
        assertThat(outcome).isInstanceOf(FormOutcome.Refused.class);
        return ((FormOutcome.Refused) outcome).rejection().code();
    }

    /** The plain file with one part replaced. */
    private byte[] with(String part, String content) {
        try {
            Map<String, byte[]> parts = new LinkedHashMap<>();
            ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(PLAIN));
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
            assertThat(parts).containsKey(part);
            parts.put(part, content.getBytes(UTF_8));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (var each : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(each.getKey()));
                    zip.write(each.getValue());
                }
            }
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
