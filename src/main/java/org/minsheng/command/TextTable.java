package org.minsheng.command;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;

/** A table in plain text, aligned for terminals: a Chinese character is two columns wide. */
final class TextTable {

    private final List<String> headers;
    private final List<List<String>> rows = new ArrayList<>();

    TextTable(List<String> headers) {
        this.headers = List.copyOf(headers);
    }

    void add(List<String> row) {
        rows.add(List.copyOf(row));
    }

    @Override
    public String toString() {
        int[] widths = new int[headers.size()];
        measure(headers, widths);
        rows.forEach(row -> measure(row, widths));
        StringBuilder text = new StringBuilder();
        line(headers, widths, text);
        text.append("─".repeat(java.util.Arrays.stream(widths).sum() + 2 * (widths.length - 1))).append('\n');
        rows.forEach(row -> line(row, widths, text));
        return text.toString();
    }

    private static void measure(List<String> row, int[] widths) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], width(row.get(i)));
        }
    }

    private void line(List<String> row, int[] widths, StringBuilder text) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String pad = " ".repeat(widths[i] - width(row.get(i)));
            boolean right = isNumber(row.get(i));
            line.append(right ? pad + row.get(i) : row.get(i) + pad).append("  ");
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private static boolean isNumber(String cell) {
        return cell.matches("-?[0-9][0-9.,]*%?");
    }

    /** Columns of a terminal the text takes; escape sequences take none. */
    static int width(String text) {
        return text.replaceAll("\u001b\\[[0-9;]*m", "").codePoints().map(TextTable::width).sum();
    }

    private static int width(int character) {
        int type = UCharacter.getType(character);
        if (type == UCharacter.NON_SPACING_MARK || type == UCharacter.FORMAT) {
            return 0;
        }
        int width = UCharacter.getIntPropertyValue(character, UProperty.EAST_ASIAN_WIDTH);
        return width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH ? 2 : 1;
    }
}
