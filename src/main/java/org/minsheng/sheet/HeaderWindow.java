package org.minsheng.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.minsheng.contract.HeaderPath;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.RawRow;

/** The last few filled rows of a sheet, read downwards: what would stand above each column if a header ended here. */
final class HeaderWindow {

    /** Longer texts are sentences and no header words. */
    private static final int LONGEST_WORD = 80;

    private final Merges merges;
    private final int depth;
    private final LinkedList<Line> lines = new LinkedList<>();

    /** Looks at so many filled rows. */
    HeaderWindow(Merges merges, int depth) {
        this.merges = merges;
        this.depth = depth;
    }

    /** Takes the next row and returns its words; a row of blanks has none and leaves no trace. */
    Iterable<Word> push(RawRow row) {
        NavigableMap<Integer, Word> words = new TreeMap<>();
        for (RawCell cell : row.cells()) {
            if (!cell.isBlank()) {
                words.put(cell.address().column(), Word.of(cell));
            }
        }
        if (!words.isEmpty()) {
            lines.addLast(new Line(row.number(), words));
            if (lines.size() > depth) {
                lines.removeFirst();
            }
        }
        return words.values();
    }

    /** The words above each column that has any, from top to bottom, by column. */
    SortedMap<Integer, List<Word>> paths() {
        SortedMap<Integer, List<Word>> paths = new TreeMap<>();
        lines.forEach(line -> line.words().keySet().forEach(column -> paths.put(column, new ArrayList<>(depth))));
        Map<Integer, Word> below = Map.of();
        for (var upwards = lines.descendingIterator(); upwards.hasNext();) {
            below = headings(upwards.next(), below, paths.keySet());
            below.forEach((column, word) -> {
                List<Word> path = paths.get(column);
                if (path.isEmpty() || path.get(0) != word) {
                    path.add(0, word);
                }
            });
        }
        paths.values().removeIf(List::isEmpty);
        return paths;
    }

    /**
     * What heads each column in one row: its own cell, or the merged region it lies in. Without merged cells a heading
     * stands only above the first of its columns: it heads those to its right as long as they are empty here and headed
     * in the row below, as its own is.
     */
    private Map<Integer, Word> headings(Line line, Map<Integer, Word> below, Set<Integer> columns) {
        Map<Integer, Word> headings = new HashMap<>();
        Word reaching = null;
        int reachedTo = 0;
        for (int column : columns) {
            Merges.Region region = merges.at(line.number(), column);
            Word own = line.words().get(column);
            boolean reached = reaching != null && reachedTo == column - 1 && below.containsKey(column);
            Word word = own != null ? own
                    : region != null ? wordAt(region.first().row(), region.first().column())
                    : reached ? reaching : null;
            if (word != null) {
                headings.put(column, word);
            }
            boolean reaches = word != null && below.containsKey(column) && (region == null || !region.isWide());
            reaching = reaches ? word : null;
            reachedTo = column;
        }
        return headings;
    }

    private Word wordAt(int row, int column) {
        for (Line line : lines) {
            if (line.number() == row) {
                return line.words().get(column);
            }
        }
        return null;
    }

    /**
     * A filled cell and its text as header words are compared.
     *
     * @param squeezed empty when it is no header word
     */
    record Word(RawCell cell, String squeezed) {

        static Word of(RawCell cell) {
            return new Word(cell, cell.text().length() > LONGEST_WORD ? "" : HeaderPath.squeeze(cell.text()));
        }
    }

    private record Line(int number, NavigableMap<Integer, Word> words) {}
}
