package org.minsheng.contract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.minsheng.observation.Decision;
import org.minsheng.observation.IndicatorCode;
import org.minsheng.observation.Measure;
import org.minsheng.observation.RowKind;

/**
 * One meaning of a column. A column with two meanings has two of these.
 *
 * @param unit symbol where neither cell, header, row nor note says one; null for the indicator's base unit
 * @param decisions what becomes of its cells by kind of row; a kind not named takes the default of
 *     {@link #decision(RowKind)}
 * @param decision the column's own word: load (合计 then is check), check or memo
 * @param reads how a cell is understood
 * @param months which months a cell speaks of
 * @param line 1, or 2 for the second line of a row
 * @param base what a cumulative counts from
 * @param dashIsZero — means 0 in this source, not "no such figure" (noted)
 * @param missingWhere where another column says one of the words the cell is missing; null when never
 * @param smallestOf headers of which no cell may be exceeded; empty when there are none
 * @param ratio a plausible range of this figure per another; null without
 * @param optional the column may be absent
 */
public record FigureColumn(
        HeaderPath header,
        IndicatorCode indicator,
        Measure measure,
        String unit,
        Decision decision,
        Map<RowKind, Decision> decisions,
        Reads reads,
        Months months,
        int line,
        CumBase base,
        boolean dashIsZero,
        ColumnWords missingWhere,
        List<HeaderPath> smallestOf,
        Ratio ratio,
        boolean optional) {

    public FigureColumn {
        decisions = Map.copyOf(decisions);
        smallestOf = List.copyOf(smallestOf);
    }

    /** What becomes of a cell of this column in such a row, before anything is found wrong with it. */
    public Decision decision(RowKind kind) {
        Decision stated = decisions.get(kind);
        if (stated != null) {
            return stated;
        }
        if (kind == RowKind.PART) {
            return Decision.MEMO;
        }
        return decision == Decision.LOAD && kind == RowKind.TOTAL ? Decision.CHECK : decision;
    }

    /** How a cell is understood. */
    public enum Reads {
        /** A number with or without a unit. */
        NUMBER,
        /** A word of progress: 1 or 0. */
        STAGE,
        /** Any text counts one. */
        PRESENCE
    }

    /** Which months a cell speaks of. */
    public enum Months {
        /** The file's month; of a month column the header's. */
        MONTH,
        /** Every month the period covers: January and February of 1—2月. */
        PERIOD,
        /** Every month from January to the file's. */
        YEAR_TO_DATE
    }

    /** What a cumulative counts from. */
    public enum CumBase { YEAR, PROGRAMME, ALL_TIME }

    /** A range in which this figure divided by another's is usual, inclusive. */
    public record Ratio(HeaderPath per, BigDecimal least, BigDecimal most) {}
}
