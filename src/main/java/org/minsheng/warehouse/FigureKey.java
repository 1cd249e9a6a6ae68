package org.minsheng.warehouse;

import org.minsheng.observation.IndicatorCode;
import org.minsheng.observation.Measure;
import org.minsheng.observation.RowKind;
import org.minsheng.observation.SeriesKey;
import org.minsheng.observation.Statement;

/**
 * What a figure is compared along: months of one series and measure. A part (其中, an operator's row) is another figure
 * than the row it belongs to, although both carry the same series.
 */
record FigureKey(SeriesKey series, Measure measure, boolean part) {

    static FigureKey of(Statement statement) {
        return new FigureKey(statement.key(), statement.measure(), statement.rowKind() == RowKind.PART);
    }

    IndicatorCode indicator() {
        return series.indicator();
    }

    FigureKey measuring(Measure other) {
        return new FigureKey(series, other, part);
    }
}
