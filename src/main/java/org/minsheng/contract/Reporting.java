package org.minsheng.contract;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is agreed about the days reports are due, as {@code minsheng.yaml} has it.
 *
 * @param dueOnDayOff what becomes of a due day that is not worked
 * @param waivers reports that need not be sent
 */
public record Reporting(DayOff dueOnDayOff, List<Waiver> waivers) {

    /** Due on the very day of the contract, worked or not, and nothing is waived. */
    public static final Reporting USUAL = new Reporting(DayOff.SAME_DAY, List.of());

    public Reporting {
        waivers = List.copyOf(waivers);
    }

    /** Why the report of a month need not be sent; empty when it is owed. */
    public Optional<Waiver> waiver(String feed, YearMonth month) {
        return waivers.stream().filter(each -> each.feed().equals(feed) && each.months().contains(month)).findFirst();
    }

    /** What becomes of a due day that is not worked. */
    public enum DayOff {
        /** It stays. */
        SAME_DAY,
        /** The first working day after it takes its place. */
        NEXT_WORKING_DAY
    }

    /**
     * A form excused for some months.
     *
     * @param months of the reports, not of their due days
     * @param by who decided it
     */
    public record Waiver(String feed, Set<YearMonth> months, String reason, String by) {

        public Waiver {
            months = Set.copyOf(months);
        }
    }
}
