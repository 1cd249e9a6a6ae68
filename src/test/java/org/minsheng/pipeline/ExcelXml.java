package org.minsheng.pipeline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.LocaleUtil;

/** Writes a workbook as Excel saves "XML 表格 2003": rows and cells numbered only where some are left out. */
final class ExcelXml {

    private final StringBuilder styles = new StringBuilder();
    private final Map<String, String> styleOf = new TreeMap<>();
    private final StringBuilder sheets = new StringBuilder();

    private ExcelXml() {}

    static String of(byte[] file) {
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            ExcelXml xml = new ExcelXml();
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                boolean hidden = book.isSheetHidden(i) || book.isSheetVeryHidden(i);
                xml.sheet(book.getSheetAt(i), hidden);
            }
            return "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n"
                    + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
                    + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\""
                    + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\">\n<Styles>" + xml.styles + "</Styles>\n"
                    + xml.sheets + "</Workbook>\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            LocaleUtil.resetUserLocale();
        }
    }

    private void sheet(Sheet sheet, boolean hidden) {
        sheets.append("<Worksheet ss:Name=\"").append(escaped(sheet.getSheetName())).append("\"><Table>\n");
        int expected = 0;
        for (Row row : sheet) {
            sheets.append("<Row");
            if (row.getRowNum() != expected) {
                sheets.append(" ss:Index=\"").append(row.getRowNum() + 1).append('"');
            }
            sheets.append(row.getZeroHeight() ? " ss:Hidden=\"1\">" : ">");
            expected = row.getRowNum() + 1;
            cells(sheet, row);
            sheets.append("</Row>\n");
        }
        sheets.append("</Table><WorksheetOptions xmlns=\"urn:schemas-microsoft-com:office:excel\">")
                .append(hidden ? "<Visible>SheetHidden</Visible>" : "<Selected/>")
                .append("</WorksheetOptions></Worksheet>\n");
    }

    private void cells(Sheet sheet, Row row) {
        int expected = 0;
        for (Cell cell : row) {
            CellRangeAddress merged = sheet.getMergedRegions().stream()
                    .filter(region -> region.isInRange(cell)).findFirst().orElse(null);
            boolean first = merged == null
                    || merged.getFirstRow() == cell.getRowIndex() && merged.getFirstColumn() == cell.getColumnIndex();
            if (!first) {
                continue;
            }
            sheets.append("<Cell");
            if (cell.getColumnIndex() != expected) {
                sheets.append(" ss:Index=\"").append(cell.getColumnIndex() + 1).append('"');
            }
            expected = cell.getColumnIndex() + 1;
            if (merged != null) {
                int across = merged.getLastColumn() - merged.getFirstColumn();
                sheets.append(" ss:MergeAcross=\"").append(across).append("\" ss:MergeDown=\"")
                        .append(merged.getLastRow() - merged.getFirstRow()).append('"');
                expected += across;
            }
            content(cell);
        }
    }

    private void content(Cell cell) {
        String code = cell.getCellStyle().getDataFormatString();
        if (!code.equals("General")) {
            String id = styleOf.computeIfAbsent(code, any -> "s" + (62 + styleOf.size()));
            if (styles.indexOf("\"" + id + "\"") < 0) {
                styles.append("<Style ss:ID=\"").append(id).append("\"><NumberFormat ss:Format=\"")
                        .append(escaped(code.equals("0.00%") ? "Percent" : code)).append("\"/></Style>");
            }
            sheets.append(" ss:StyleID=\"").append(id).append('"');
        }
        boolean formula = cell.getCellType() == CellType.FORMULA;
        sheets.append(formula ? " ss:Formula=\"=" + escaped(cell.getCellFormula()) + "\">" : ">");
        CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        String note = cell.getCellComment() == null ? "" : cell.getCellComment().getString().getString();
        switch (type) {
            case NUMERIC -> data(DateUtil.isCellDateFormatted(cell) ? "DateTime" : "Number",
                    DateUtil.isCellDateFormatted(cell)
                            ? cell.getLocalDateTimeCellValue().toLocalDate() + "T00:00:00.000"
                            : Double.toString(cell.getNumericCellValue()));
            case STRING -> data("String", cell.getStringCellValue());
            case BOOLEAN -> data("Boolean", cell.getBooleanCellValue() ? "1" : "0");
            case ERROR -> data("Error", FormulaError.forInt(cell.getErrorCellValue()).getString());
            default -> { }
        }
        sheets.append("<Comment><Data>").append(escaped(note)).append("</Data></Comment></Cell>");
    }

    private void data(String type, String value) {
        sheets.append("<Data ss:Type=\"").append(type).append("\">").append(escaped(value)).append("</Data>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;").replace("\n", "&#10;");
    }
}
