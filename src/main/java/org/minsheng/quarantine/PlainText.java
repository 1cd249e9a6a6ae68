package org.minsheng.quarantine;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;

/** Text of bureaus written into cells of ours: it stays text, whatever it looks like. */
final class PlainText {

    /** Excel's own bound on the text of a cell. */
    private static final int LENGTH_MAX = 32_767;

    private static final String STARTS_FORMULA = "=+-@\t\r\n|%＝＋－＠";

    private PlainText() {
    }

    /** Without characters that XML cannot hold, and no longer than a cell. */
    static String of(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(c -> plain.appendCodePoint(isAllowed(c) ? c : ' '));
        return cut(plain.toString(), LENGTH_MAX);
    }

    /** Writes a string cell; one that a spreadsheet might take for a formula when edited or exported is quoted. */
    static void write(Cell cell, String text, CellStyle style) {
        String plain = of(text);
        cell.setCellValue(plain);
        cell.setCellStyle(isFormulaLike(plain) ? quoted(cell.getSheet().getWorkbook(), style) : style);
    }

    static boolean isFormulaLike(String text) {
        return !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0;
    }

    /** Cut in the middle of no character. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
        return text.substring(0, end) + "…";
    }

    private static CellStyle quoted(Workbook workbook, CellStyle style) {
        CellStyle quoted = workbook.createCellStyle();
        quoted.cloneStyleFrom(style);
        quoted.setQuotePrefixed(true);
        return quoted;
    }

    private static boolean isAllowed(int c) {
        return c == '\n' || c == '\t' || c >= ' ' && c < 0xD800 || c > 0xDFFF && c < 0xFFFE || c > 0xFFFF;
    }
}
