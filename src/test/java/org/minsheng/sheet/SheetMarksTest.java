package org.minsheng.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.minsheng.contract.FeedContract;
import org.minsheng.contract.FileReading;
import org.minsheng.contract.SheetRules;
import org.minsheng.contract.SheetRules.Each;
import org.minsheng.contract.SheetRules.Hidden;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellFormulaType;

/** What stands beside the cells of a workbook: comments, hidden rows and columns, results that are out of date. */
class SheetMarksTest {

    private static final FeedContract FORM =
            TestForms.form("FILM", "culture", TestForms.regions("电影", "县", "场次 / 本月", "场次 / 累计"));

    @ParameterizedTest
    @MethodSource("kinds")
    void aCommentIsARemarkOfItsRow(Supplier<Workbook> kind) {
        FileReading reading = read(FORM, book(kind, sheet -> {
            comment(sheet, "C3", "含上年结转");
            comment(sheet, "A1", "以此为准");
        }));

        assertThat(reading.comments()).extracting(cell -> cell.address() + " " + cell.text())
                .containsExactly("A1 以此为准", "C3 含上年结转");
        assertThat(reading.tables().get(0).remarks()).extracting(cell -> cell.address() + " " + cell.text())
                .containsExactly("C3 含上年结转");
        assertThat(reading.texts()).extracting(cell -> cell.text()).doesNotContain("以此为准");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aHiddenColumnIsReadAndTold(Supplier<Workbook> kind) {
        FileReading reading = read(FORM, book(kind, sheet -> {
            sheet.setColumnHidden(1, true);
            sheet.setColumnHidden(4, true);
        }));

        assertThat(told(reading)).containsExactly("MS-R079 x!B2 [B, 本月]");
        assertThat(body(reading)).containsExactly("农安 1 5", "榆树 2 6", "德惠 3 7");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "read | read | MS-R079 x!B2 [B, 本月] | 农安 1 5, 榆树 2 6, 德惠 3 7",
        "skip | read | MS-R079 x!B2 [B, 本月], MS-R082 x!A4 [第 4 行 / row 4] | 农安 1 5, 德惠 3 7",
        "read | skip | MS-R082 x!B2 [B 栏 / column B] | 农安 5, 榆树 6, 德惠 7",
    })
    void theContractSaysWhatBecomesOfWhatIsHidden(String rows, String columns, String told, String body) {
        FeedContract form = FORM.with(new SheetRules(Each.NONE, Hidden.SKIP, Hidden.valueOf(rows.toUpperCase()),
                Hidden.valueOf(columns.toUpperCase())));
        FileReading reading = read(form, book(XSSFWorkbook::new, sheet -> {
            sheet.setColumnHidden(1, true);
            sheet.getRow(3).setZeroHeight(true);
        }));

        assertThat(String.join(", ", told(reading))).isEqualTo(told);
        assertThat(String.join(", ", body(reading))).isEqualTo(body);
    }

    @Test
    void aHiddenSheetIsReadWhereTheContractSaysSo() {
        byte[] file = new TestBook().sheet("说明", "无").sheet("数据", "县 | 场次\n | 本月 | 累计\n农安 | 1 | 5")
                .hidden("数据").bytes();

        FormOutcome usual = new FormReader(List.of(FORM)).read(file, "x", "culture");
        FileReading reading = read(
                FORM.with(new SheetRules(Each.NONE, Hidden.READ, Hidden.READ, Hidden.READ)), file);

        assertThat(usual).isInstanceOf(FormOutcome.Refused.class);
        assertThat(told(reading)).containsExactly("MS-R083 数据!* [数据]");
        assertThat(body(reading)).containsExactly("农安 1 5");
    }

    @ParameterizedTest
    @MethodSource("stale")
    void aResultOfOtherFiguresIsTold(Supplier<Workbook> kind, String formula, double stored, String told) {
        FileReading reading = read(FORM, book(kind, sheet -> {
            Cell cell = sheet.getRow(4).getCell(2);
            cell.setCellFormula(formula);
            cell.setCellValue(stored);
        }));

        assertThat(told(reading)).isEqualTo(told == null ? List.of() : List.of("MS-R080 x!C5 [" + told + "]"));
        assertThat(body(reading)).contains("德惠 3 " + StoredValue.shortest(stored).toPlainString());
    }

