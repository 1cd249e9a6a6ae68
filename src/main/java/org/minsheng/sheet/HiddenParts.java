package org.minsheng.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.minsheng.contract.SheetRules;
import org.minsheng.contract.SheetRules.Hidden;
import org.minsheng.contract.TableReading.HeaderMatch;
import org.minsheng.observation.CellAddress;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.RawRow;
import org.minsheng.observation.Rejection;
import org.minsheng.observation.RejectionCode;

/** Keeps hidden rows and columns of a sheet out of the tables where the contract says so, and tells of them. */
final class HiddenParts {

    private static final String ROW = "第 %d 行 / row %d";
    private static final String COLUMN = "%s 栏 / column %s";

    private final SheetRules rules;
    private final SheetMarks marks;
    private final Set<Integer> skippedRows = new TreeSet<>();
    private final List<Rejection> rows = new ArrayList<>();

    HiddenParts(SheetRules rules, SheetMarks marks) {
        this.rules = rules;
        this.marks = marks;
    }

    /** The row without what is left out; null when all of it is. */
    RawRow seen(Sighting place, RawRow row) {
        if (row.hidden() && rules.hiddenRows() == Hidden.SKIP && row.number() >= place.bodyStart) {
            if (!row.isBlank() && skippedRows.add(row.number())) {
                String name = ROW.formatted(row.number(), row.number());
                rows.add(Rejection.ofCell(RejectionCode.HIDDEN_SKIPPED, first(row), name));
            }
            return null;
        }
        if (rules.hiddenColumns() != Hidden.SKIP || marks.hiddenColumns().isEmpty()) {
            return row;
        }
        Set<Integer> labels = labelColumns(place);
        List<RawCell> cells = row.cells().stream()
                .filter(cell -> row.number() < place.bodyStart || labels.contains(cell.address().column())
                        || !marks.hiddenColumns().get(cell.address().column()))
                .toList();
        return new RawRow(row.number(), row.hidden(), row.fields(), cells);
    }

    /** What was met of the tables at these places. */
    List<Rejection> remarks(List<Sighting> places) {
        List<Rejection> remarks = new ArrayList<>();
        Set<CellAddress> told = new HashSet<>();
        for (Sighting place : places) {
            Set<Integer> labels = labelColumns(place);
            place.bound.values().stream()
                    .flatMap(List::stream)
                    .filter(match -> marks.hiddenColumns().get(match.column()) && !match.cells().isEmpty())
                    .filter(match -> told.add(header(match).address()))
                    .map(match -> remark(match, labels.contains(match.column())))
                    .forEach(remarks::add);
        }
        remarks.addAll(rows);
        return remarks;
    }

    private Rejection remark(HeaderMatch match, boolean label) {
        String letters = new CellAddress(1, match.column()).columnLetters();
        RawCell header = header(match);
        return label || rules.hiddenColumns() != Hidden.SKIP
                ? Rejection.ofCell(RejectionCode.HIDDEN_COLUMN, header, letters, header.text().strip())
                : Rejection.ofCell(RejectionCode.HIDDEN_SKIPPED, header, COLUMN.formatted(letters, letters));
    }

    private static RawCell header(HeaderMatch match) {
        return match.cells().get(match.cells().size() - 1);
    }

    private static RawCell first(RawRow row) {
        return row.cells().stream().filter(cell -> !cell.isBlank()).findFirst().orElse(row.cells().get(0));
    }

    private static Set<Integer> labelColumns(Sighting place) {
        Set<Integer> columns = new HashSet<>();
        place.form.table.labelHeaders().forEach(header ->
                place.bound.getOrDefault(header, List.of()).forEach(match -> columns.add(match.column())));
        return columns;
    }
}
