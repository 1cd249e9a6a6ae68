package org.minsheng.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.minsheng.contract.SheetRules;
import org.minsheng.contract.TableReading;
import org.minsheng.observation.CellAddress;
import org.minsheng.observation.CellKind;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.RawRow;
import org.minsheng.observation.Rejection;

/** The second pass over a file: the bodies of the chosen form's tables, and the text around them. */
final class BodyReader {

    private final FormFit form;
    private final SheetRules rules;
    private final List<TableReading> tables = new ArrayList<>();
    private final List<TableReading> others = new ArrayList<>();
    private final List<RawCell> texts = new ArrayList<>();
    private final List<RawCell> comments = new ArrayList<>();
    private final List<Rejection> remarks = new ArrayList<>();
    private final Limits limits;

    BodyReader(List<Sheet> sheets, FormFit form, Limits limits) {
        this.form = form;
        this.rules = form.contract().sheets();
        this.limits = limits;
        for (int i = 0; i < sheets.size(); i++) {
            if (!sheets.get(i).hidden() || rules.hiddenSheets() == SheetRules.Hidden.READ) {
                readSheet(i, sheets.get(i));
            }
        }
    }

    List<TableReading> tables() {
        return tables;
    }

    /** Other places of these tables. */
    List<TableReading> others() {
        return others;
    }

    List<RawCell> texts() {
        return texts;
    }

    List<RawCell> comments() {
        return comments;
    }

    /** What was found about hidden rows and columns, and about formulas. */
    List<Rejection> remarks() {
        return remarks;
    }

    private void readSheet(int number, Sheet sheet) {
        SortedMap<CellAddress, RawCell> around = new TreeMap<>();
        List<TableBody> bodies = bodies(number, sheet, around);
        SheetMarks marks = bodies.isEmpty() ? SheetMarks.NONE : sheet.marks();
        HiddenParts hidden = new HiddenParts(rules, marks);
        int cellsBefore = Stream.concat(tables.stream(), others.stream()).mapToInt(BodyReader::cells).sum();
        try (RowSource rows = sheet.rows()) {
            for (RawRow row = rows.next(); row != null; row = rows.next()) {
                handOver(bodies, row.number());
                boolean taken = false;
                for (TableBody body : bodies) {
                    RawRow seen = hidden.seen(body.place(), row);
                    taken |= (seen == null ? body.spans(row) : body.take(seen)) && isChosen(body);
                }
                limits.checkBodyCells(cellsBefore + bodies.stream().mapToInt(TableBody::cellCount).sum());
                if (!taken) {
                    List<RawCell> cells = textsOf(row);
                    cells.forEach(cell -> around.put(cell.address(), cell));
                    int at = row.number();
                    bodies.stream().filter(body -> body.isFirst(at)).forEach(body -> body.addTitles(cells));
                }
            }
        }
        bodies.forEach(body -> body.addRemarks(marks.comments()));
        comments.addAll(marks.comments());
        TableBody.joinPages(bodies);
        bodies.forEach(body -> (isChosen(body) ? tables : others).add(body.finish()));
        remarks.addAll(hidden.remarks(bodies.stream().map(TableBody::place).toList()));
        remarks.addAll(StaleFormulas.find(sheet, marks, bodies.stream().flatMap(TableBody::cells).toList()));
        texts.addAll(around.values());
    }

    private static int cells(TableReading table) {
        return table.body().stream().mapToInt(row -> row.cells().size()).sum();
    }

    private boolean isChosen(TableBody body) {
        return form.found().contains(body.place());
    }

    private List<TableBody> bodies(int number, Sheet sheet, SortedMap<CellAddress, RawCell> around) {
        List<Sighting> places = Stream.concat(form.found().stream(), form.others().stream())
                .filter(place -> place.sheet == number)
                .sorted(Comparator.comparing((Sighting place) -> place.top))
                .toList();
        int firstTop = places.isEmpty() ? 0 : places.get(0).top;
        List<TableBody> bodies = new ArrayList<>();
        for (Sighting place : places) {
            int end = places.stream().mapToInt(other -> other.top).filter(top -> top > place.bottom)
                    .min().orElse(Integer.MAX_VALUE);
            boolean first = places.stream().noneMatch(other -> other.bottom < place.top);
            Set<Integer> beside = new HashSet<>();
            places.stream()
                    .filter(other -> other != place && other.overlaps(place))
                    .forEach(other -> other.bound.values().forEach(
                            matches -> matches.forEach(match -> beside.add(match.column()))));
            bodies.add(new TableBody(place, sheet.merges(), first ? firstTop : 0, end, beside, around));
        }
        return bodies;
    }

    /** Where a table ends the text rows since its last figure are titles of the tables that begin. */
    private static void handOver(List<TableBody> bodies, int row) {
        for (TableBody ending : bodies) {
            if (ending.endsBefore(row)) {
                List<RawCell> titles = ending.releaseTitles();
                bodies.stream().filter(next -> next.top() == ending.end()).forEach(next -> next.addTitles(titles));
            }
        }
    }

    static List<RawCell> textsOf(RawRow row) {
        return row.cells().stream().filter(cell -> cell.kind() == CellKind.TEXT && !cell.isBlank()).toList();
    }
}
