package org.minsheng.sheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.minsheng.sheet.StoredValue.Format;

/** What styles of an OpenDocument spreadsheet say of the figures: percentages, words of a format, hidden tables. */
final class OdsStyles {

    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, String> dataStyles = new HashMap<>();
    private final Set<String> hiddenTables = new HashSet<>();
    private String style;
    private String dataStyle;

    /** Takes in the element just started. */
    void see(String name, XmlPull xml, Limits limits) {
        switch (name) {
            case "style" -> {
                style = xml.attribute("name");
                limits.checkStyles(dataStyles.size());
                if (xml.attribute("data-style-name") != null) {
                    dataStyles.putIfAbsent(style, xml.attribute("data-style-name"));
                }
            }
            case "table-properties" -> {
                if ("false".equals(xml.attribute("table:1.0", "display"))) {
                    hiddenTables.add(style);
                }
            }
            case "number-style", "percentage-style", "currency-style" -> {
                dataStyle = xml.attribute("name");
                limits.checkStyles(codes.size());
                codes.putIfAbsent(dataStyle, "");
            }
            case "date-style", "time-style", "boolean-style", "text-style" -> dataStyle = null;
            case "number" -> write("0");
            case "text" -> write(literal(xml.text()));
            default -> { }
        }
    }

    boolean isHiddenTable(String name) {
        return hiddenTables.contains(name);
    }

    /** The format as Excel would write it, as far as it changes what a number means. */
    Format format(String cellStyle, boolean percentage) {
        String code = codes.getOrDefault(dataStyles.getOrDefault(cellStyle, ""), "");
        if (percentage && code.indexOf('%') < 0) {
            return new Format("0.00%", false);
        }
        return code.isEmpty() || code.equals("0") ? Format.GENERAL : new Format(code, false);
    }

    private void write(String more) {
        if (dataStyle != null && codes.getOrDefault(dataStyle, "").length() < 100) {
            codes.merge(dataStyle, more, String::concat);
        }
    }

    private static String literal(String text) {
        String words = text.strip();
        return words.isEmpty() || words.equals("%") ? words : "\"" + words.replace("\"", "") + "\"";
    }
}
