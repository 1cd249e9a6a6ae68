package org.minsheng.intake;

import java.time.Instant;
import java.time.YearMonth;

/**
 * A report that is due, and how it stood at the time asked for.
 *
 * @param bureau folder of the bureau; bureauName is what people call it
 * @param month of the report: a quarter's last, a year's January
 * @param dueAt last second of the due day in UTC+8
 * @param overdue whether the due day is over and no file that can be used is in; never of a waived one
 * @param daysLate calendar days from the due day to the first receipt of a usable file, or to the time asked for while
 *     there is none; 0 when it is not late
 * @param workingDaysLate the working days among them
 * @param arrivalId the current file: the last loaded, else the last waiting, else the last rejected; null without any,
 *     as are fileName and receivedAt
 * @param firstReceivedAt of a usable file, which decides lateness; null without any
 * @param waivedReason null when it is owed, as is waivedBy
 */
public record Due(
        String feed,
        String title,
        String bureau,
        String bureauName,
        YearMonth month,
        Instant dueAt,
        State state,
        boolean overdue,
        int daysLate,
        int workingDaysLate,
        Long arrivalId,
        String fileName,
        Instant receivedAt,
        Instant firstReceivedAt,
        String waivedReason,
        String waivedBy) {

    /** Whether nothing more is waited for: a file is in that was not rejected, or none is owed. */
    public boolean isSettled() {
        return state.isSettled;
    }

    /** Where a report that is due stands. */
    public enum State {
        /** Its month is not over. */
        NOT_YET_DUE(false),
        /** Its month is over, its due day not, and nothing is in. */
        DUE(false),
        /** Its due day is over and nothing is in. */
        LATE(false),
        /** It need not be sent, and was not. */
        WAIVED(true),
        /** A file is in and not yet published. */
        ARRIVED(true),
        /** All that came was rejected whole. */
        REJECTED(false),
        /** A file is loaded, and the first was in by the due day. */
        LOADED(true),
        /** A file is loaded, and the first was in after the due day. */
        LOADED_LATE(true);

        private final boolean isSettled;

        State(boolean isSettled) {
            this.isSettled = isSettled;
        }
    }

    @Override
    public String toString() {
        return feed + " " + month + " " + state.name().toLowerCase(java.util.Locale.ROOT);
    }
}
