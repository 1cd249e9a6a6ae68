package org.minsheng.normalise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minsheng.contract.Basis;
import org.minsheng.contract.RegionRows.RegionList;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.Region;
import org.minsheng.observation.RegionCode;
import org.minsheng.observation.Rejection;
import org.minsheng.observation.RejectionCode;
import org.minsheng.observation.RowKind;

/**
 * Rule B7: the contract declares whether 四平 and 通化 include the province-run counties, arithmetic and wording are held
 * against it. A column decides only when the counties' own figures exceed the bound and all rows are there.
 */
final class BasisCheck {

    private final Context context;
    private final DraftTable draft;

    BasisCheck(Context context, DraftTable draft) {
        this.context = context;
        this.draft = draft;
    }

    void judge() {
        Basis declared = draft.table().basis();
        boolean ofCities = draft.table().rows().list() == RegionList.CITIES
                || draft.table().rows().list() == RegionList.CITIES_AND_COUNTIES;
        if (declared == Basis.NONE || !ofCities || !hasAllCities()) {
            return;
        }
        Map<RawCell, Basis> wordings = wordings();
        for (BoundFigure figure : draft.figures()) {
            Optional<Verdict> verdict =
                    figure.addsUp() && figure.column().line() == 1 ? verdict(figure) : Optional.empty();
            if (verdict.isEmpty()) {
                continue;
            }
            Optional<RawCell> words = wordings.entrySet().stream()
                    .filter(wording -> wording.getValue() != verdict.get().basis())
                    .map(Map.Entry::getKey)
                    .findFirst();
            if (words.isPresent() || verdict.get().basis() != declared) {
                hold(verdict.get(), words.orElse(null), declared);
                return;
            }
        }
    }

    private void hold(Verdict verdict, RawCell words, Basis declared) {
        RawCell at = words != null ? words : verdict.total().cell();
        String said = words != null ? "“" + words.text().strip() + "”" : "契约 contract: " + declared;
        List<String> arguments = List.of(said, verdict.basis().toString(), verdict.shown(verdict.cities()),
                verdict.shown(verdict.counties()), verdict.shown(verdict.printed()), verdict.shown(verdict.bound()));
        draft.find(Rejection.ofCell(RejectionCode.REGION_BASIS_CONFLICT, at, arguments.toArray(String[]::new)));
        draft.rows().stream()
                .filter(row -> row.row().isUsable() && row.row().kind() != RowKind.TOTAL)
                .forEach(row -> row.holdAll(RejectionCode.REGION_BASIS_CONFLICT, arguments));
    }

    private boolean hasAllCities() {
        Set<RegionCode> present =
                draft.leaves(Basis.INCLUDED).map(row -> row.row().region()).collect(Collectors.toSet());
        return context.regions().cities().stream().map(Region::code).allMatch(present::contains);
    }

    private List<DraftRow> ownRows() {
        List<DraftRow> own = draft.usableRows()
                .filter(row -> row.row().region() != null && context.plan().provinceRun().contains(row.row().region()))
                .toList();
        long regions = own.stream().map(row -> row.row().region()).distinct().count();
        return regions == context.plan().provinceRun().size() && own.size() == regions ? own : List.of();
    }

    /** What the column's arithmetic says; empty when it does not decide. */
    private Optional<Verdict> verdict(BoundFigure figure) {
        Optional<DraftCell> total = draft.totals().map(row -> row.cell(figure.at())).findFirst();
        List<DraftRow> own = ownRows();
        if (total.isEmpty() || total.get().stated() == null || total.get().stated().value() == null || own.isEmpty()) {
            return Optional.empty();
        }
        CellValue.Stated printed = total.get().stated();
        ColumnSum cities = ColumnSum.of(draft, draft.leaves(Basis.INCLUDED), figure);
        ColumnSum all = ColumnSum.of(draft, Stream.concat(draft.leaves(Basis.INCLUDED), own.stream()), figure);
        BigDecimal counties = all.sum().subtract(cities.sum());
        BigDecimal widest = all.bound(printed);
        if (!all.complete() || counties.abs().compareTo(widest) <= 0) {
            return Optional.empty();
        }
        boolean fitsIncluded = within(cities.sum(), printed.value(), cities.bound(printed));
        boolean fitsExcluded = within(all.sum(), printed.value(), widest);
        return fitsIncluded == fitsExcluded
                ? Optional.empty()
                : Optional.of(new Verdict(fitsIncluded ? Basis.INCLUDED : Basis.EXCLUDED, total.get(),
                        printed.value(), cities.sum(), counties, widest));
    }

    private static boolean within(BigDecimal sum, BigDecimal printed, BigDecimal bound) {
        return sum.subtract(printed).abs().compareTo(bound) <= 0;
    }

    /** Everything written on the sheet that speaks of the basis, notes before titles, remarks and labels. */
    private Map<RawCell, Basis> wordings() {
        BasisWording wording = new BasisWording(context.plan().provinceRun().stream()
                .flatMap(code -> context.regions().region(code).stream())
                .toList());
        List<RawCell> cells = new ArrayList<>(draft.reading().notes());
        cells.addAll(draft.reading().titles());
        cells.addAll(draft.reading().remarks());
        draft.reading().body().forEach(row -> cells.addAll(row.cells()));
        Map<RawCell, Basis> found = new LinkedHashMap<>();
        for (RawCell cell : cells) {
            wording.of(cell.text()).ifPresent(basis -> found.putIfAbsent(cell, basis));
        }
        return found;
    }

    private record Verdict(
            Basis basis, DraftCell total, BigDecimal printed, BigDecimal cities, BigDecimal counties, BigDecimal bound) {

        String shown(BigDecimal value) {
            return total.shown(value);
        }
    }
}
