package org.minsheng.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * An xlsx drawn as text: a line a row, {@code |} between cells, nothing for a cell that is not stored. What looks like
 * a number is one.
 */
final class TestBook {

    private final XSSFWorkbook book = new XSSFWorkbook();

    TestBook sheet(String name, String drawing, String... merges) {
        org.apache.poi.ss.usermodel.Sheet sheet = book.createSheet(name);
        String[] lines = drawing.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            Row row = sheet.createRow(i);
            String[] cells = lines[i].split("\\|", -1);
            for (int j = 0; j < cells.length; j++) {
                String text = cells[j].strip();
                if (!text.isEmpty()) {
                    Cell cell = row.createCell(j);
                    if (text.matches("-?\\d+(\\.\\d+)?")) {
                        cell.setCellValue(Double.parseDouble(text));
                    } else {
                        cell.setCellValue(text);
                    }
                }
            }
        }
        for (String merge : merges) {
            sheet.addMergedRegion(CellRangeAddress.valueOf(merge));
        }
        return this;
    }

    TestBook hidden(String name) {
        book.setSheetHidden(book.getSheetIndex(name), true);
        return this;
    }

    byte[] bytes() {
        try (book; ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
