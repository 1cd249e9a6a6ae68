package org.minsheng.sheet;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.NavigableMap;
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
        NavigableMap<Integer, List<Word>> paths = new TreeMap<>();
        lines.forEach(line -> line.words().keySet().forEach(column -> paths.put(column, new ArrayList<>(depth))));
        for (int i = 0; i < lines.size(); i++) {
            Line below = i + 1 < lines.size() ? lines.get(i + 1) : null;
            Heading heading = null;
            for (var path : paths.entrySet()) {
                heading = heading(lines.get(i), below, path.getKey(), heading);
                List<Word> words = path.getValue();
                if (heading != null && (words.isEmpty() || words.get(words.size() - 1) != heading.word())) {
                    words.add(heading.word());
                }
            }
        }
        paths.values().removeIf(List::isEmpty);
        return paths;
    }

    /**
     * What heads a column in one row: its own cell, or the merged region it lies in. Without merged cells a heading stands
     * only above the first of its columns: it heads those to its right as long as they are empty here and filled below,
     * as its own is.
     */
    private Heading heading(Line line, Line below, int column, Heading left) {
        Merges.Region region = merges.at(line.number(), column);
        boolean filledBelow = below != null && below.words().containsKey(column);
        Word own = line.words().get(column);
        if (own != null) {
            return new Heading(own, column, filledBelow && (region == null || !region.isWide()));
        }
        if (region != null) {
            Word merged = wordAt(region.first().row(), region.first().column());
            return merged == null ? null : new Heading(merged, column, false);
        }
        boolean reaches = left != null && left.reachesRight() && left.column() == column - 1 && filledBelow;
        return reaches ? new Heading(left.word(), column, true) : null;
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

    private record Heading(Word word, int column, boolean reachesRight) {}
}
