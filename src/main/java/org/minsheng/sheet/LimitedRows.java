package org.minsheng.sheet;

import java.util.List;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.RawRow;

/** Holds a pass over rows to the limits, to running downwards, and to text that can be text everywhere. */
final class LimitedRows implements RowSource {

    private final RowSource rows;
    private final Limits limits;
    private int last;

    LimitedRows(RowSource rows, Limits limits) {
        this.rows = rows;
        this.limits = limits;
    }

    @Override
    public RawRow next() {
        RawRow row = RefusedFileException.guard(rows::next);
        if (row == null) {
            return null;
        }
        if (row.number() <= last) {
            throw RefusedFileException.unreadable("row " + row.number() + " follows row " + last);
        }
        last = row.number();
        limits.checkRow(row.number());
        checkCells(row);
        return row.cells().stream().allMatch(cell -> isText(cell.text())) ? row : madeText(row);
    }

    /** Two contents for one place are none: which of them a program shows is its own choice. */
    private void checkCells(RawRow row) {
        int column = 0;
        for (RawCell cell : row.cells()) {
            if (cell.address().column() == column) {
                throw RefusedFileException.unreadable(
                        "单元格重复 / a cell is stored twice: " + cell.sheet() + "!" + cell.address());
            }
            column = cell.address().column();
            limits.checkColumn(column);
            limits.checkTextLength(cell.text().length());
        }
    }

    /** A NUL is stored by no database, half a surrogate pair written by no encoding: neither may stop the others. */
    private static boolean isText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c) && (++i == text.length() || !Character.isLowSurrogate(text.charAt(i)))) {
                return false;
            }
        }
        return true;
    }

    private static RawRow madeText(RawRow row) {
        List<RawCell> cells = row.cells().stream()
                .map(cell -> isText(cell.text()) ? cell : new RawCell(
                        cell.sheet(), cell.address(), cell.kind(), madeText(cell.text()), cell.number(), cell.format()))
                .toList();
        return new RawRow(row.number(), row.hidden(), row.fields(), cells);
    }

    static String madeText(String text) {
        return text.codePoints()
                .map(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '\uFFFD' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Override
    public void close() {
        rows.close();
    }
}
