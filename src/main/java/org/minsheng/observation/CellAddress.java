package org.minsheng.observation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Place of a cell in its sheet, written A1. In csv the row is the line and the column the field; in HTML the place in
 * the grid after spans are expanded.
 *
 * @param row from 1
 * @param column from 1
 */
public record CellAddress(int row, int column) implements Comparable<CellAddress> {

    private static final Pattern A1 = Pattern.compile("([A-Z]{1,3})([1-9]\\d{0,8})");

    public CellAddress {
        if (row < 1 || column < 1) {
            throw new IllegalArgumentException("rows and columns count from 1: " + row + ", " + column);
        }
    }

    public static CellAddress parse(String text) {
        Matcher matcher = A1.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not an A1 address: " + text);
        }
        int column = 0;
        for (char letter : matcher.group(1).toCharArray()) {
            column = column * 26 + (letter - 'A' + 1);
        }
        return new CellAddress(Integer.parseInt(matcher.group(2)), column);
    }

    /** Letters of the column alone: {@code E}. */
    public String columnLetters() {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    @Override
    public int compareTo(CellAddress other) {
        return row != other.row ? Integer.compare(row, other.row) : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        return columnLetters() + row;
    }
}
