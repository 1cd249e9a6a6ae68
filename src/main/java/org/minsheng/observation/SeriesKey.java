package org.minsheng.observation;

/** What a series measures, and where: with a measure and a month, the key of a statement (rule A3). */
public record SeriesKey(IndicatorCode indicator, RegionCode region) implements Comparable<SeriesKey> {

    public static SeriesKey parse(String text) {
        int at = text.indexOf('@');
        return new SeriesKey(IndicatorCode.parse(text.substring(0, at)), RegionCode.parse(text.substring(at + 1)));
    }

    @Override
    public int compareTo(SeriesKey other) {
        int byIndicator = indicator.compareTo(other.indicator);
        return byIndicator != 0 ? byIndicator : region.compareTo(other.region);
    }

    @Override
    public String toString() {
        return indicator + "@" + region;
    }
}
