package org.minsheng.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * What {@code minsheng.yaml} says about running: nothing in it changes what a cell means, so none of it makes an arrival
 * be read again.
 */
public record Settings(Schedule schedule, WorkCalendar calendar, Reporting reporting) {

    /** As without the file. */
    public static final Settings USUAL = new Settings(Schedule.USUAL, WorkCalendar.WEEKENDS, Reporting.USUAL);

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** The last second, in UTC+8, of the day the report of a month is due. */
    public Instant dueAt(FeedContract contract, YearMonth month) {
        LocalDate agreed = contract.dueDate(month);
        LocalDate day = reporting.dueOnDayOff() == Reporting.DayOff.NEXT_WORKING_DAY
                ? calendar.workedFrom(agreed)
                : agreed;
        return day.plusDays(1).atStartOfDay(CHINA).toInstant().minusSeconds(1);
    }
}
