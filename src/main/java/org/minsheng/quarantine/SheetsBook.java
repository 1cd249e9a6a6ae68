package org.minsheng.quarantine;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.minsheng.observation.CellKind;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.RawRow;
import org.minsheng.observation.RawSheet;

/** Makes a workbook of cells that were read from text: every field at its row and column, nothing lost or coerced. */
final class SheetsBook {

    /** Excel keeps no more digits of a number. */
    private static final int DIGITS_MAX = 15;
    private static final int WIDTH_MIN = 8;
    private static final int WIDTH_MAX = 40;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellStyle text;

    private SheetsBook() {
        text = workbook.createCellStyle();
        text.setDataFormat(workbook.createDataFormat().getFormat("@"));
    }

    static XSSFWorkbook of(List<RawSheet> sheets) {
        SheetsBook book = new SheetsBook();
        Set<String> names = new HashSet<>();
        for (RawSheet each : sheets) {
            String name = WorkbookUtil.createSafeSheetName(each.name());
            if (names.add(name.toLowerCase(java.util.Locale.ROOT))) {
                book.add(book.workbook.createSheet(name), each);
            }
        }
        return book.workbook;
    }

    private void add(Sheet sheet, RawSheet read) {
        int[] widths = new int[0];
        for (RawRow row : read.rows()) {
            Row written = sheet.createRow(row.number() - 1);
            written.setZeroHeight(row.hidden());
            for (RawCell cell : row.cells()) {
                int column = cell.address().column() - 1;
                write(written.createCell(column), cell);
                widths = widths.length > column ? widths : java.util.Arrays.copyOf(widths, column + 1);
                widths[column] = Math.max(widths[column], width(cell.text()));
            }
        }
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, 256 * Math.min(WIDTH_MAX, Math.max(WIDTH_MIN, widths[column] + 2)));
        }
        read.merged().forEach(range -> sheet.addMergedRegionUnsafe(CellRangeAddress.valueOf(range)));
    }

    private void write(Cell written, RawCell cell) {
        if (isNumber(cell)) {
            written.setCellValue(new BigDecimal(cell.text()).doubleValue());
        } else {
            PlainText.write(written, cell.text(), text);
        }
    }

    /** Only a text that a spreadsheet shows again as it is may become a number: 007 and 50.00 may not. */
    private static boolean isNumber(RawCell cell) {
        if (cell.kind() == CellKind.NUMBER) {
            return true;
        }
        if (!cell.text().matches("-?(0|[1-9]\\d{0,11})(\\.\\d{1,9})?")) {
            return false;
        }
        BigDecimal number = new BigDecimal(cell.text());
        return number.precision() <= DIGITS_MAX && RawCell.plain(number).equals(cell.text());
    }

    /** In half characters; of several lines the longest. */
    private static int width(String text) {
        return text.lines().mapToInt(line -> line.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum()).max().orElse(0);
    }
}
