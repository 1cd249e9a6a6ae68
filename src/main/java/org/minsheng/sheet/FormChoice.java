package org.minsheng.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minsheng.contract.FeedContract;
import org.minsheng.contract.HeaderPath;
import org.minsheng.contract.SheetRules.Hidden;
import org.minsheng.observation.Rejection;
import org.minsheng.observation.RejectionCode;

/** Decides which form a file is, or why it is none: the bureau's own forms first, then those of others. */
final class FormChoice {

    private final HeaderIndex index;
    private final HeaderSearch search;
    private final List<FormFit> own;
    private final List<FormFit> others;
    private final FormFit chosen;

    FormChoice(List<FeedContract> contracts, HeaderIndex index, HeaderSearch search, String fileName, String bureau) {
        this.index = index;
        this.search = search;
        this.own = fits(contracts.stream().filter(contract -> contract.bureau().equals(bureau)).toList());
        this.others = fits(contracts.stream().filter(contract -> !contract.bureau().equals(bureau)).toList());
        this.chosen = own.stream()
                .filter(FormFit::isWhole)
                .max(Comparator.comparing((FormFit fit) -> FormReader.isNamed(fit.contract(), fileName))
                        .thenComparing(FormFit::boundHeaders))
                .orElse(null);
    }

    /** The form that fits whole; null when none of the bureau's does. */
    FormFit chosen() {
        return chosen;
    }

    /** Every contract, those of the bureau first. */
    List<FormFit> fits() {
        return Stream.concat(own.stream(), others.stream()).toList();
    }

    /** Why no form of the bureau fits. */
    FormOutcome.Refused refusal() {
        String bureau = own.get(0).contract().bureauName();
        FormFit other = others.stream()
                .filter(FormFit::isWhole)
                .max(Comparator.comparing(FormFit::boundHeaders))
                .orElse(null);
        if (other != null) {
            FeedContract form = other.contract();
            return refused(form, RejectionCode.OTHER_BUREAUS_FORM, form.bureauName(), form.toString(), bureau);
        }
        if (!search.foundAnyCell()) {
            return refused(null, RejectionCode.NOT_A_TABLE, "没有可见的单元格 / no visible cell");
        }
        FormFit nearest = own.stream().max(Comparator.comparing(FormFit::resemblance)).orElseThrow();
        Sighting incomplete = nearest.incomplete();
        if (incomplete != null) {
            return new FormOutcome.Refused(nearest.contract(), new MissingHeader(incomplete).rejection());
        }
        FeedContract form = nearest.contract();
        if (!nearest.found().isEmpty()) {
            String absent = nearest.absent().get(0).table.name();
            return refused(form, RejectionCode.TABLE_MISSING, form.toString(), absent);
        }
        String lacking = nearest.absent().stream()
                .flatMap(table -> table.required.stream())
                .map(HeaderPath::toString)
                .distinct()
                .limit(6)
                .collect(Collectors.joining("、"));
        return refused(null, RejectionCode.UNKNOWN_FORM, bureau, form.toString(), lacking);
    }

    private List<FormFit> fits(List<FeedContract> contracts) {
        return contracts.stream().map(this::fit).toList();
    }

    /** Gives each table its best place; a place serves one table. */
    private FormFit fit(FeedContract contract) {
        List<Sighting> found = new ArrayList<>();
        List<FormTable> absent = new ArrayList<>();
        List<FormTable> mostHeadersFirst = new ArrayList<>(index.tablesOf(contract));
        mostHeadersFirst.sort(Comparator.comparing((FormTable table) -> -table.required.size()));
        for (FormTable table : mostHeadersFirst) {
            places(contract, table)
                    .filter(place -> found.stream().noneMatch(place::isSamePlaceAs))
                    .max(Comparator.comparing((Sighting place) -> place.items.cardinality())
                            .thenComparing(place -> place.bound.size())
                            .thenComparing(Sighting::likeness)
                            .thenComparing(place -> -place.sheet)
                            .thenComparing(place -> -place.top))
                    .ifPresentOrElse(found::add, () -> absent.add(table));
        }
        List<Sighting> partial = absent.stream().map(search::partial).filter(place -> place != null).toList();
        return new FormFit(contract, found, others(contract, found), absent, partial);
    }

    /** Where a table may stand: on hidden sheets only when the contract reads them. */
    private Stream<Sighting> places(FeedContract contract, FormTable table) {
        return search.complete(table).stream()
                .filter(place -> place.isTable() && (!place.hidden || contract.sheets().hiddenSheets() == Hidden.READ));
    }

    /** The places that are left where no table of the form has been found. */
    private List<Sighting> others(FeedContract contract, List<Sighting> found) {
        List<Sighting> others = new ArrayList<>();
        for (Sighting table : found) {
            places(contract, table.form)
                    .filter(place -> found.stream().noneMatch(place::isSamePlaceAs))
                    .filter(place -> others.stream().noneMatch(place::isSamePlaceAs))
                    .forEach(others::add);
        }
        return others;
    }

    private static FormOutcome.Refused refused(FeedContract feed, RejectionCode code, String... arguments) {
        return new FormOutcome.Refused(feed, Rejection.ofFile(code, arguments));
    }
}
