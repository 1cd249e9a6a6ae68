package org.minsheng.contract;

/**
 * What {@code minsheng.yaml} says about running: nothing in it changes what a cell means, so none of it makes an arrival
 * be read again.
 */
public record Settings(Schedule schedule, WorkCalendar calendar) {

    /** As without the file. */
    public static final Settings USUAL = new Settings(Schedule.USUAL, WorkCalendar.WEEKENDS);
}
