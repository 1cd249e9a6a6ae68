package org.minsheng.intake;

import java.math.BigDecimal;

/**
 * How punctual a bureau was with a year's reports, of those whose due day was over at the time asked for.
 *
 * @param due those that count: neither waived nor yet to come; the sum of onTime, late and missing
 * @param missing not in, or rejected and not sent again
 * @param waived of the whole year
 * @param onTimePct two decimals, never 100.00 below all; null when nothing was due
 * @param workingDaysLate of all late and missing ones together
 */
public record Punctuality(
        String bureau,
        String bureauName,
        int year,
        int due,
        int onTime,
        int late,
        int missing,
        int waived,
        BigDecimal onTimePct,
        int workingDaysLate) {}
