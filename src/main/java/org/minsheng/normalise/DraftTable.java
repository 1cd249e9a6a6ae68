package org.minsheng.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minsheng.contract.Basis;
import org.minsheng.contract.HeaderPath;
import org.minsheng.contract.RegionRows.RegionList;
import org.minsheng.contract.RegionTable;
import org.minsheng.contract.TableReading;
import org.minsheng.observation.Check;
import org.minsheng.observation.Measure;
import org.minsheng.observation.Rejection;
import org.minsheng.observation.RowKind;

/** A table of regions being judged: its rows, and what was found and compared. */
final class DraftTable {

    private final RegionTable table;
    private final TableReading reading;
    private final List<BoundFigure> figures;
    private final List<DraftRow> rows;
    private final List<Rejection> findings = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();

    DraftTable(RegionTable table, TableReading reading, List<BoundFigure> figures, List<DraftRow> rows) {
        this.table = table;
        this.reading = reading;
        this.figures = List.copyOf(figures);
        this.rows = List.copyOf(rows);
    }

    RegionTable table() {
        return table;
    }

    TableReading reading() {
        return reading;
    }

    List<BoundFigure> figures() {
        return figures;
    }

    List<DraftRow> rows() {
        return rows;
    }

    /** Rows that can be used, first lines only. */
    Stream<DraftRow> usableRows() {
        return rows.stream().filter(row -> row.row().isUsable() && row.row().line() == 1 && !row.isIgnored());
    }

    /**
     * Whether the row owes the figure: a blank is nothing where the row has no target of the indicator either, and a
     * body of the province does not take part in everything.
     */
    boolean isDue(DraftRow row, BoundFigure figure) {
        DraftCell cell = row.cell(figure.at());
        if (cell == null || !cell.isSilent()) {
            return true;
        }
        Optional<DraftCell> target = figures.stream()
                .filter(other -> other.column().measure() == Measure.TARGET
                        && other.column().indicator().equals(figure.column().indicator()))
                .map(other -> row.cell(other.at()))
                .findFirst();
        boolean noTask = target.isPresent() && !target.get().isHeld()
                && (target.get().isSilent() || isNothing(target.get().figures().get(0).value()));
        return !noTask && row.row().kind() != RowKind.UNALLOCATED;
    }

    private static boolean isNothing(CellValue value) {
        return value instanceof CellValue.Stated stated && (stated.value() == null || stated.value().signum() == 0);
    }

    Stream<DraftRow> totals() {
        return usableRows().filter(row -> row.row().kind() == RowKind.TOTAL);
    }

    /**
     * The rows that make up the total under a basis: no parts, no counties of blocks, and the province-run counties
     * only where the 市州 do not include them.
     */
    Stream<DraftRow> leaves(Basis basis) {
        return usableRows().filter(row -> switch (row.row().kind()) {
            case TOTAL, PART -> false;
            case CITY, UNALLOCATED -> true;
            case COUNTY -> table.rows().list() != RegionList.CITIES_AND_COUNTIES;
            case EXPANDED -> basis != Basis.INCLUDED;
        });
    }

    /** The first-line meaning of a header without {@code {month}}; empty when it is not there. */
    Optional<BoundFigure> figure(HeaderPath header) {
        return figures.stream().filter(figure -> figure.column().header().equals(header)).findFirst();
    }

    void find(Rejection finding) {
        findings.add(finding);
    }

    void compare(Check check) {
        checks.add(check);
    }

    List<Rejection> findings() {
        return findings;
    }

    List<Check> checks() {
        return checks;
    }
}
