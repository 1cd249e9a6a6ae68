package org.minsheng.normalise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minsheng.contract.Basis;
import org.minsheng.contract.RegionRows.RegionList;
import org.minsheng.observation.Check;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.Region;
import org.minsheng.observation.RegionCode;
import org.minsheng.observation.RejectionCode;
import org.minsheng.observation.RowKind;

/**
 * Printed totals against the sums of their rows, within 0.5·(Σu + u of the total), inclusive (semantics 4). Where a row
 * or a figure is missing nothing can be said.
 */
final class TotalCheck {

    private final Context context;
    private final DraftTable draft;
    private final List<GapFinding> gaps = new ArrayList<>();

    TotalCheck(Context context, DraftTable draft) {
        this.context = context;
        this.draft = draft;
    }

    void judge() {
        for (BoundFigure figure : draft.figures()) {
            if (!figure.addsUp() || figure.column().line() != 1) {
                continue;
            }
            draft.totals().forEach(total -> compare(
                    total.cell(figure.at()), draft.leaves(draft.table().basis()).toList(), figure, hasAllRows()));
            if (draft.table().rows().list() == RegionList.CITIES_AND_COUNTIES) {
                draft.usableRows().filter(row -> row.row().kind() == RowKind.CITY).forEach(city -> block(city, figure));
            }
            GapFinding.say(gaps);
            gaps.clear();
        }
    }

    /** 小计 is 市本级 and the counties of the block; parts named 其中 are in them. */
    private void block(DraftRow city, BoundFigure figure) {
        List<DraftRow> rows = draft.usableRows()
                .filter(row -> city.row().region().equals(row.row().block()) && row != city)
                .filter(row -> row.row().kind() == RowKind.COUNTY || row.row().kind() == RowKind.EXPANDED || isOwn(row))
                .toList();
        boolean whole = rows.stream().anyMatch(TotalCheck::isOwn)
                && draft.usableRows().noneMatch(row -> row.row().kind() == RowKind.PART && row.row().region() != null
                        && city.row().region().equals(row.row().block()));
        if (!rows.isEmpty()) {
            compare(city.cell(figure.at()), rows, figure, whole);
        }
    }

    /** 市本级: a part that is no region. */
    private static boolean isOwn(DraftRow row) {
        return row.row().kind() == RowKind.PART && row.row().region() == null;
    }

    private void compare(DraftCell total, List<DraftRow> rows, BoundFigure figure, boolean allRows) {
        CellValue.Stated printed = total == null ? null : total.stated();
        if (printed == null || printed.value() == null) {
            return;
        }
        RawCell cell = total.cell();
        ColumnSum sum = ColumnSum.of(draft, rows.stream(), figure);
        BigDecimal bound = sum.bound(printed);
        if (!allRows || !sum.complete()) {
            draft.compare(new Check(cell.sheet(), cell.address(), Check.Kind.TOTAL, printed.value(), sum.sum(), bound,
                    Check.Verdict.NOT_COMPARABLE));
            return;
        }
        Check check = Check.of(cell.sheet(), cell.address(), Check.Kind.TOTAL, printed.value(), sum.sum(), bound);
        draft.compare(check);
        if (check.verdict() == Check.Verdict.DIFFERS) {
            total.warn(RejectionCode.TOTAL_MISMATCH, total.shown(printed.value()), total.shown(sum.sum()),
                    total.shown(printed.value().subtract(sum.sum()).abs()), total.shown(bound));
            gaps.add(new GapFinding(new RowEvidence(context, draft, figure), draft, figure, total, rows, bound));
        }
    }

    /** Lists of counties are known only by what they hold; of 市州 all must be there, with the counties beside them. */
    private boolean hasAllRows() {
        RegionList list = draft.table().rows().list();
        if (list == RegionList.COUNTIES || list == RegionList.PREFECTURE_CITIES) {
            return true;
        }
        Set<RegionCode> present = draft.leaves(draft.table().basis()).map(row -> row.row().region())
                .collect(Collectors.toSet());
        Stream<RegionCode> beside = draft.table().basis() == Basis.EXCLUDED
                ? context.plan().provinceRun().stream()
                : Stream.empty();
        return Stream.concat(context.regions().cities().stream().map(Region::code), beside).allMatch(present::contains);
    }
}
