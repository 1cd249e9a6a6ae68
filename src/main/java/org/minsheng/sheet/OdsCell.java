package org.minsheng.sheet;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.minsheng.observation.CellAddress;
import org.minsheng.observation.RawCell;
import org.minsheng.sheet.StoredValue.Format;

/** Makes raw cells of what OpenDocument stores: a typed value beside the text that is shown. */
final class OdsCell {

    private static final String OFFICE = "office:1.0";
    private static final String CALC = "calcext:1.0";
    private static final Pattern ERROR = Pattern.compile("#(DIV/0!|N/A|REF!|NAME\\?|VALUE!|NUM!|NULL!)|Err:\\d{3}");
    /** Where a time without a day stands in Excel's calendar. */
    private static final LocalDateTime NO_DAY = LocalDate.of(1899, 12, 31).atStartOfDay();
    private static final int MOST_SPACES = 1_000;

    private final XmlPull xml;
    private final String sheet;
    private final OdsStyles styles;

    OdsCell(XmlPull xml, String sheet, OdsStyles styles) {
        this.xml = xml;
        this.sheet = sheet;
        this.styles = styles;
    }

    /** Reads the cell just started to its end; null when it holds nothing. */
    RawCell read(CellAddress address, String styleElse) {
        String type = xml.attribute(OFFICE, "value-type");
        boolean error = "error".equals(xml.attribute(CALC, "value-type"));
        boolean formula = xml.attribute("formula") != null;
        String value = value(type);
        String style = xml.attribute("style-name");
        Format format = styles.format(style == null ? styleElse : style, "percentage".equals(type));
        String shown = shown();
        if (error || formula && ERROR.matcher(shown).matches()) {
            return StoredValue.error(sheet, address, shown);
        }
        if (type == null && shown.isEmpty()) {
            return formula ? StoredValue.formulaWithoutResult(sheet, address) : null;
        }
        try {
            return cell(address, type == null ? "string" : type, value, shown, format);
        } catch (NumberFormatException | DateTimeParseException | NullPointerException wrong) {
            throw RefusedFileException.unreadable("cell " + sheet + "!" + address + " stores " + value);
        }
    }

    private RawCell cell(CellAddress address, String type, String value, String shown, Format format) {
        return switch (type) {
            case "float", "percentage", "currency" ->
                    StoredValue.number(sheet, address, Double.parseDouble(value.strip()), format, false);
            case "date" -> StoredValue.date(sheet, address, day(value.strip()), Format.GENERAL);
            case "time" -> StoredValue.date(sheet, address, NO_DAY.plus(Duration.parse(value.strip())), Format.GENERAL);
            case "boolean" -> StoredValue.truth(sheet, address, value.strip().equals("true"));
            default -> {
                String text = value == null ? shown : value;
                yield text.isEmpty() ? null : RawCell.text(sheet, address, text);
            }
        };
    }

    private String value(String type) {
        return type == null ? null : switch (type) {
            case "float", "percentage", "currency" -> xml.attribute(OFFICE, "value");
            default -> xml.attribute(OFFICE, type + "-value");
        };
    }

    /** The paragraphs; notes, drawings and tables within the cell are not its content. */
    private String shown() {
        StringBuilder text = new StringBuilder();
        int outer = xml.depth();
        boolean first = true;
        for (String name = xml.nextStartWithin(outer); name != null; name = xml.nextStartWithin(outer)) {
            if (name.equals("p")) {
                text.append(first ? "" : "\n").append(xml.textWithin(OdsCell::substitute));
                first = false;
            } else {
                xml.skip();
            }
        }
        return text.toString();
    }

    private static String substitute(XmlPull xml) {
        return switch (xml.name()) {
            case "s" -> " ".repeat(Math.min(MOST_SPACES, Math.max(1, xml.number("c", 1))));
            case "tab" -> "\t";
            case "line-break" -> "\n";
            case "annotation", "ruby-text", "note", "frame" -> "";
            default -> null;
        };
    }

    private static LocalDateTime day(String value) {
        return value.contains("T") ? LocalDateTime.parse(value) : LocalDate.parse(value).atStartOfDay();
    }
}
