package org.minsheng.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minsheng.observation.RawRow;

/** Every kind of cell is handed on as stored, the same from both generations of workbook. */
class StoredCellTest {

    private static final List<String> EXPECTED = List.of(
            "A1 TEXT '  长春 市 ' ''",
            "B1 NUMBER '34.54' '0.00%'",
            "C1 NUMBER '50' '#,##0.00'",
            "D1 NUMBER '0.30000000000000004' ''",
            "E1 DATE '2017-03-05' 'm/d/yy'",
            "F1 DATE '2017-03-05T12:30' 'yyyy\"年\"m\"月\"d\"日\" hh:mm'",
            "G1 BOOLEAN 'TRUE' ''",
            "H1 ERROR '#DIV/0!' ''",
            "I1 NUMBER '12' ''",
            "J1 TEXT '达标' ''",
            "K1 ERROR '#REF!' ''",
            "M1 NUMBER '-1200000' ''");

    @Test
    void anXlsxHandsOnWhatItStores() throws IOException {
        assertThat(cells(filled(new XSSFWorkbook()))).isEqualTo(EXPECTED);
    }

    @Test
    void anXlsHandsOnWhatItStores() throws IOException {
        assertThat(cells(filled(new HSSFWorkbook()))).isEqualTo(EXPECTED);
    }

    @Test
    void aFormulaWithoutAResultIsNotComputed() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Row row = book.createSheet("x").createRow(0);
            row.createCell(0).setCellFormula("1+1");
            row.createCell(1).setCellValue("b");
            assertThat(cells(bytes(book))).containsExactly("A1 FORMULA_WITHOUT_RESULT '' ''", "B1 TEXT 'b' ''");
        }
    }

    @Test
    void hiddenRowsAreToldAndRead() throws IOException {
        for (Workbook book : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
            Row row = book.createSheet("x").createRow(2);
            row.createCell(0).setCellValue("a");
            row.setZeroHeight(true);
            assertThat(rows(bytes(book))).extracting(RawRow::hidden).containsExactly(true);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "34.539999999999999, 34.54",
        "0.1, 0.1",
        "1e23, 100000000000000000000000",
        "123456789012345678, 123456789012345680",
        "-0.0, 0",
        "2.5E-7, 0.00000025",
        "0.30000000000000004, 0.30000000000000004",
        "9007199254740993, 9007199254740992"
    })
    void theShortestDecimalOfAStoredNumberIsTaken(double stored, BigDecimal shortest) {
        assertThat(StoredValue.shortest(stored)).isEqualByComparingTo(shortest);
        assertThat(StoredValue.shortest(stored).doubleValue()).isEqualTo(stored + 0.0);
    }

    @Test
    void aCsvRowIsNumberedByTheLineItStartsIn() {
        byte[] csv = "a,\"b\"\"c\"\r\n\"d\r\ne\n f\",\r,\n\n g ,h\r\n".getBytes(UTF_8);

        assertThat(cells(csv)).containsExactly(
                "A1 TEXT 'a' ''", "B1 TEXT 'b\"c' ''", "A2 TEXT 'd\r\ne\n f' ''", "A7 TEXT ' g ' ''", "B7 TEXT 'h' ''");
    }

    @Test
    void aPageIsLaidOutAsAGrid() {
        String page = """
                <html><meta charset=gb2312><table><tr><td>menu<td><table>
                <thead><tr><th rowspan=2>地区<th colspan=2>无障碍
                  改造</tr><tr><td>任务<td>完成</thead>
                <tr><td><b>长</b><i>春</i>&nbsp;市<td>&nbsp;<td>1<br>2<tr style="display: none"><td rowspan=0>a<td>b
                <tr><td>c<td><table><tr><td>x<td>y</table>
                </table></table>
                <table><tr><td>注<td>二</table></html>""";

        List<RawRow> rows = rows(page.getBytes(Charset.forName("GB18030")));

        assertThat(rows.stream().flatMap(row -> row.cells().stream()).map(Object::toString)).containsExactly(
                "html!A1 地区", "html!B1 无障碍 改造", "html!B2 任务", "html!C2 完成",
                "html!A3 长春\u00A0市", "html!B3 \u00A0", "html!C3 1\n2", "html!A4 a", "html!B4 b",
                "html!B5 c", "html!C5 x y", "html!A6 注", "html!B6 二");
        assertThat(rows).extracting(RawRow::hidden).containsExactly(false, false, false, true, false, false);
    }

    private static byte[] filled(Workbook book) throws IOException {
        Row row = book.createSheet("x").createRow(0);
        row.createCell(0).setCellValue("  长春 市 ");
        number(book, row.createCell(1), 34.54, "0.00%");
        number(book, row.createCell(2), 50.00, "#,##0.00");
        row.createCell(3).setCellValue(0.1 + 0.2);
        number(book, row.createCell(4), 42799, "m/d/yy");
        Cell time = row.createCell(5);
        number(book, time, 0, "yyyy\"年\"m\"月\"d\"日\" hh:mm");
        time.setCellValue(LocalDateTime.parse("2017-03-05T12:30"));
        row.createCell(6).setCellValue(true);
        row.createCell(7).setCellErrorValue(FormulaError.DIV0.getCode());
        formula(row.createCell(8), "5+7");
        formula(row.createCell(9), "\"达\"&\"标\"");
        formula(row.createCell(10), "#REF!");
        formula(row.createCell(11), "\"\"");
        row.createCell(12).setCellValue(-1.2e6);
        number(book, row.createCell(13), 0, "0.00");
        row.getCell(13).setBlank();
        for (Cell cell : row) {
            if (cell.getCellType() == org.apache.poi.ss.usermodel.CellType.FORMULA) {
                book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
            }
        }
        return bytes(book);
    }

    private static void formula(Cell cell, String formula) {
        cell.setCellFormula(formula);
    }

    private static void number(Workbook book, Cell cell, double value, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        cell.setCellValue(value);
    }

    private static byte[] bytes(Workbook book) throws IOException {
        try (book; ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.write(out);
            return out.toByteArray();
        }
    }

    private static List<String> cells(byte[] file) {
        return rows(file).stream().flatMap(row -> row.cells().stream())
                .map(cell -> cell.address() + " " + cell.kind() + " '" + cell.text() + "' '" + cell.format() + "'")
                .toList();
    }

    private static List<RawRow> rows(byte[] file) {
        var opened = (WorkbookReader.Opened.Readable) new WorkbookReader(Limits.STANDARD).open(file);
        List<RawRow> found = new ArrayList<>();
        try (RowSource rows = opened.workbook().sheets().get(0).rows()) {
            for (RawRow row = rows.next(); row != null; row = rows.next()) {
                found.add(row);
            }
        }
        return found;
    }
}
