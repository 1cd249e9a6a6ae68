package org.minsheng.observation;

import java.util.regex.Pattern;

/** Code of an indicator of a plan: {@code T01.1}, a criterion of a composite {@code T09.5.01}. */
public record IndicatorCode(String code) implements Comparable<IndicatorCode> {

    private static final Pattern FORM = Pattern.compile("T\\d{2}\\.\\d{1,2}(\\.\\d{2})?");

    public IndicatorCode {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("not an indicator code: " + code);
        }
    }

    public static IndicatorCode parse(String code) {
        return new IndicatorCode(code);
    }

    @Override
    public int compareTo(IndicatorCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
