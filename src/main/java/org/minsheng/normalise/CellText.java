package org.minsheng.normalise;

import java.util.regex.Pattern;

/**
 * A cell's text as it would have been typed on a plain keyboard: half-width, trimmed, without footnote marks. Marks go
 * before any width is changed, for NFKC would make a digit of ①.
 *
 * @param marked whether a footnote mark was taken off
 */
record CellText(String plain, boolean marked) {

    private static final String MARK = "[*＊※†‡\\u2460-\\u2487\\u24EA\\u3220-\\u3229]";
    private static final Pattern MARKS =
            Pattern.compile("^" + MARK + "+\\s*|\\s*(?:" + MARK + "|[（(]?注\\s*\\d*\\s*[)）]?$)+$");
    private static final Pattern APOSTROPHE = Pattern.compile("^['‘’＇`]");

    static CellText of(String raw) {
        String trimmed = APOSTROPHE.matcher(halfWidth(raw, false).strip()).replaceFirst("").strip();
        String unmarked = MARKS.matcher(trimmed).replaceAll("");
        boolean marked = !unmarked.isEmpty() && unmarked.length() < trimmed.length();
        return new CellText(halfWidth(marked ? unmarked : trimmed, true).strip(), marked);
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
