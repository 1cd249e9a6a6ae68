package org.minsheng.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minsheng.contract.HeaderPath;
import org.minsheng.contract.TableReading;
import org.minsheng.contract.TableReading.HeaderMatch;
import org.minsheng.contract.TransposedTable;
import org.minsheng.observation.CellAddress;
import org.minsheng.observation.CellKind;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.RawRow;

/** Gathers the rows below one header until the next begins. */
final class TableBody {

    private static final Pattern NOTE = Pattern.compile("[(（【\\[]?(?:计量|填报|报送|编报|编制|统计|制表)?"
            + "(?:单位|时间|日期|机关|部门)\\s*[：:]");

    private final Sighting place;
    private final Merges merges;
    private final int titlesBefore;
    private final int end;
    private final Set<Integer> beside;
    private final SortedMap<CellAddress, RawCell> around;

    private final Set<Integer> labelColumns = new HashSet<>();
    private final Set<Integer> figureColumns = new HashSet<>();
    private final TreeSet<Integer> boundColumns = new TreeSet<>();
    private final List<HeaderMatch> regionHeaders;

    private final MergedLabels mergedLabels;
    private final List<RawRow> withoutFigure = new ArrayList<>();
    private final List<RawCell> titles = new ArrayList<>();
    private final List<RawRow> body = new ArrayList<>();
    private final List<RawCell> notes = new ArrayList<>();
    private final List<RawCell> remarks = new ArrayList<>();

    /**
     * Takes rows from the place's body start up to the end, exclusive.
     *
     * @param titlesBefore rows above this one are titles; 0 when they belong to a table further up
     * @param beside columns bound by tables beside this one: what stands there is theirs
     * @param around takes what stands outside the body
     */
    TableBody(Sighting place, Merges merges, int titlesBefore, int end, Set<Integer> beside,
            SortedMap<CellAddress, RawCell> around) {
        this.place = place;
        this.merges = merges;
        this.titlesBefore = titlesBefore;
        this.end = end;
        this.beside = beside;
        this.around = around;
        place.form.table.labelHeaders().forEach(header -> labelColumns.addAll(columnsOf(header)));
        place.form.table.figureHeaders().forEach(header -> figureColumns.addAll(columnsOf(header)));
        this.regionHeaders = place.form.table instanceof TransposedTable ? regionHeaders() : List.of();
        regionHeaders.forEach(match -> figureColumns.add(match.column()));
        place.bound.keySet().forEach(header -> boundColumns.addAll(columnsOf(header)));
        boundColumns.addAll(figureColumns);
        this.mergedLabels = new MergedLabels(merges, labelColumns, boundColumns);
    }

    Sighting place() {
        return place;
    }

    int top() {
        return place.top;
    }

    /** Cells of bound columns kept so far, stored or not. */
    int cellCount() {
        return (body.size() + withoutFigure.size()) * boundColumns.size();
    }

    int end() {
        return end;
    }

    boolean isFirst(int row) {
        return row < titlesBefore;
    }

    boolean endsBefore(int row) {
        return row >= end;
    }

    void addTitles(List<RawCell> cells) {
        cells.stream().filter(cell -> !titles.contains(cell)).forEach(titles::add);
    }

    /** Whether the row is this table's, be it header or body. */
    boolean take(RawRow row) {
        if (!spans(row)) {
            return false;
        }
        if (row.number() >= place.bodyStart) {
            mergedLabels.remember(row);
            if (repeatsHeader(row)) {
                return true;
            } else if (hasFigure(row)) {
                flush();
                accept(row);
            } else {
                withoutFigure.add(row);
            }
        } else if (row.number() > place.bottom) {
            refuseCovered(row);
        }
        return true;
    }

    /** Whether the row lies between the table's first row and its end. */
    boolean spans(RawRow row) {
        return row.number() >= place.top && row.number() < end;
    }

    /** Comments of a sheet are remarks of the rows they were written to. */
    void addRemarks(List<RawCell> comments) {
        flush();
        Set<Integer> rows = body.stream().map(RawRow::number).collect(Collectors.toSet());
        comments.stream()
                .filter(comment -> rows.contains(comment.address().row())
                        && !beside.contains(comment.address().column()))
                .forEach(remarks::add);
    }

    /** A table whose header stands again on the next page, with nothing written above it, goes on there. */
    static void joinPages(List<TableBody> bodies) {
        for (int i = bodies.size() - 1; i > 0; i--) {
            TableBody page = bodies.get(i);
            TableBody above = bodies.subList(0, i).stream()
                    .filter(other -> page.titles.isEmpty() && other.end == page.place.top
                            && page.place.repeats(other.place))
                    .findFirst().orElse(null);
            if (above != null) {
                page.flush();
                above.body.addAll(page.body);
                above.notes.addAll(page.notes);
                above.remarks.addAll(page.remarks);
                bodies.remove(i);
            }
        }
    }

