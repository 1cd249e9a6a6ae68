package org.minsheng.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.minsheng.intake.FolderChannel;

/** Moments as people write them: without an offset they are UTC+8. */
final class Moments {

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private Moments() {}

    /** A date without time is its first moment: when a file is received. */
    static Instant start(String text, Console console) {
        return parse(text, LocalTime.MIDNIGHT, console);
    }

    /** A date without time is its end, 23:59:59 (rule A2). */
    static Instant end(String text, Console console) {
        return parse(text, LAST_SECOND, console);
    }

    /** The day in UTC+8. */
    static String day(Instant moment) {
        return LocalDate.ofInstant(moment, FolderChannel.ZONE).toString();
    }

    /** Day, time and offset in UTC+8. */
    static String iso(Instant moment) {
        return OffsetDateTime.ofInstant(moment, FolderChannel.ZONE)
                .format(java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static Instant parse(String text, LocalTime timeOfDate, Console console) {
        try {
            if (text.length() <= 10) {
                return LocalDate.parse(text).atTime(timeOfDate).atZone(FolderChannel.ZONE).toInstant();
            }
            String iso = text.replace(' ', 'T');
            return iso.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                    ? OffsetDateTime.parse(iso).toInstant()
                    : LocalDateTime.parse(iso).atZone(FolderChannel.ZONE).toInstant();
        } catch (DateTimeParseException e) {
            throw new VerbException(console.text("option.not_a_time", text));
        }
    }
}
