package org.minsheng.observation;

import java.util.regex.Pattern;

/** Code of a division: GB/T 2260, {@code 22X001} for 长白山管委会, {@code JL-UNALLOC} for what belongs to no 市州. */
public record RegionCode(String code) implements Comparable<RegionCode> {

    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{2}[0-9A-Z-]{1,18}");

    public RegionCode {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("not a region code: " + code);
        }
    }

    public static RegionCode parse(String code) {
        return new RegionCode(code);
    }

    @Override
    public int compareTo(RegionCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