    /** A header merged downwards ends above the figures: over some of them it would take them away unseen. */
    private void refuseCovered(RawRow row) {
        for (RawCell cell : row.cells()) {
            Merges.Region region = merges.at(row.number(), cell.address().column());
            if (region != null && !cell.isBlank() && !region.first().equals(cell.address())
                    && boundColumns.contains(cell.address().column())) {
                throw RefusedFileException.unreadable("合并的表头 " + region + " 盖住了有内容的单元格 / the merged header "
                        + region + " covers the filled cell " + cell.sheet() + "!" + cell.address());
            }
        }
    }

    /** Every cell of the body. */
    Stream<RawCell> cells() {
        return body.stream().flatMap(row -> row.cells().stream());
    }

    /** Gives up the text rows that stand last, which head the next table; empty when asked again. */
    List<RawCell> releaseTitles() {
        int from = withoutFigure.size();
        while (from > 0 && isTextOnly(withoutFigure.get(from - 1))) {
            from--;
        }
        List<RawRow> released = withoutFigure.subList(from, withoutFigure.size());
        List<RawCell> cells = released.stream().flatMap(row -> BodyReader.textsOf(row).stream()).toList();
        cells.forEach(cell -> around.put(cell.address(), cell));
        released.clear();
        flush();
        return cells;
    }

    TableReading finish() {
        flush();
        return new TableReading(place.form.table, place.sheetName, titles, place.bound, regionHeaders,
                otherHeaders(), place.headerFields, body, notes, remarks, tallFigures());
    }

    /** Figures merged over more rows than their own, with the last of these. */
    private Map<CellAddress, Integer> tallFigures() {
        Map<CellAddress, Integer> tall = new TreeMap<>();
        cells().filter(cell -> figureColumns.contains(cell.address().column()) && !cell.isBlank()).forEach(cell -> {
            Merges.Region region = merges.at(cell.address().row(), cell.address().column());
            if (region != null && region.last().row() > cell.address().row()) {
                tall.put(cell.address(), region.last().row());
            }
        });
        return tall;
    }

    private void flush() {
        withoutFigure.forEach(this::accept);
        withoutFigure.clear();
    }

    private void accept(RawRow row) {
        List<RawCell> cells = boundCells(row);
        boolean figure = hasFigure(row);
        boolean label = cells.stream()
                .anyMatch(cell -> labelColumns.contains(cell.address().column()) && !cell.isBlank());
        if (figure || label) {
            body.add(new RawRow(row.number(), row.hidden(), row.fields(), cells));
        }
        for (RawCell cell : BodyReader.textsOf(row)) {
            if (beside.contains(cell.address().column())) {
                continue;
            }
            boolean bound = boundColumns.contains(cell.address().column());
            if (figure) {
                if (!bound) {
                    remarks.add(cell);
                }
                continue;
            }
            around.put(cell.address(), cell);
            if (!label || !bound) {
                notes.add(cell);
            }
        }
    }

    private List<RawCell> boundCells(RawRow row) {
        List<RawCell> cells = new ArrayList<>(boundColumns.size());
        for (int column : boundColumns) {
            RawCell cell = row.cell(column);
            if (labelColumns.contains(column) && (cell == null || cell.isBlank())) {
                RawCell merged = mergedLabels.at(row, column, hasFigure(row));
                cell = merged != null ? merged : cell;
            }
            if (cell != null) {
                cells.add(cell);
            }
        }
        return cells;
    }

    /** A header printed again on the next page: each filled cell of a bound column says what stands above it. */
    private boolean repeatsHeader(RawRow row) {
        int same = 0;
        for (RawCell cell : row.cells()) {
            List<RawCell> header = place.columns.get(cell.address().column());
            if (boundColumns.contains(cell.address().column()) && !cell.isBlank()) {
                String word = HeaderPath.squeeze(cell.text());
                if (header == null || header.stream().noneMatch(each -> HeaderPath.squeeze(each.text()).equals(word))) {
                    return false;
                }
                same++;
            }
        }
        return same > 1;
    }

    private boolean hasFigure(RawRow row) {
        return row.cells().stream()
                .anyMatch(cell -> figureColumns.contains(cell.address().column()) && !cell.isBlank() && !isNote(cell));
    }

    /** 单位：万人 above the next header stands over its figures and is none. */
    private static boolean isNote(RawCell cell) {
        return cell.kind() == CellKind.TEXT && NOTE.matcher(cell.text().strip()).lookingAt();
    }

    private static boolean isTextOnly(RawRow row) {
        return row.cells().stream().allMatch(cell -> cell.kind() == CellKind.TEXT || cell.isBlank());
    }

    private List<HeaderMatch> regionHeaders() {
        List<HeaderMatch> matches = new ArrayList<>();
        place.columns.forEach((column, cells) -> {
            if (!labelColumns.contains(column)) {
                matches.add(new HeaderMatch(column, cells, new HeaderPath.Binding(null, null)));
            }
        });
        return matches;
    }

    private SortedMap<Integer, List<RawCell>> otherHeaders() {
        SortedMap<Integer, List<RawCell>> others = new TreeMap<>(place.columns);
        others.keySet().removeAll(boundColumns);
        return others;
    }

    private List<Integer> columnsOf(HeaderPath header) {
        return place.bound.getOrDefault(header, List.of()).stream().map(HeaderMatch::column).toList();
    }
}
