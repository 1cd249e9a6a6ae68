package org.minsheng.observation;

import java.math.BigDecimal;

/**
 * A cell as found.
 *
 * @param sheet name of the sheet; {@code csv} or {@code html} where there is none
 * @param text the text verbatim; of a number its shortest plain form ({@code 50.00} is {@code 50}); of an error its
 *     name; of a date the ISO date; empty when blank
 * @param number the stored value of a NUMBER (of a formula the cached one), else null
 * @param format the number format, {@code ""} when general or none
 */
public record RawCell(String sheet, CellAddress address, CellKind kind, String text, BigDecimal number, String format) {

    public RawCell {
        if ((number != null) != (kind == CellKind.NUMBER)) {
            throw new IllegalArgumentException("a number belongs to a NUMBER cell and to no other: " + address);
        }
    }

    public static RawCell text(String sheet, CellAddress address, String text) {
        return new RawCell(sheet, address, text.isEmpty() ? CellKind.BLANK : CellKind.TEXT, text, null, "");
    }

    public static RawCell number(String sheet, CellAddress address, BigDecimal number, String format) {
        return new RawCell(sheet, address, CellKind.NUMBER, plain(number), number, format);
    }

    public static RawCell blank(String sheet, CellAddress address) {
        return new RawCell(sheet, address, CellKind.BLANK, "", null, "");
    }

    /** Whether nothing but white space stands here; U+00A0 and U+3000 are white space. */
    public boolean isBlank() {
        return kind == CellKind.BLANK
                || kind == CellKind.TEXT
                        && text.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    /** A number as it is written into raw_text: no exponent, no trailing zeros. */
    public static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    @Override
    public String toString() {
        return sheet + "!" + address + " " + text;
    }
}
