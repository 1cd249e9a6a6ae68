package org.minsheng.normalise;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.minsheng.contract.FigureColumn;
import org.minsheng.contract.TableReading;
import org.minsheng.observation.Decision;
import org.minsheng.observation.Measure;
import org.minsheng.observation.Period;

/** One meaning of a column where it stands in a sheet. */
record BoundFigure(FigureColumn column, TableReading.HeaderMatch match, CellReader.Settings settings) {

    int at() {
        return match.column();
    }

    /** Whether its header names a month after the period's. */
    boolean isFuture(Period period) {
        return match.binding().month() != null && match.binding().month() > period.month().getMonthValue();
    }

    /** The months its cells speak of. */
    List<YearMonth> months(Period period) {
        YearMonth last = match.binding().month() == null
                ? period.month()
                : YearMonth.of(period.month().getYear(), match.binding().month());
        return switch (column.months()) {
            case MONTH -> List.of(last);
            case PERIOD -> period.months();
            case YEAR_TO_DATE -> IntStream.rangeClosed(1, last.getMonthValue())
                    .mapToObj(month -> YearMonth.of(last.getYear(), month))
                    .toList();
        };
    }

    /** Whether its printed total is the sum of the rows: not so of targets, and not asked of what is only kept. */
    boolean addsUp() {
        Measure measure = column.measure();
        return measure.isAdditive() && column.decision() != Decision.MEMO
                && column.reads() == FigureColumn.Reads.NUMBER;
    }
}
