package org.minsheng.observation;

import java.util.List;
import java.util.Locale;

/**
 * A finding about a file or a cell: what was found, what was expected and what to do, under a coded reason.
 *
 * @param sheet null when the whole file is meant
 * @param cell an A1 address, {@code *} for the sheet, null for the whole file
 * @param rawText what stands in the cell, verbatim; null where there is no cell
 * @param arguments fill the places of the code's message
 */
public record Rejection(RejectionCode code, String sheet, String cell, String rawText, List<String> arguments) {

    public Rejection {
        arguments = List.copyOf(arguments);
        if (sheet == null && cell != null) {
            throw new IllegalArgumentException("a cell stands in a sheet: " + code + " " + cell);
        }
    }

    /** About the whole file. */
    public static Rejection ofFile(RejectionCode code, String... arguments) {
        return new Rejection(code, null, null, null, List.of(arguments));
    }

    /** About a whole sheet. */
    public static Rejection ofSheet(RejectionCode code, String sheet, String... arguments) {
        return new Rejection(code, sheet, "*", null, List.of(arguments));
    }

    /** About one cell. */
    public static Rejection ofCell(RejectionCode code, RawCell cell, String... arguments) {
        return ofCell(code, cell.sheet(), cell.address(), cell.text(), arguments);
    }

    /** About one cell, of which only place and text are known. */
    public static Rejection ofCell(
            RejectionCode code, String sheet, CellAddress address, String rawText, String... arguments) {
        return new Rejection(code, sheet, address.toString(), rawText, List.of(arguments));
    }

    /** Title, message and what to do, every place filled, in one line of the language. */
    public String message(Locale language) {
        boolean chinese = Locale.CHINESE.getLanguage().equals(language.getLanguage());
        String filled = code.title(language) + (chinese ? "：" : ": ") + code.message(language)
                + (chinese ? "处理：" : " To do: ") + code.action(language);
        for (int i = 0; i < arguments.size(); i++) {
            filled = filled.replace("{" + i + "}", shortened(arguments.get(i)));
        }
        return filled;
    }

    /** Long cell texts are cut in messages only; the raw text is kept whole. */
    private static String shortened(String text) {
        return text.length() <= 120 ? text : text.substring(0, 117) + "…";
    }

    @Override
    public String toString() {
        return code + (sheet == null ? "" : " " + sheet + "!" + cell) + " " + arguments;
    }
}
