package org.minsheng.quarantine;

import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/** Notes on cells. One that the bureau wrote is kept, and ours follows it. */
final class CellNotes {

    private static final String AUTHOR = "民生 minsheng";
    private static final String RULE = "\n────────\n";
    private static final int COLUMNS_WIDE = 5;
    private static final int CHARACTERS_A_LINE = 22;
    private static final int LINES_MAX = 40;

    private final Workbook workbook;

    CellNotes(Workbook workbook) {
        this.workbook = workbook;
    }

    void add(Cell cell, String text) {
        Comment there = cell.getCellComment();
        if (there == null) {
            Comment added = drawing(cell).createCellComment(anchor(cell, text));
            added.setString(workbook.getCreationHelper().createRichTextString(text));
            added.setAuthor(AUTHOR);
            cell.setCellComment(added);
        } else {
            there.setString(followed(there.getString(), RULE + text));
        }
    }

    private static Drawing<?> drawing(Cell cell) {
        return cell.getSheet().createDrawingPatriarch();
    }

    /** To the right of the cell, high enough for its lines, inside the sheet. */
    private ClientAnchor anchor(Cell cell, String text) {
        int lines = text.lines().mapToInt(line -> 1 + line.length() / CHARACTERS_A_LINE).sum();
        int lastColumn = workbook.getSpreadsheetVersion().getLastColumnIndex();
        int lastRow = workbook.getSpreadsheetVersion().getLastRowIndex();
        int column = Math.min(cell.getColumnIndex() + 1, lastColumn - COLUMNS_WIDE);
        int bottom = Math.min(cell.getRowIndex() + Math.min(lines, LINES_MAX) + 1, lastRow);
        ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
        anchor.setCol1(column);
        anchor.setCol2(column + COLUMNS_WIDE);
        anchor.setRow1(Math.min(cell.getRowIndex(), bottom - 1));
        anchor.setRow2(bottom);
        return anchor;
    }

    /** The text that is there with its fonts, then ours. */
    private static RichTextString followed(RichTextString there, String text) {
        if (there instanceof XSSFRichTextString rich) {
            rich.append(text);
            return rich;
        }
        HSSFRichTextString old = (HSSFRichTextString) there;
        HSSFRichTextString all = new HSSFRichTextString(old.getString() + text);
        for (int i = 0; i < old.numFormattingRuns(); i++) {
            int from = old.getIndexOfFormattingRun(i);
            int to = i + 1 < old.numFormattingRuns() ? old.getIndexOfFormattingRun(i + 1) : old.length();
            if (from < to) {
                all.applyFont(from, to, old.getFontOfFormattingRun(i));
            }
        }
        return all;
    }
}
