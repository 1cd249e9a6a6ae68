package org.minsheng.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.minsheng.contract.FeedContract;
import org.minsheng.contract.HeaderPath;
import org.minsheng.contract.sketch.FormMatch;
import org.minsheng.contract.sketch.FormMatch.TableMatch;
import org.minsheng.observation.CellAddress;

/** Holds a file against every contract, whoever sent it. */
final class FormMatches {

    private final List<FeedContract> contracts;
    private final HeaderIndex index;
    private final Limits limits;

    FormMatches(List<FeedContract> contracts, HeaderIndex index, Limits limits) {
        this.contracts = contracts;
        this.index = index;
        this.limits = limits;
    }

    /** @param fileName breaks ties between forms whose headers both fit */
    List<FormMatch> of(Workbook workbook, String fileName) {
        HeaderSearch search = new HeaderSearch(index, limits);
        List<Sheet> sheets = workbook.sheets();
        for (int i = 0; i < sheets.size(); i++) {
            if (!sheets.get(i).hidden()) {
                search.search(i, sheets.get(i));
            }
        }
        Comparator<FormFit> byFit = Comparator.comparing(FormFit::isWhole)
                .thenComparing(FormFit::resemblance)
                .thenComparing(fit -> FormReader.isNamed(fit.contract(), fileName));
        return new FormChoice(contracts, index, search, fileName, "").fits().stream()
                .filter(fit -> !fit.found().isEmpty() || !fit.partial().isEmpty())
                .sorted(byFit.reversed())
                .map(FormMatches::match)
                .toList();
    }

    private static FormMatch match(FormFit fit) {
        List<Sighting> places = new ArrayList<>(fit.found());
        places.addAll(fit.partial());
        List<String> absent = fit.absent().stream()
                .filter(table -> fit.partial().stream().noneMatch(place -> place.form == table))
                .map(table -> table.table.name())
                .toList();
        return new FormMatch(fit.contract(), fit.isWhole(), places.stream().map(FormMatches::match).toList(), absent);
    }

    private static TableMatch match(Sighting place) {
        List<String> bound = new ArrayList<>();
        place.bound.forEach((header, matches) -> bound.add(header + "=" + matches.stream()
                .map(match -> letters(match.column()))
                .collect(Collectors.joining(","))));
        List<String> extra = new ArrayList<>();
        place.columns.forEach((column, cells) -> {
            if (!place.isBound(column)) {
                extra.add(cells.stream().map(cell -> HeaderPath.squeeze(cell.text()))
                        .collect(Collectors.joining(" / ")) + "=" + letters(column));
            }
        });
        return new TableMatch(place.form.table.name(), place.sheetName, place.top, bound,
                place.missing.stream().map(HeaderPath::toString).toList(), extra);
    }

    private static String letters(int column) {
        return new CellAddress(1, column).columnLetters();
    }
}
