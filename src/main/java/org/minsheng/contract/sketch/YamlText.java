package org.minsheng.contract.sketch;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lines of YAML, with scalars quoted where they must be. */
final class YamlText {

    /** What stands for a place that a person has to fill. */
    static final String UNFILLED = "'?'";

    private static final Pattern PLAIN = Pattern.compile(
            "[\\p{IsHan}“][\\p{IsHan}\\p{Alnum}（）()“”—/%.+、 ]*|[A-Za-z][\\w.]*(?: / [\\p{IsHan}\\w]+)*");
    private static final Pattern WORD_OF_YAML = Pattern.compile("(?i)yes|no|on|off|true|false|null|y|n");

    private final StringBuilder text = new StringBuilder();

    /** One line, its end taken off first: a line break in a header must not end it. */
    void line(String line) {
        text.append(line.replaceAll("\\p{Cntrl}+", " ").stripTrailing()).append('\n');
    }

    static String scalar(String value) {
        String oneLine = value.replaceAll("\\p{Cntrl}+", " ").strip();
        boolean plain = PLAIN.matcher(oneLine).matches() && !WORD_OF_YAML.matcher(oneLine).matches();
        return plain ? oneLine : "'" + oneLine.replace("'", "''") + "'";
    }

    static String list(List<String> values) {
        return values.stream().map(YamlText::scalar).collect(Collectors.joining(", ", "[", "]"));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
