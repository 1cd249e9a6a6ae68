package org.minsheng.observation;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * The span a file speaks of, and the month it reports: {@code 2017年1—2月} reports February and covers January too.
 *
 * @param from first month covered
 * @param month last month covered: the month every statement of the file is dated with, unless its column says another
 */
public record Period(YearMonth from, YearMonth month) {

    public Period {
        if (from.isAfter(month) || from.getYear() != month.getYear()) {
            throw new IllegalArgumentException("a period runs forward within one year: " + from + " to " + month);
        }
    }

    public static Period of(YearMonth month) {
        return new Period(month, month);
    }

    /** Reads {@code 2017-06} or {@code 2017-01/2017-02}. */
    public static Period parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? of(YearMonth.parse(text))
                : new Period(YearMonth.parse(text.substring(0, slash)), YearMonth.parse(text.substring(slash + 1)));
    }

    /** Every month covered, in order. */
    public List<YearMonth> months() {
        return Stream.iterate(from, each -> !each.isAfter(month), each -> each.plusMonths(1)).toList();
    }

    @Override
    public String toString() {
        return from.equals(month) ? month.toString() : from + "/" + month;
    }
}