    static Stream<Object[]> stale() {
        List<Object[]> cases = List.of(
                new Object[] {"SUM(C3:C4)", 11.0, null},
                new Object[] {"SUM(C3:C4)", 12.0, "=SUM(C3:C4), 12, 11"},
                new Object[] {"SUM(A1:C4,B5,2)", 19.0, null},
                new Object[] {"(C3+$C$4)*2-B5/4", 21.25, null},
                new Object[] {"(C3+$C$4)*2-B5/4", 21.0, "=(C3+$C$4)*2-B5/4, 21, 21.25"},
                new Object[] {"-B3+D9", -1.0, null},
                new Object[] {"B3/3", 1.0 / 3, null},
                new Object[] {"0.1+0.2", 0.1 + 0.2, null},
                new Object[] {"C3+A3", 99.0, null},
                new Object[] {"C3/D9", 99.0, null},
                new Object[] {"C5+1", 99.0, null},
                new Object[] {"ROUND(C3,0)", 99.0, null},
                new Object[] {"IF(C3>1,C3,C4)", 99.0, null},
                new Object[] {"SUM(y!C3:C4)", 99.0, null});
        return cases.stream().flatMap(each -> kinds().map(kind ->
                new Object[] {kind, each[0], each[1], each[2]}));
    }

    @Test
    void aSharedFormulaIsTakenRelativeToItsCell() {
        FileReading reading = read(FORM, book(XSSFWorkbook::new, sheet -> {
            for (int row = 2; row < 5; row++) {
                XSSFCell cell = (XSSFCell) sheet.getRow(row).getCell(2);
                cell.setCellFormula("B3*5");
                cell.setCellValue(5);
                var formula = cell.getCTCell().getF();
                formula.setT(STCellFormulaType.SHARED);
                formula.setSi(0);
                formula.setStringValue(row == 2 ? "B3*5" : "");
                if (row == 2) {
                    formula.setRef("C3:C5");
                }
            }
        }));

        assertThat(told(reading)).containsExactly("MS-R080 x!C4 [=B4*5, 5, 10]", "MS-R080 x!C5 [=B5*5, 5, 15]");
    }

    @Test
    void aSumOfOutdatedResultsIsOutdatedToo() {
        FileReading reading = read(FORM, book(XSSFWorkbook::new, sheet -> {
            sheet.getRow(2).getCell(2).setCellFormula("B3+1");
            sheet.getRow(2).getCell(2).setCellValue(5);
            sheet.getRow(4).getCell(2).setCellFormula("SUM(C3:C4)");
            sheet.getRow(4).getCell(2).setCellValue(11);
        }));

        assertThat(told(reading)).containsExactly(
                "MS-R080 x!C3 [=B3+1, 5, 2]", "MS-R080 x!C5 [=SUM(C3:C4), 11, 8]");
    }

    static Stream<Supplier<Workbook>> kinds() {
        return Stream.of(XSSFWorkbook::new, HSSFWorkbook::new);
    }

    private interface Change {
        void make(org.apache.poi.ss.usermodel.Sheet sheet);
    }

    private static byte[] book(Supplier<Workbook> kind, Change change) {
        Object[][] rows = {{"县", "场次"}, {null, "本月", "累计"}, {"农安", 1, 5}, {"榆树", 2, 6}, {"德惠", 3, 7}};
        try (Workbook book = kind.get(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            org.apache.poi.ss.usermodel.Sheet sheet = book.createSheet("x");
            book.createSheet("y");
            for (int i = 0; i < rows.length; i++) {
                Row row = sheet.createRow(i);
                for (int j = 0; j < rows[i].length; j++) {
                    if (rows[i][j] instanceof String text) {
                        row.createCell(j).setCellValue(text);
                    } else if (rows[i][j] instanceof Integer number) {
                        row.createCell(j).setCellValue(number);
                    }
                }
            }
            change.make(sheet);
            book.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void comment(org.apache.poi.ss.usermodel.Sheet sheet, String cell, String text) {
        var helper = sheet.getWorkbook().getCreationHelper();
        CellReference at = new CellReference(cell);
        ClientAnchor anchor = helper.createClientAnchor();
        anchor.setRow1(at.getRow());
        anchor.setCol1(at.getCol());
        anchor.setRow2(at.getRow() + 2);
        anchor.setCol2(at.getCol() + 2);
        var drawing = sheet.getDrawingPatriarch() == null
                ? sheet.createDrawingPatriarch()
                : sheet.getDrawingPatriarch();
        Comment comment = drawing.createCellComment(anchor);
        comment.setString(helper.createRichTextString(text));
        sheet.getRow(at.getRow()).getCell(at.getCol()).setCellComment(comment);
    }

    private static FileReading read(FeedContract form, byte[] file) {
        FormOutcome outcome = new FormReader(List.of(form)).read(file, "x", "culture");
        assertThat(outcome).isInstanceOf(FormOutcome.Read.class);
        return ((FormOutcome.Read) outcome).reading();
    }

    private static List<String> told(FileReading reading) {
        return reading.remarks().stream().map(Object::toString).toList();
    }

    private static List<String> body(FileReading reading) {
        return reading.tables().get(0).body().stream()
                .map(row -> String.join(" ", row.cells().stream().map(cell -> cell.text()).toList()))
                .toList();
    }
}
