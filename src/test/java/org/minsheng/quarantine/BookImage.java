package org.minsheng.quarantine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/**
 * Everything of a workbook that a clerk could miss, as text: cells with formulas and stored results, styles, merges,
 * sizes, what is hidden, names, validations, conditional formats, comments, pictures.
 */
public record BookImage(Map<String, String> cells, Map<String, String> sheets, Map<String, String> names) {

    /** All of a workbook. */
    public static BookImage of(byte[] bytes) throws IOException {
        return of(bytes, sheet -> true);
    }

    /** The sheets asked for, by their names. */
    public static BookImage of(byte[] bytes, Predicate<String> wanted) throws IOException {
        Map<String, String> cells = new TreeMap<>();
        Map<String, String> sheets = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            for (Sheet sheet : book) {
                if (wanted.test(sheet.getSheetName())) {
                    sheets.put(sheet.getSheetName(), sheet(book, sheet, cells));
                }
            }
            for (Name name : book.getAllNames()) {
                String scope = name.getSheetIndex() < 0 ? "" : book.getSheetName(name.getSheetIndex()) + "!";
                names.put(scope + name.getNameName(), String.valueOf(name.getRefersToFormula()));
            }
        }
        return new BookImage(cells, sheets, names);
    }

    private static String sheet(Workbook book, Sheet sheet, Map<String, String> cells) {
        StringBuilder image = new StringBuilder();
        int index = book.getSheetIndex(sheet);
        image.append(book.getSheetVisibility(index)).append(" merges ").append(sheet.getMergedRegions().stream()
                .map(Object::toString).sorted().toList());
        image.append(" area ").append(book.getPrintArea(index)).append(" titles ").append(sheet.getRepeatingRows());
        image.append(" pane ").append(sheet.getPaneInformation() == null ? "" : sheet.getPaneInformation().getHorizontalSplitTopRow());
        image.append(" formats ").append(sheet.getSheetConditionalFormatting().getNumConditionalFormattings());
        image.append(" validations ").append(sheet.getDataValidations().stream()
                .map(each -> each.getRegions().getCellRangeAddresses()[0].formatAsString()).toList());
        int columns = 0;
        for (Row row : sheet) {
            image.append("\nrow ").append(row.getRowNum()).append(' ').append(row.getHeight()).append(row.getZeroHeight());
            for (Cell cell : row) {
                cells.put(sheet.getSheetName() + "!" + cell.getAddress(), value(cell) + " " + style(book, cell));
                columns = Math.max(columns, cell.getColumnIndex() + 1);
            }
        }
        for (int column = 0; column < columns; column++) {
            image.append("\ncolumn ").append(column).append(' ').append(sheet.getColumnWidth(column))
                    .append(sheet.isColumnHidden(column));
        }
        return image.toString();
    }

    private static String value(Cell cell) {
        CellType type = cell.getCellType();
        String formula = type == CellType.FORMULA ? "=" + cell.getCellFormula() + " " : "";
        CellType stored = type == CellType.FORMULA ? cell.getCachedFormulaResultType() : type;
        String link = cell.getHyperlink() == null ? "" : " link " + cell.getHyperlink().getAddress();
        return formula + stored + link + " " + switch (stored) {
            case NUMERIC -> String.valueOf(cell.getNumericCellValue());
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            case ERROR -> String.valueOf(cell.getErrorCellValue());
            default -> "";
        };
    }

    private static String style(Workbook book, Cell cell) {
        CellStyle style = cell.getCellStyle();
        Font font = book.getFontAt(style.getFontIndex());
        return String.join("|", font.getFontName(), font.getFontHeight() + "", font.getBold() + "", font.getColor() + "",
                style.getDataFormatString(), style.getAlignment() + "", style.getVerticalAlignment() + "",
                style.getBorderTop() + "", style.getBorderLeft() + "", style.getWrapText() + "",
                style.getIndention() + "", style.getLocked() + "", "fill " + style.getFillPattern(),
                style.getFillForegroundColorColor() == null ? "" : style.getFillForegroundColor() + "");
    }
}
