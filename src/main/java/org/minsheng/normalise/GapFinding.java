package org.minsheng.normalise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.minsheng.observation.RejectionCode;
import org.minsheng.observation.RowKind;

/** Says beside a total that does not add up what may be the matter; no figure is changed by it. */
record GapFinding(
        RowEvidence evidence, DraftTable draft, BoundFigure figure, DraftCell total, List<DraftRow> rows, BigDecimal bound) {

    /** Of a 小计 over a few rows too much can be explained by one of them. */
    private static final int ROWS_MIN = 5;

    /**
     * Of the totals of one column that do not add up: a slip is in one of the rows, and may show in a 小计 and in the
     * total. Where they are explained by different figures none of it is the matter.
     */
    static void say(List<GapFinding> column) {
        Map<GapFinding, TotalGap.Explanation> explained = new LinkedHashMap<>();
        column.forEach(gap -> gap.explain().ifPresent(each -> explained.put(gap, each)));
        if (explained.values().stream().map(each -> each.at().cell()).distinct().count() == 1) {
            explained.forEach(GapFinding::say);
        }
    }

    private Optional<TotalGap.Explanation> explain() {
        if (rows.size() < ROWS_MIN) {
            return Optional.empty();
        }
        List<TotalGap.Amount> added = new ArrayList<>();
        rows.forEach(row -> amount(row).forEach(added::add));
        List<TotalGap.Amount> beside = draft.usableRows()
                .filter(row -> !rows.contains(row) && row.row().kind() != RowKind.TOTAL)
                .filter(row -> row.row().kind() == RowKind.PART || row.row().kind() == RowKind.EXPANDED)
                .flatMap(this::amount)
                .toList();
        return new TotalGap(amountOf(total), added, beside, bound).explain(evidence);
    }

    private void say(TotalGap.Explanation explanation) {
        DraftCell at = explanation.at().cell();
        String place = label(at) + " " + at.cell().address();
        String now = at.shown(at.stated().value());
        if (explanation instanceof TotalGap.Explanation.Mistyped mistyped) {
            at.warn(RejectionCode.DIGIT_SLIP, place, now, at.shown(mistyped.meant()),
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
}
