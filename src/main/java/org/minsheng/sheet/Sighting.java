package org.minsheng.sheet;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.minsheng.contract.HeaderPath;
import org.minsheng.contract.ItemTable;
import org.minsheng.contract.TableReading.HeaderMatch;
import org.minsheng.observation.RawCell;

/** A place where a table's header, or a good part of it, was seen. */
final class Sighting {

    final FormTable form;
    final int sheet;
    final String sheetName;
    final boolean hidden;
    /** First and last row of the header. */
    final int top;
    final int bottom;
    /** First row that can belong to the body: merged header cells may reach below the header's last row. */
    final int bodyStart;
    final Map<HeaderPath, List<HeaderMatch>> bound;
    final List<HeaderPath> missing;
    /** Header cells of every column, bound or not, from top to bottom. */
    final SortedMap<Integer, List<RawCell>> columns;
    final int headerFields;
    /** Items of the table whose keys stand below. */
    final BitSet items = new BitSet();

    Sighting(
            FormTable form,
            int sheet,
            String sheetName,
            boolean hidden,
            int top,
            int bottom,
            int bodyStart,
            Map<HeaderPath, List<HeaderMatch>> bound,
            SortedMap<Integer, List<RawCell>> columns,
            int headerFields) {
        this.form = form;
        this.sheet = sheet;
        this.sheetName = sheetName;
        this.hidden = hidden;
        this.top = top;
        this.bottom = bottom;
        this.bodyStart = bodyStart;
        this.bound = bound;
        this.missing = form.required.stream().filter(header -> !bound.containsKey(header)).toList();
        this.columns = columns;
        this.headerFields = headerFields;
    }

    boolean isComplete() {
        return missing.isEmpty();
    }

    /** Whether this may be the table itself: lists of two forms share their headers, only the items tell them apart. */
    boolean isTable() {
        return isComplete() && (!(form.table instanceof ItemTable) || !items.isEmpty());
    }

    boolean hasLabels() {
        return bound.keySet().containsAll(form.table.labelHeaders());
    }

    boolean isBound(int column) {
        return bound.values().stream().flatMap(List::stream).anyMatch(match -> match.column() == column);
    }

    /** How like the sheet's name is to the table's: 2 the same, 1 one within the other, 0 neither. */
    int likeness() {
        String sheetWord = HeaderPath.squeeze(sheetName);
        String tableWord = HeaderPath.squeeze(form.table.name());
        return sheetWord.equals(tableWord) ? 2
                : !sheetWord.isEmpty() && (sheetWord.contains(tableWord) || tableWord.contains(sheetWord)) ? 1 : 0;
    }

    boolean overlaps(Sighting other) {
        return sheet == other.sheet && top <= other.bottom && other.top <= bottom;
    }

    /** The same header block: another table cannot stand there as well. */
    boolean isSamePlaceAs(Sighting other) {
        return overlaps(other) && !Collections.disjoint(labelColumns(), other.labelColumns());
    }

    private List<Integer> labelColumns() {
        return form.table.labelHeaders().stream()
                .map(bound::get)
                .filter(Objects::nonNull)
                .map(matches -> matches.get(0).column())
                .toList();
    }

    /** The same columns bound to the same headers: a header printed again on the next page. */
    boolean repeats(Sighting above) {
        return sheet == above.sheet && top > above.bottom && form == above.form && columnsOf(this).equals(columnsOf(above));
    }

    private static Map<HeaderPath, List<Integer>> columnsOf(Sighting place) {
        Map<HeaderPath, List<Integer>> columns = new HashMap<>();
        place.bound.forEach((header, matches) -> columns.put(header, matches.stream().map(HeaderMatch::column).toList()));
        return columns;
    }

    @Override
    public String toString() {
        return form + " at " + sheetName + "!" + top + "-" + bottom;
    }
}
