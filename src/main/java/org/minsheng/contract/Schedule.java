package org.minsheng.contract;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When runs are started, as {@code minsheng.yaml} has it.
 *
 * @param nightly cron of the nightly run as Quartz writes it; whether it is one is for the schedule to say
 * @param zone in which the cron and the cut-off are meant
 * @param runsOnHolidays whether the night of a holiday is run
 * @param lookEvery how often to look whether all that is due is in; empty: never
 * @param cutOff when a month is closed without what is missing; empty: it is waited for
 */
public record Schedule(
        String nightly,
        ZoneId zone,
        Misfire misfire,
        boolean runsOnHolidays,
        Optional<Duration> lookEvery,
        Optional<CutOff> cutOff) {

    /** Half past one every night, a missed one run once on return. */
    public static final Schedule USUAL = new Schedule("0 30 1 * * ?", ZoneId.of("Asia/Shanghai"), Misfire.ONCE, true,
            Optional.empty(), Optional.empty());

    /** What becomes of nights on which nothing could be started. */
    public enum Misfire {
        /** However many were missed, one run on return makes up for them. */
        ONCE,
        /** They are left out; the next night runs. */
        SKIP
    }

    /**
     * The end of waiting for a month.
     *
     * @param workingDay of the month after the period, from 1
     */
    public record CutOff(int workingDay, LocalTime at) {}
}
