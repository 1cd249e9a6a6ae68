package org.minsheng.contract;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which days are worked: Monday to Friday but for holidays, and the weekend days worked in exchange. A year nothing is
 * said of has its weekends only.
 */
public record WorkCalendar(List<Holiday> holidays, Set<LocalDate> workingWeekends) {

    /** Weekends only. */
    public static final WorkCalendar WEEKENDS = new WorkCalendar(List.of(), Set.of());

    public WorkCalendar {
        holidays = List.copyOf(holidays);
        workingWeekends = Set.copyOf(workingWeekends);
    }

    public boolean isWorked(LocalDate day) {
        boolean isWeekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return isWeekend ? workingWeekends.contains(day) : !isHoliday(day);
    }

    /** Whether the day is a holiday by name; an ordinary weekend is none. */
    public boolean isHoliday(LocalDate day) {
        return holidays.stream().anyMatch(each -> !day.isBefore(each.from()) && !day.isAfter(each.to()));
    }

    /** Working days after {@code from} up to and including {@code to}; 0 when {@code to} is not later. */
    public int workedBetween(LocalDate from, LocalDate to) {
        return from.isBefore(to)
                ? (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorked).count()
                : 0;
    }

    /** The day itself where it is worked, else the first after it that is. */
    public LocalDate workedFrom(LocalDate day) {
        LocalDate found = day;
        while (!isWorked(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** The n-th working day of a month, from 1; its last where it has fewer, its last day where it has none. */
    public LocalDate workingDay(YearMonth month, int n) {
        List<LocalDate> worked = Stream.iterate(month.atDay(1), day -> day.plusDays(1))
                .limit(month.lengthOfMonth())
                .filter(this::isWorked)
                .limit(n)
                .toList();
        return worked.isEmpty() ? month.atEndOfMonth() : worked.get(worked.size() - 1);
    }

    /** Days off in a row, both included. */
    public record Holiday(String name, LocalDate from, LocalDate to) {}
}
