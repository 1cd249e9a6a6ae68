package org.minsheng.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.minsheng.contract.HeaderPath;
import org.minsheng.contract.TableReading.HeaderMatch;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.RawRow;
import org.minsheng.sheet.HeaderWindow.Word;

/**
 * The rows of a sheet that may be a header, taken to end in one row.
 *
 * @param hidden whether the sheet is
 * @param last the row the header would end in
 * @param paths words above each column
 */
record HeaderBlock(
        int sheet,
        String sheetName,
        boolean hidden,
        RawRow last,
        SortedMap<Integer, List<Word>> paths,
        Merges merges,
        HeaderIndex index) {

    /** Halves of a table that stand beside one another; more would be no table of regions. */
    private static final int MOST_HALVES = 8;

    /** Where a table's headers stand: once, or as often as all of them are repeated to the right. */
    List<Sighting> bind(FormTable table, Map<HeaderPath, List<Integer>> candidates) {
        Set<Integer> taken = new HashSet<>();
        List<Sighting> halves = new ArrayList<>();
        halves.add(half(table, choose(table, candidates, taken)));
        while (halves.get(halves.size() - 1).isComplete() && halves.size() < MOST_HALVES) {
            Sighting next = half(table, choose(table, candidates, taken));
            if (!next.isComplete()) {
                break;
            }
            halves.add(next);
        }
        return halves;
    }

    private Sighting half(FormTable table, Map<HeaderPath, List<Integer>> chosen) {
        int top = last.number();
        int bodyStart = last.number() + 1;
        for (var binding : chosen.entrySet()) {
            for (int column : binding.getValue()) {
                for (Word word : tail(column, binding.getKey().words().size())) {
                    top = Math.min(top, word.cell().address().row());
                    bodyStart = Math.max(bodyStart, bottomOf(word.cell()) + 1);
                }
            }
        }
        SortedMap<Integer, List<RawCell>> columns = columnsFrom(top);
        Map<HeaderPath, List<HeaderMatch>> bound = new LinkedHashMap<>();
        chosen.forEach((header, at) -> bound.put(header, matches(header, at, columns)));
        return new Sighting(
                table, sheet, sheetName, hidden, top, last.number(), bodyStart, bound, columns, last.fields());
    }

    /** Longer headers first, each column once, a header with a month to several columns. */
    private Map<HeaderPath, List<Integer>> choose(
            FormTable table, Map<HeaderPath, List<Integer>> candidates, Set<Integer> taken) {
        List<HeaderPath> longestFirst = new ArrayList<>(table.required);
        longestFirst.addAll(table.optional);
        longestFirst.sort(Comparator.comparing((HeaderPath header) -> -header.words().size()));
        Map<HeaderPath, List<Integer>> chosen = new LinkedHashMap<>();
        for (HeaderPath header : longestFirst) {
            List<Integer> free = candidates.getOrDefault(header, List.of()).stream()
                    .filter(column -> !taken.contains(column))
                    .toList();
            if (!free.isEmpty()) {
                List<Integer> columns = isMonthly(header) ? free : List.of(latest(header, free));
                chosen.put(header, columns);
                taken.addAll(columns);
            }
        }
        return chosen;
    }

    /** The first column, or of years named the latest: last year's may stand beside this year's. */
    private int latest(HeaderPath header, List<Integer> columns) {
        int latest = columns.get(0);
        for (int column : columns) {
            Integer year = binding(header, column).year();
            latest = year != null && year > binding(header, latest).year() ? column : latest;
        }
        return latest;
    }

    private HeaderPath.Binding binding(HeaderPath header, int column) {
        List<String> words = paths.get(column).stream().map(Word::squeezed).toList();
        return index.match(header, words).orElseThrow();
    }

    private List<HeaderMatch> matches(
            HeaderPath header, List<Integer> at, SortedMap<Integer, List<RawCell>> columns) {
        Map<Integer, HeaderMatch> byMonth = new TreeMap<>();
        for (int column : at) {
            HeaderPath.Binding binding = binding(header, column);
            int month = binding.month() == null ? 0 : binding.month();
            byMonth.putIfAbsent(month, new HeaderMatch(column, columns.get(column), binding));
        }
        return List.copyOf(byMonth.values());
    }

    /** Header cells of each column without the titles above the header. */
    private SortedMap<Integer, List<RawCell>> columnsFrom(int top) {
        SortedMap<Integer, List<RawCell>> columns = new TreeMap<>();
        paths.forEach((column, path) -> {
            List<RawCell> cells = path.stream().map(Word::cell).filter(cell -> cell.address().row() >= top).toList();
            if (!cells.isEmpty()) {
                columns.put(column, cells);
            }
        });
        return columns;
    }

    private List<Word> tail(int column, int length) {
        List<Word> path = paths.get(column);
        return path.subList(path.size() - length, path.size());
    }

    private int bottomOf(RawCell cell) {
        Merges.Region region = merges.at(cell.address().row(), cell.address().column());
        return region == null ? cell.address().row() : region.last().row();
    }

    private static boolean isMonthly(HeaderPath header) {
        return header.words().stream().anyMatch(word -> word.contains("{month}"));
    }
}
