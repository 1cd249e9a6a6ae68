package org.minsheng.quarantine;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFName;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Copies an xls into an xlsx: cells, formulas with their stored results, styles, merges, sizes, what is hidden, names. */
final class XlsConversion {

    private final HSSFWorkbook from;
    private final XSSFWorkbook to = new XSSFWorkbook();
    private final Map<Short, XSSFCellStyle> styles = new HashMap<>();
    private final Map<Integer, XSSFFont> fonts = new HashMap<>();

    XlsConversion(HSSFWorkbook from) {
        this.from = from;
    }

    XSSFWorkbook convert() {
        for (int i = 0; i < from.getNumberOfSheets(); i++) {
            to.createSheet(from.getSheetName(i));
            to.setSheetVisibility(i, from.getSheetVisibility(i));
        }
        from.getAllNames().forEach(this::copy);
        for (int i = 0; i < from.getNumberOfSheets(); i++) {
            copy(from.getSheetAt(i), to.getSheetAt(i));
        }
        return to;
    }

    /** Print areas and their like are left behind: only names that formulas use matter here. */
    private void copy(HSSFName name) {
        if (name.isFunctionName() || name.getNameName().startsWith("_") || name.getRefersToFormula() == null
                || name.getNameName().startsWith("Print_")) {
            return;
        }
        try {
            Name copy = to.createName();
            copy.setNameName(name.getNameName());
            copy.setSheetIndex(name.getSheetIndex());
            copy.setRefersToFormula(name.getRefersToFormula());
        } catch (RuntimeException unusable) {
            to.getAllNames().stream().filter(each -> each.getRefersToFormula() == null).toList()
                    .forEach(to::removeName);
        }
    }

    private void copy(HSSFSheet sheet, XSSFSheet copy) {
        int columns = 0;
        for (Row row : sheet) {
            XSSFRow written = copy.createRow(row.getRowNum());
            written.setHeight(row.getHeight());
            written.setZeroHeight(row.getZeroHeight());
            for (Cell cell : row) {
                copy((HSSFCell) cell, written.createCell(cell.getColumnIndex()));
            }
            columns = Math.max(columns, row.getLastCellNum());
        }
        copy.setDefaultColumnWidth(sheet.getDefaultColumnWidth());
        for (int column = 0; column < columns; column++) {
            copy.setColumnWidth(column, sheet.getColumnWidth(column));
            copy.setColumnHidden(column, sheet.isColumnHidden(column));
        }
        sheet.getMergedRegions().forEach(copy::addMergedRegionUnsafe);
        sheet.getCellComments().forEach((at, comment) -> new CellNotes(to).add(
                cellAt(copy, at.getRow(), at.getColumn()), comment.getString().getString()));
    }

    private static Cell cellAt(XSSFSheet sheet, int row, int column) {
        XSSFRow there = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return there.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private void copy(HSSFCell cell, XSSFCell copy) {
        copy.setCellStyle(styles.computeIfAbsent(cell.getCellStyle().getIndex(), any -> style(cell.getCellStyle())));
        if (cell.getCellType() == CellType.FORMULA) {
            copyValue(cell, cell.getCachedFormulaResultType(), copy);
            try {
                copy.setCellFormula(cell.getCellFormula());
            } catch (RuntimeException unusable) {
                return; // a function of another program: its stored result stands
            }
            copyValue(cell, cell.getCachedFormulaResultType(), copy);
        } else {
            copyValue(cell, cell.getCellType(), copy);
        }
    }

    private static void copyValue(HSSFCell cell, CellType type, XSSFCell copy) {
        switch (type) {
            case NUMERIC -> copy.setCellValue(cell.getNumericCellValue());
            case BOOLEAN -> copy.setCellValue(cell.getBooleanCellValue());
            case ERROR -> copy.setCellErrorValue(FormulaError.forInt(cell.getErrorCellValue()));
            case STRING -> copy.setCellValue(PlainText.of(cell.getStringCellValue()));
            default -> { }
        }
    }

    private XSSFCellStyle style(HSSFCellStyle style) {
        XSSFCellStyle copy = to.createCellStyle();
        copy.setDataFormat(to.createDataFormat().getFormat(style.getDataFormatString()));
        copy.setFont(fonts.computeIfAbsent(style.getFontIndex(), index -> font(from.getFontAt(index))));
        copy.setAlignment(style.getAlignment());
        copy.setVerticalAlignment(style.getVerticalAlignment());
        copy.setWrapText(style.getWrapText());
        copy.setIndention(style.getIndention());
        copy.setLocked(style.getLocked());
        copy.setHidden(style.getHidden());
        copy.setQuotePrefixed(style.getQuotePrefixed());
        copy.setBorderTop(style.getBorderTop());
        copy.setBorderBottom(style.getBorderBottom());
        copy.setBorderLeft(style.getBorderLeft());
        copy.setBorderRight(style.getBorderRight());
        if (style.getFillPattern() != FillPatternType.NO_FILL) {
            copy.setFillPattern(style.getFillPattern());
            copy.setFillForegroundColor(colour(style.getFillForegroundColorColor()));
        }
        return copy;
    }

    private XSSFFont font(HSSFFont font) {
        XSSFFont copy = to.createFont();
        copy.setFontName(font.getFontName());
        copy.setFontHeight(font.getFontHeight());
        copy.setBold(font.getBold());
        copy.setItalic(font.getItalic());
        copy.setUnderline(font.getUnderline());
        copy.setStrikeout(font.getStrikeout());
        HSSFColor colour = font.getHSSFColor(from);
        if (colour != null && font.getColor() != HSSFFont.COLOR_NORMAL) {
            copy.setColor(colour(colour));
        }
        return copy;
    }

    private static XSSFColor colour(HSSFColor colour) {
        short[] parts = colour.getTriplet();
        return new XSSFColor(new byte[] {(byte) parts[0], (byte) parts[1], (byte) parts[2]});
    }
}
