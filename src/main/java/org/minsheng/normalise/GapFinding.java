package org.minsheng.normalise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.RejectionCode;
import org.minsheng.observation.RowKind;

/** Says beside a total that does not add up what may be the matter; no figure is changed by it. */
record GapFinding(DraftTable draft, BoundFigure figure, DraftCell total, List<DraftRow> rows, BigDecimal bound) {

    /** Of a 小计 over a few rows too much can be explained by one of them. */
    private static final int ROWS_MIN = 5;

    void say() {
        if (rows.size() < ROWS_MIN) {
            return;
        }
        List<TotalGap.Amount> added = new ArrayList<>();
        rows.forEach(row -> amount(row).forEach(added::add));
        List<TotalGap.Amount> beside = draft.usableRows()
                .filter(row -> !rows.contains(row) && row.row().kind() != RowKind.TOTAL)
                .filter(row -> row.row().kind() == RowKind.PART || row.row().kind() == RowKind.EXPANDED)
                .flatMap(this::amount)
                .toList();
        TotalGap gap = new TotalGap(amountOf(total), added, beside, bound);
        gap.explain().ifPresent(this::say);
    }

    private void say(TotalGap.Explanation explanation) {
        DraftCell at = explanation.at().cell();
        String place = label(at) + " " + at.cell().address();
        String now = shown(at, at.stated().value());
        if (explanation instanceof TotalGap.Explanation.Mistyped mistyped) {
            at.warn(RejectionCode.DIGIT_SLIP, place, now, shown(at, mistyped.meant()),
                    total.cell().address().toString());
        } else if (explanation instanceof TotalGap.Explanation.CountedTwice) {
            total.warn(RejectionCode.COUNTED_TWICE, place, now, "＋");
        } else {
            total.warn(RejectionCode.COUNTED_TWICE, place, now, "－");
        }
    }

    private Stream<TotalGap.Amount> amount(DraftRow row) {
        DraftCell cell = row.cell(figure.at());
        return cell == null || cell.stated() == null || cell.stated().value() == null
                ? Stream.empty()
                : Stream.of(amountOf(cell));
    }

    private static TotalGap.Amount amountOf(DraftCell cell) {
        return new TotalGap.Amount(cell, cell.stated().value(), cell.stated().lastDigit());
    }

    private String label(DraftCell cell) {
        return draft.rows().stream()
                .filter(row -> row.cell(figure.at()) == cell)
                .map(row -> row.row().label().text().strip())
                .findFirst()
                .orElse("");
    }

    /** As it stands in the cell: with the unit of the table, not the base unit. */
    private static String shown(DraftCell cell, BigDecimal value) {
        RawCell raw = cell.cell();
        BigDecimal stated = cell.stated().value();
        if (raw.number() == null || raw.number().signum() == 0 || stated.signum() == 0) {
            return Decimals.plain(value).toPlainString() + cell.figures().get(0).unit();
        }
        return Decimals.plain(value.multiply(raw.number()).divide(stated, 12, RoundingMode.HALF_UP)
                .setScale(10, RoundingMode.HALF_UP)).toPlainString();
    }
}
