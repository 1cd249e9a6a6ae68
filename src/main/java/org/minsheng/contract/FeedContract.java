package org.minsheng.contract;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who sends which form, and what its cells mean.
 *
 * @param feed code of the form: {@code F01}
 * @param bureau name of the bureau's folder
 * @param dueDay day of the month after the period on whose end (UTC+8) the file is due
 * @param dueMonths months of a year, 1 to 12 and ascending, of which a report is due; those of the frequency unless the
 *     contract says otherwise
 * @param encoding what a csv of this form is agreed to be written in; null for other kinds and where any will do
 * @param fileWords words of the file name that break a tie between forms whose headers both fit
 * @param sheets how its sheets are gone about
 * @param corrections what staff decided that cells of single files mean
 * @param digest SHA-256 of the contract's text: a changed contract reads its arrivals again
 */
public record FeedContract(
        String feed,
        String title,
        String bureau,
        String bureauName,
        Frequency frequency,
        int dueDay,
        List<Integer> dueMonths,
        String channel,
        String encoding,
        List<String> fileWords,
        List<TableContract> tables,
        List<TextContract> texts,
        SheetRules sheets,
        List<Correction> corrections,
        String digest) {

    public FeedContract {
        dueMonths = List.copyOf(dueMonths);
        corrections = List.copyOf(corrections);
        fileWords = List.copyOf(fileWords);
        tables = List.copyOf(tables);
        texts = List.copyOf(texts);
    }

    /** A form due as often as it is sent, with the usual rules for its sheets and without corrections. */
    public FeedContract(
            String feed,
            String title,
            String bureau,
            String bureauName,
            Frequency frequency,
            int dueDay,
            String channel,
            String encoding,
            List<String> fileWords,
            List<TableContract> tables,
            List<TextContract> texts,
            String digest) {
        this(feed, title, bureau, bureauName, frequency, dueDay, frequency.months(), channel, encoding, fileWords,
                tables, texts, SheetRules.USUAL, List.of(), digest);
    }

    /** The same form with other rules for its sheets. */
    public FeedContract with(SheetRules other) {
        return new FeedContract(feed, title, bureau, bureauName, frequency, dueDay, dueMonths, channel, encoding,
                fileWords, tables, texts, other, corrections, digest);
    }

    /** The day the report of a month is agreed for, whether it is worked or not; the last of a shorter month. */
    public LocalDate dueDate(YearMonth month) {
        YearMonth next = month.plusMonths(1);
        return next.atDay(Math.min(dueDay, next.lengthOfMonth()));
    }

    /** How often a form is sent: what a period it speaks of may be. */
    public enum Frequency {
        MONTH, QUARTER, YEAR;

        /** The months, 1 to 12, that a report may be of: a quarter's is its last, a year's January. */
        public List<Integer> months() {
            return switch (this) {
                case MONTH -> IntStream.rangeClosed(1, 12).boxed().toList();
                case QUARTER -> List.of(3, 6, 9, 12);
                case YEAR -> List.of(1);
            };
        }
    }

    @Override
    public String toString() {
        return feed + " " + title;
    }
}
