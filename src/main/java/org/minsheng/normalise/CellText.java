package org.minsheng.normalise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell's text as it would have been typed on a plain keyboard: half-width, trimmed, without footnote marks. Marks go
 * before any width is changed, for NFKC would make a digit of ①.
 *
 * @param marked whether a footnote mark was taken off
 */
record CellText(String plain, boolean marked) {

    /** ※, †, ①–⒇ and their like. */
    private static final String MARKS = "*＊※†‡";

    private static final Pattern REMARK_NUMBER = Pattern.compile("[（(]?注\\d{0,2}[)）]?$");

    static CellText of(String raw) {
        String trimmed = halfWidth(raw, false).strip();
        if (!trimmed.isEmpty() && "'‘’＇`".indexOf(trimmed.charAt(0)) >= 0) {
            trimmed = trimmed.substring(1).strip();
        }
        String unmarked = unmarked(trimmed);
        boolean marked = !unmarked.isEmpty() && unmarked.length() < trimmed.length();
        return new CellText(halfWidth(marked ? unmarked : trimmed, true).strip(), marked);
    }

    private static String unmarked(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isMark(text.charAt(start))) {
            start++;
        }
        while (end > start && isMark(text.charAt(end - 1))) {
            end--;
        }
        String tail = text.substring(Math.max(start, end - 6), end);
        Matcher remark = REMARK_NUMBER.matcher(tail);
        return text.substring(start, remark.find() ? end - (tail.length() - remark.start()) : end).strip();
    }

    private static boolean isMark(char c) {
        return MARKS.indexOf(c) >= 0 || c >= 0x2460 && c <= 0x2487 || c == 0x24EA || c >= 0x3220 && c <= 0x3229;
    }

    /** Whether nothing but footnote marks stands there; NFKC would read ① as 1. */
    boolean isMark() {
        return !plain.isEmpty() && plain.chars().allMatch(c -> isMark((char) c));
    }

    /** Spaces of every kind become U+0020; with letters, full-width ASCII becomes ASCII and U+2212 a hyphen too. */
    private static String halfWidth(String text, boolean letters) {
        StringBuilder plain = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            if (c == 0x200B || c == 0xFEFF) {
                continue;
            }
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                plain.append(' ');
            } else if (letters && c >= 0xFF01 && c <= 0xFF5E) {
                plain.append((char) (c - 0xFEE0));
            } else {
                plain.append(letters && c == '﹪' ? '%' : letters && c == '−' ? '-' : c);
            }
        }
        return plain.toString();
    }

    @Override
    public String toString() {
        return plain;
    }
}
