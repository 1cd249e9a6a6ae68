package org.minsheng.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.minsheng.contract.TableReading;
import org.minsheng.observation.CellAddress;
import org.minsheng.observation.CellKind;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.RawRow;

/** The second pass over a file: the bodies of the chosen form's tables, and the text around them. */
final class BodyReader {

    private final List<TableReading> tables = new ArrayList<>();
    private final List<RawCell> texts = new ArrayList<>();
    private final Limits limits;

    BodyReader(List<Sheet> sheets, FormFit form, Limits limits) {
        this.limits = limits;
        for (int i = 0; i < sheets.size(); i++) {
            int number = i;
            if (!sheets.get(i).hidden()) {
                readSheet(sheets.get(i), form.found().stream().filter(place -> place.sheet == number).toList());
            }
        }
    }

    List<TableReading> tables() {
        return tables;
    }

    List<RawCell> texts() {
        return texts;
    }

    private void readSheet(Sheet sheet, List<Sighting> places) {
        SortedMap<CellAddress, RawCell> around = new TreeMap<>();
        List<TableBody> bodies = bodies(sheet, places, around);
        int cellsBefore = tables.stream().mapToInt(BodyReader::cells).sum();
        try (RowSource rows = sheet.rows()) {
            for (RawRow row = rows.next(); row != null; row = rows.next()) {
                handOver(bodies, row.number());
                boolean taken = false;
                for (TableBody body : bodies) {
                    taken |= body.take(row);
                }
                limits.checkBodyCells(cellsBefore + bodies.stream().mapToInt(TableBody::cells).sum());
                if (!taken) {
                    List<RawCell> cells = textsOf(row);
                    cells.forEach(cell -> around.put(cell.address(), cell));
                    int number = row.number();
                    bodies.stream().filter(body -> body.isFirst(number)).forEach(body -> body.addTitles(cells));
                }
            }
        }
        bodies.forEach(body -> tables.add(body.finish()));
        texts.addAll(around.values());
    }

    private static int cells(TableReading table) {
        return table.body().stream().mapToInt(row -> row.cells().size()).sum();
    }

    private static List<TableBody> bodies(
            Sheet sheet, List<Sighting> places, SortedMap<CellAddress, RawCell> around) {
        List<Sighting> inOrder = new ArrayList<>(places);
        inOrder.sort(Comparator.comparing((Sighting place) -> place.top));
        int firstTop = inOrder.isEmpty() ? 0 : inOrder.get(0).top;
        return inOrder.stream().map(place -> {
            int end = inOrder.stream().mapToInt(other -> other.top).filter(top -> top > place.bottom)
                    .min().orElse(Integer.MAX_VALUE);
            boolean first = places.stream().noneMatch(other -> other.bottom < place.top);
            return new TableBody(place, sheet.merges(), first ? firstTop : 0, end, around);
        }).toList();
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
