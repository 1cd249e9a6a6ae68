package org.minsheng.observation;

import java.util.Locale;

/** What a figure measures of its indicator; which measures count for which kind of indicator is rule A6. */
public enum Measure {
    /** The plan's or a region's target for the year. */
    TARGET,
    /** 本月: the flow of one month, or of the bucket 1—2月. */
    FLOW,
    /** 累计: cumulative since 1 January of the plan year. */
    CUM,
    /** 累计 since the start of a programme of several years (rule C2). */
    PCUM,
    /** A level at the end of the month; months are never added. */
    STOCK,
    /** Numerator of a ratio. */
    NUM,
    /** Denominator of a ratio. */
    DEN,
    /** Reference figure a standard is compared with (rule C10). */
    REF,
    /** A milestone: 1 done, 0 not done. */
    STAGE,
    /** Units that satisfied the monthly requirement (rule C8). */
    OK,
    /** Units on the list of the month (rule C8). */
    DUE;

    /** Reads the lower-case word used in contracts and tables; an unknown word is an IllegalArgumentException. */
    public static Measure parse(String word) {
        for (Measure measure : values()) {
            if (measure.toString().equals(word)) {
                return measure;
            }
        }
        throw new IllegalArgumentException("unknown measure: " + word);
    }

    /** The words of totals: these add up over regions, a target's 合计 does not (rule B7). */
    public boolean isAdditive() {
        return switch (this) {
            case FLOW, CUM, PCUM, STOCK, NUM, DEN, OK, DUE -> true;
            case TARGET, REF, STAGE -> false;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
