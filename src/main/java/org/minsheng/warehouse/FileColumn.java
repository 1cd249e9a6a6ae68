package org.minsheng.warehouse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.minsheng.observation.Decision;
import org.minsheng.observation.RowKind;
import org.minsheng.observation.Statement;

/**
 * A column of the file in hand: the figures of one indicator and measure for one month, one below the other.
 *
 * @param leaves the loaded figures, of single cells
 * @param rows those, and where the column is only checked what it says of the regions; neither totals nor parts
 * @param totals printed totals
 * @param whole whether no cell of the column is held
 */
record FileColumn(Place place, List<Figure> leaves, List<Figure> rows, List<Figure> totals, boolean whole) {

    FileColumn {
        leaves = List.copyOf(leaves);
        rows = List.copyOf(rows);
        totals = List.copyOf(totals);
    }

    /** The columns of a file in their order; cells of several months are in none. */
    static List<FileColumn> of(Submission file, Set<CellRef> held) {
        Map<Place, List<Statement>> byPlace = new LinkedHashMap<>();
        Map<CellRef, Statement> seen = new LinkedHashMap<>();
        for (Statement each : file.statements()) {
            if (each.value() != null && seen.putIfAbsent(CellRef.of(each), each) == null) {
                byPlace.computeIfAbsent(Place.of(each), place -> new ArrayList<>()).add(each);
            }
        }
        List<FileColumn> columns = new ArrayList<>();
        byPlace.forEach((place, statements) -> columns.add(new FileColumn(place,
                figures(statements.stream()
                        .filter(each -> each.decision() == Decision.LOAD && !held.contains(CellRef.of(each)))),
                figures(statements.stream()
                        .filter(each -> each.rowKind() != RowKind.TOTAL && each.rowKind() != RowKind.PART)
                        .filter(each -> each.decision() == Decision.LOAD || each.decision() == Decision.CHECK)
                        .filter(each -> !held.contains(CellRef.of(each)))),
                figures(statements.stream()
                        .filter(each -> each.rowKind() == RowKind.TOTAL && each.decision() == Decision.CHECK)),
                statements.stream().noneMatch(
                        each -> each.decision() == Decision.HOLD || held.contains(CellRef.of(each))))));
        return columns;
    }

    /** Its first row; there is one. */
    Statement first() {
        return rows.get(0).first();
    }

    private static List<Figure> figures(Stream<Statement> statements) {
        return statements.map(each -> new Figure(each.month(), List.of(each))).toList();
    }

    /** @param number of the column in the sheet, from 1 */
    record Place(String sheet, int number, String indicator, String measure, String month) {

        static Place of(Statement each) {
            return new Place(each.sheet(), each.address().column(), each.key().indicator().code(),
                    each.measure().toString(), each.month().toString());
        }
    }
}
