package org.minsheng.normalise;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.minsheng.observation.Decision;
import org.minsheng.observation.Measure;
import org.minsheng.observation.SeriesKey;

/**
 * Parts of a figure that are not there: where rows of one region are added (rule A4), a row that leaves a figure blank,
 * or writes what cannot be read, makes the figure of the others partial.
 */
final class MissingParts {

    private MissingParts() {}

    static void count(DraftTable draft) {
        Map<Sum, Integer> missing = new HashMap<>();
        cells(draft).flatMap(cell -> cell.figures().stream())
                .filter(figure -> isPart(figure) && !(figure.value() instanceof CellValue.Stated))
                .forEach(figure -> missing.merge(Sum.of(figure), 1, Integer::sum));
        if (!missing.isEmpty()) {
            cells(draft).forEach(cell -> cell.countMissing(
                    figure -> isPart(figure) ? missing.getOrDefault(Sum.of(figure), 0) : 0));
        }
    }

    /** What parts are added to. */
    private record Sum(SeriesKey key, Measure measure, List<YearMonth> months) {

        static Sum of(DraftCell.Figure figure) {
            return new Sum(figure.key(), figure.measure(), figure.months());
        }
    }

    private static boolean isPart(DraftCell.Figure figure) {
        return figure.key() != null && figure.decision() == Decision.LOAD;
    }

    private static Stream<DraftCell> cells(DraftTable draft) {
        return draft.rows().stream()
                .filter(row -> !row.isIgnored() && row.row().region() != null
                        && draft.table().rows().mayRepeat(row.row().region()))
                .flatMap(row -> row.cells().stream());
    }
}
