package org.minsheng.contract.sketch;

import java.util.List;
import org.minsheng.observation.Period;

/**
 * What a file seems to say.
 *
 * @param period null when nothing tells, or when what tells contradicts itself
 * @param said where a period was read, in the order of authority: titles, sheet names, the file's name
 * @param tables in order of the sheets
 */
public record FormSketch(Period period, List<PeriodSource> said, List<TableSketch> tables) {

    public FormSketch {
        said = List.copyOf(said);
        tables = List.copyOf(tables);
    }

    /**
     * A text that speaks of the period.
     *
     * @param place {@code Sheet1!A1}, {@code sheet}, {@code file}
     * @param said {@code 2017-06}, or the year or month alone
     */
    public record PeriodSource(String place, String text, String said) {}
}
