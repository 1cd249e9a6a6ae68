package org.minsheng.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minsheng.observation.CellAddress;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.RawRow;
import org.minsheng.observation.RawSheet;
import org.minsheng.observation.Severity;

/** The marked workbook keeps what the bureau made, and what we add to it is never a formula. */
class MarkedWorkbookTest {

    private static final List<Finding> FINDINGS = List.of(
            finding("MS-R037", Severity.HOLD, "一", "B1", "16"),
            finding("MS-R060", Severity.WARN, "一", "B1", "16"),
            finding("MS-R062", Severity.WARN, "二", "A1", "7"),
            finding("MS-R030", Severity.HOLD, "二", "H40", ""),
            finding("MS-R065", Severity.WARN, "二", "*", null),
            finding("MS-R073", Severity.WARN, null, null, null));

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void everythingElseIsKept(String kind) throws IOException {
        byte[] original = workbook(kind.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook());
        MarkedWorkbook.Made made = made(original, kind);
        assertThat(made.cells()).isEqualTo(3);
        BookImage before = BookImage.of(original);
        BookImage after = BookImage.of(made.bytes(), before.sheets()::containsKey);
        assertThat(after.names()).isEqualTo(before.names());
        assertThat(withoutRow(after.sheets(), "\nrow 39 ")).isEqualTo(withoutRow(before.sheets(), "\nrow 39 "));
        Map<String, String> cells = new TreeMap<>(after.cells());
        assertThat(cells.remove("二!H40")).startsWith("BLANK ");
        cells.replaceAll((cell, image) -> image.substring(0, image.indexOf("fill ")));
        Map<String, String> expected = new TreeMap<>(before.cells());
        expected.replaceAll((cell, image) -> image.substring(0, image.indexOf("fill ")));
        assertThat(cells).isEqualTo(expected);
        assertThat(cells.get("二!B2")).startsWith("=SUM(一!A1:B1)+nn+三!A1 NUMERIC 39.0");
    }

