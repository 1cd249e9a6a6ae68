package org.minsheng.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.minsheng.contract.HeaderPath;
import org.minsheng.contract.ItemTable;
import org.minsheng.contract.TableReading.HeaderMatch;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.RawRow;
import org.minsheng.sheet.HeaderWindow.Word;

/** The first pass over a file: where the headers of any form's tables stand. */
final class HeaderSearch {

    /** A table stands in one place; of more candidates than this none would be its better place. */
    private static final int PLACES_PER_TABLE = 32;

    private final HeaderIndex index;
    private final Map<FormTable, List<Sighting>> complete = new HashMap<>();
    private final Map<FormTable, Sighting> partial = new HashMap<>();
    private final Limits limits;
    private long cells;

    HeaderSearch(HeaderIndex index, Limits limits) {
        this.index = index;
        this.limits = limits;
    }

    void search(int number, Sheet sheet) {
        Merges merges = sheet.merges();
        HeaderWindow window = new HeaderWindow(merges, index.depth() + 1);
        List<Sighting> lists = new ArrayList<>();
        try (RowSource rows = sheet.rows()) {
            for (RawRow row = rows.next(); row != null; row = rows.next()) {
                cells += row.cells().size();
                limits.checkCells(cells);
                boolean mayEndHeader = false;
                for (Word word : window.push(row)) {
                    mayEndHeader |= !index.endingIn(word.squeezed()).isEmpty();
                }
                for (Sighting list : lists) {
                    noteItems(list, row);
                }
                if (mayEndHeader) {
                    HeaderBlock block = new HeaderBlock(
                            number, sheet.name(), sheet.hidden(), row, window.paths(), merges, index);
                    candidates(block.paths()).forEach((table, columns) ->
                            block.bind(table, columns).forEach(found -> keep(found, lists)));
                }
            }
        }
    }

    /** Complete places of a table, from the first sheet to the last. */
    List<Sighting> complete(FormTable table) {
        return complete.getOrDefault(table, List.of());
    }

    /** The best of a table's incomplete places, with at least half of its headers; or null. */
    Sighting partial(FormTable table) {
        return partial.get(table);
    }

    boolean foundAnyCell() {
        return cells > 0;
    }

    /** Columns by header for every table of which at least half of the required headers can be seen. */
    private Map<FormTable, Map<HeaderPath, List<Integer>>> candidates(SortedMap<Integer, List<Word>> paths) {
        Map<FormTable, Map<HeaderPath, List<Integer>>> candidates = new LinkedHashMap<>();
        Map<FormTable, Map<HeaderPath, List<Integer>>> otherUnits = new LinkedHashMap<>();
        paths.forEach((column, path) -> {
            List<String> words = path.stream().map(Word::squeezed).toList();
            for (HeaderIndex.Entry entry : index.endingIn(words.get(words.size() - 1))) {
                boolean exact = entry.header().match(words).isPresent();
                if (exact || index.match(entry.header(), words).isPresent()) {
                    (exact ? candidates : otherUnits).computeIfAbsent(entry.table(), any -> new LinkedHashMap<>())
                            .computeIfAbsent(entry.header(), any -> new ArrayList<>())
                            .add(column);
                }
            }
        });
        otherUnits.forEach((table, headers) -> headers.forEach((header, columns) -> {
            if (columns.size() == 1) {
                candidates.computeIfAbsent(table, any -> new LinkedHashMap<>()).putIfAbsent(header, columns);
            }
        }));
        candidates.entrySet().removeIf(candidate -> {
            List<HeaderPath> required = candidate.getKey().required;
            return 2 * required.stream().filter(candidate.getValue()::containsKey).count() < required.size()
                    || complete(candidate.getKey()).size() >= PLACES_PER_TABLE;
        });
        return candidates;
    }

    private void keep(Sighting found, List<Sighting> lists) {
        if (!found.isComplete()) {
            if (2 * found.missing.size() <= found.form.required.size()) {
                partial.merge(found.form, found, HeaderSearch::better);
            }
            return;
        }
        List<Sighting> places = complete.computeIfAbsent(found.form, any -> new ArrayList<>());
        Sighting same = places.stream().filter(place -> place.isSamePlaceAs(found)).findFirst().orElse(null);
        if (same != null) {
            if (found.bound.size() <= same.bound.size()) {
                return;
            }
            places.remove(same);
            lists.remove(same);
        }
        places.add(found);
        if (found.form.table instanceof ItemTable) {
            lists.add(found);
        }
    }

    /** Of two equal ones in one place the lower, for it has seen all of the header. */
    private static Sighting better(Sighting old, Sighting now) {
        int gain = worthOf(now) - worthOf(old);
        return gain > 0 || gain == 0 && now.overlaps(old) ? now : old;
    }

    private static int worthOf(Sighting sighting) {
        return (sighting.hasLabels() ? 1_000 : 0) - 10 * sighting.missing.size() + sighting.bound.size();
    }

    private static void noteItems(Sighting list, RawRow row) {
        if (row.number() < list.bodyStart) {
            return;
        }
        for (HeaderPath key : list.form.table.labelHeaders()) {
            for (HeaderMatch match : list.bound.get(key)) {
                RawCell cell = row.cell(match.column());
                int item = cell == null ? -1 : list.form.itemNamedBy(HeaderPath.squeeze(cell.text()));
                if (item >= 0) {
                    list.items.set(item);
                }
            }
        }
    }
}
