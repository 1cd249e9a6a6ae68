package org.minsheng.command;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import tools.jackson.databind.json.JsonMapper;

/** Where a verb prints: sentences in the user's language, rows as a table or as JSON. */
final class Console {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final PrintStream out;
    private final Locale language;
    private final boolean json;
    private final ResourceBundle texts;

    Console(PrintStream out, Locale language, boolean json) {
        this.out = out;
        this.language = Locale.CHINESE.getLanguage().equals(language.getLanguage()) ? Locale.CHINESE : Locale.ROOT;
        this.json = json;
        this.texts = ResourceBundle.getBundle("messages.console", this.language, NO_FALLBACK);
    }

    boolean isJson() {
        return json;
    }

    boolean isChinese() {
        return language.equals(Locale.CHINESE);
    }

    Locale language() {
        return language;
    }

    /** The sentence under a key, its places filled; numbers as they are, without grouping. */
    String text(String key, Object... arguments) {
        Object[] plain = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            plain[i] = arguments[i] instanceof Number ? arguments[i].toString() : arguments[i];
        }
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(plain);
    }

    /** Prints a sentence; under --json nothing, for then only data is printed. */
    void say(String key, Object... arguments) {
        if (!json) {
            out.println(text(key, arguments));
        }
    }

    /** Prints ready text, not under --json. */
    void print(String text) {
        if (!json) {
            out.println(text);
        }
    }

    /** Prints a question and leaves the line open for the answer. */
    void ask(String question) {
        out.print(question + " ");
        out.flush();
    }

    /** Prints one object as JSON, whatever the options; components of records in snake_case. */
    void printJson(Object value) {
        out.println(JsonMapper.builder()
                .enable(tools.jackson.databind.SerializationFeature.INDENT_OUTPUT)
                .propertyNamingStrategy(tools.jackson.databind.PropertyNamingStrategies.SNAKE_CASE)
                .enable(tools.jackson.core.StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build()
                .writeValueAsString(value));
    }

    /** Prints one object as JSON in one line, whatever the options. */
    void printJsonLine(Object value) {
        out.println(JsonMapper.builder()
                .enable(tools.jackson.core.StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build()
                .writeValueAsString(value));
    }

    /**
     * Prints rows: under --json an array of objects whose keys are the columns, else a table whose headers are the
     * texts {@code column.<key>}.
     */
    void printRows(List<String> columns, List<Map<String, Object>> rows) {
        if (json) {
            List<Map<String, Object>> objects = new ArrayList<>();
            rows.forEach(row -> objects.add(pick(columns, row)));
            printJson(objects);
            return;
        }
        TextTable table = new TextTable(columns.stream().map(column -> text("column." + column)).toList());
        rows.forEach(row -> table.add(columns.stream().map(column -> cell(row.get(column))).toList()));
        out.print(table);
    }

    private static Map<String, Object> pick(List<String> columns, Map<String, Object> row) {
        Map<String, Object> object = new LinkedHashMap<>();
        columns.forEach(column -> object.put(column, jsonValue(row.get(column))));
        return object;
    }

    private static Object jsonValue(Object value) {
        return value == null || value instanceof Number || value instanceof Boolean ? value : value.toString();
    }

    /** A value for people: blank for null, no exponent, control characters out of cell texts. */
    static String cell(Object value) {
        if (value == null) {
            return "";
        }
        String text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        String oneLine = text.replaceAll("\\p{Cntrl}+", " ");
        return oneLine.length() <= 100 ? oneLine : oneLine.substring(0, 99) + "…";
    }
}