    /** The row that only exists for its mark adds columns to the listing of widths, too. */
    private static Map<String, String> withoutRow(Map<String, String> sheets, String start) {
        Map<String, String> kept = new TreeMap<>();
        sheets.forEach((sheet, image) -> kept.put(sheet, String.join("\n", image.lines()
                .filter(line -> !line.startsWith(start.strip()) && !line.matches("column [2-7] .*"))
                .toList())));
        return kept;
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void severalFindingsShareANoteBehindTheBureausOwn(String kind) throws IOException {
        byte[] original = workbook(kind.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook());
        try (Workbook book = open(made(original, kind).bytes())) {
            String note = book.getSheet("一").getRow(0).getCell(1).getCellComment().getString().getString();
            assertThat(note).startsWith("经办人：已核对").containsSubsequence("MS-R037", "现为：16", "处理：", "MS-R060");
            assertThat(book.getSheet("一").getRow(0).getCell(1).getCellStyle().getFillForegroundColorColor())
                    .isNotNull();
            assertThat(book.getSheet("三").getRow(0).getCell(0).getCellComment()).isNull();
            assertThat(book.getSheetAt(0).getSheetName()).isEqualTo("汇总");
            assertThat(book.getActiveSheetIndex()).isZero();
            assertThat(book.isSheetHidden(book.getSheetIndex("三"))).isTrue();
        }
    }

    @Test
    void anXlsAskedForAsXlsxIsConverted() throws IOException {
        byte[] original = workbook(new HSSFWorkbook());
        byte[] converted = made(original, "xlsx").bytes();
        try (Workbook book = open(converted)) {
            assertThat(book).isInstanceOf(XSSFWorkbook.class);
            Cell sum = book.getSheet("二").getRow(1).getCell(1);
            assertThat(sum.getCellFormula()).isEqualTo("SUM(一!A1:B1)+nn+三!A1");
            assertThat(sum.getNumericCellValue()).isEqualTo(39);
            assertThat(book.getSheet("一").getMergedRegions()).hasSize(1);
            assertThat(book.getSheet("一").getColumnWidth(0)).isEqualTo(5000);
        }
    }

    @ParameterizedTest
    @CsvSource({"xls, xlsm", "xlsx, xls", "xlsx, xlsm", "xlsx, csv"})
    void whatCannotBeKeptIsRefusedWithTheExtensionsThatCan(String kind, String asked) throws IOException {
        byte[] original = workbook(kind.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook());
        MarkedWorkbook refused = MarkedWorkbook.of(problems(FINDINGS), original, List::of, asked);
        assertThat(((MarkedWorkbook.WrongExtension) refused).suitable()).startsWith(kind);
    }

    @Test
    void macrosStayInAWorkbookOfMacros() throws IOException {
        XSSFWorkbook book = new XSSFWorkbook(XSSFWorkbookType.XLSM);
        book.createSheet("一").createRow(0).createCell(1).setCellValue(16);
        byte[] macros = {1, 2, 3, 4};
        book.setVBAProject(new ByteArrayInputStream(macros));
        byte[] original = bytes(book);
        assertThat(MarkedWorkbook.of(problems(FINDINGS), original, List::of, "xlsx"))
                .isEqualTo(new MarkedWorkbook.WrongExtension(List.of("xlsm")));
        assertThat(parts(made(original, "xlsm").bytes()).get("xl/vbaProject.bin")).isEqualTo(macros);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(\"x\")"})
    void whatABureauWroteIsNeverAFormulaOfOurs(String text) throws IOException {
        List<Finding> findings = List.of(new Finding("MS-R020", Severity.HOLD, text, "csv", "B2", text, text, text));
        List<RawSheet> sheets = List.of(new RawSheet("csv",
                List.of(new RawRow(2, false, 2, List.of(RawCell.text("csv", new CellAddress(2, 2), text)))), List.of()));
        MarkedWorkbook.Made made = (MarkedWorkbook.Made)
                MarkedWorkbook.of(problems(findings), "a,b".getBytes(), () -> sheets, "xlsx");
        try (Workbook book = open(made.bytes())) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                        boolean isFormulaLike = cell.getCellType() == CellType.STRING
                                && PlainText.isFormulaLike(cell.getStringCellValue());
                        assertThat(cell.getCellStyle().getQuotePrefixed() || !isFormulaLike).isTrue();
                    }
                }
            }
            assertThat(book.getSheet("csv").getRow(1).getCell(1).getCellComment()).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"007, STRING", "50.00, STRING", "1234567890123456, STRING", "1e5, STRING", "-0, STRING", "12, NUMERIC",
            "-3.25, NUMERIC", "220100, NUMERIC", "3-5, STRING", "'1,234', STRING"})
    void onlyNumbersThatReadTheSameBecomeNumbers(String text, CellType type) throws IOException {
        List<RawSheet> sheets = List.of(new RawSheet("html",
                List.of(new RawRow(1, false, 0, List.of(RawCell.text("html", new CellAddress(1, 1), text)))), List.of()));
        MarkedWorkbook.Made made = (MarkedWorkbook.Made)
                MarkedWorkbook.of(problems(FINDINGS), "<table>".getBytes(), () -> sheets, "xlsx");
        try (Workbook book = open(made.bytes())) {
            assertThat(book.getSheet("html").getRow(0).getCell(0).getCellType()).isEqualTo(type);
        }
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void aFileNobodyCanOpenIsToldOfInTheSummaryAlone(byte[] original) throws IOException {
        MarkedWorkbook.Made made = (MarkedWorkbook.Made)
                MarkedWorkbook.of(problems(FINDINGS), original, List::of, "xlsx");
        assertThat(made.cells()).isZero();
        assertThat(made.unmarked()).isNotBlank();
        try (Workbook book = open(made.bytes())) {
            assertThat(book.getNumberOfSheets()).isEqualTo(1);
        }
    }

    static Stream<byte[]> unreadable() throws IOException {
        byte[] cut = workbook(new XSSFWorkbook());
        byte[] half = workbook(new HSSFWorkbook());
        return Stream.of(new byte[0], "PK".getBytes(), java.util.Arrays.copyOf(cut, cut.length / 2),
                java.util.Arrays.copyOf(half, half.length / 3), new byte[OriginalBook.BYTES_MAX + 1]);
    }

    private static byte[] workbook(Workbook book) throws IOException {
        Sheet one = book.createSheet("一");
        Sheet two = book.createSheet("二");
        Sheet three = book.createSheet("三");
        book.setSheetHidden(2, true);
        Name name = book.createName();
        name.setNameName("nn");
        name.setRefersToFormula("三!$A$1");
        Name local = book.createName();
        local.setNameName("here");
        local.setSheetIndex(1);
        local.setRefersToFormula("二!$A$1");
        one.createRow(0).createCell(0).setCellValue(5);
        two.createRow(0).createCell(0).setCellValue(7);
        three.createRow(0).createCell(0).setCellValue(9);
        one.getRow(0).createCell(1).setCellFormula("二!A1+三!A1");
        two.createRow(1).createCell(1).setCellFormula("SUM(一!A1:B1)+nn+三!A1");
        three.createRow(2).createCell(0).setCellFormula("二!A1*2");
        one.addMergedRegion(CellRangeAddress.valueOf("A5:C6"));
        one.setColumnWidth(0, 5000);
        one.setColumnHidden(1, true);
        one.createRow(8).setZeroHeight(true);
        one.createFreezePane(0, 2);
        two.setRepeatingRows(CellRangeAddress.valueOf("1:2"));
        book.setPrintArea(1, "$A$1:$C$9");
        two.setAutoFilter(CellRangeAddress.valueOf("A1:B2"));
        two.addValidationData(two.getDataValidationHelper().createValidation(
                two.getDataValidationHelper().createExplicitListConstraint(new String[] {"是", "否"}),
                new CellRangeAddressList(3, 4, 0, 0)));
        var rules = one.getSheetConditionalFormatting();
        rules.addConditionalFormatting(new CellRangeAddress[] {CellRangeAddress.valueOf("A1:A9")},
                rules.createConditionalFormattingRule("A1>3"));
        new CellNotes(book).add(one.getRow(0).getCell(1), "经办人：已核对");
        book.addPicture(new byte[] {1, 2, 3}, Workbook.PICTURE_TYPE_PNG);
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        return bytes(book);
    }

    private static byte[] bytes(Workbook book) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.write(bytes);
        book.close();
        return bytes.toByteArray();
    }

    private static MarkedWorkbook.Made made(byte[] original, String extension) {
        return (MarkedWorkbook.Made) MarkedWorkbook.of(problems(FINDINGS), original, List::of, extension);
    }

    private static ArrivalProblems problems(List<Finding> findings) {
        return new ArrivalProblems(7, "hrss/2017-08-04/月报.xls", "F01", YearMonth.of(2017, 7),
                Instant.parse("2017-08-03T16:00:00Z"), "loaded", 10, 8, 2, findings);
    }

    private static Finding finding(String code, Severity severity, String sheet, String cell, String found) {
        return new Finding(code, severity, "题", sheet, cell, found, "应为多少。", "请核对。");
    }

    private static Workbook open(byte[] bytes) throws IOException {
        return WorkbookFactory.create(new ByteArrayInputStream(bytes));
    }

    private static Map<String, byte[]> parts(byte[] xlsx) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}
