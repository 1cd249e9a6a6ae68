package org.minsheng.normalise;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.minsheng.observation.CellStatus;

/**
 * The sum of a column over some rows.
 *
 * @param lastDigits the sum of their u: half of it bounds what rounding may do (semantics 4)
 * @param complete whether every row states the figure exactly and none is held
 */
record ColumnSum(BigDecimal sum, BigDecimal lastDigits, boolean complete) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    static ColumnSum of(DraftTable draft, Stream<DraftRow> rows, BoundFigure figure) {
        List<DraftCell> cells = rows.filter(row -> draft.isDue(row, figure)).map(row -> row.cell(figure.at())).toList();
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal lastDigits = BigDecimal.ZERO;
        boolean complete = true;
        for (DraftCell cell : cells) {
            CellValue.Stated stated = cell == null ? null : cell.stated();
            complete = complete && stated != null && stated.status() != CellStatus.APPROX;
            if (stated != null && stated.value() != null) {
                sum = sum.add(stated.value());
            }
            if (stated != null && stated.lastDigit() != null) {
                lastDigits = lastDigits.add(stated.lastDigit());
            }
        }
        return new ColumnSum(sum, lastDigits, complete);
    }

    /** 0.5·(Σu + u of the printed total). */
    BigDecimal bound(CellValue.Stated total) {
        BigDecimal own = total.lastDigit() == null ? BigDecimal.ZERO : total.lastDigit();
        return Decimals.plain(lastDigits.add(own).multiply(HALF));
    }
}
