package org.minsheng.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minsheng.observation.CellAddress;
import org.minsheng.observation.Statement;

/**
 * A file read as it is and as it would be with another text in one cell.
 *
 * @param written the cells as the file has them, judged
 * @param tried the same with the other text
 */
record CellTrial(List<DraftCell> written, List<DraftCell> tried) {

    /** Empty when the file is refused. */
    static Optional<CellTrial> of(List<TableResult> written, List<TableResult> tried) {
        return written.isEmpty() || tried.isEmpty()
                ? Optional.empty()
                : Optional.of(new CellTrial(cells(written), cells(tried)));
    }

    /** Empty when no figure is read from the cell. */
    Optional<CellMeanings> meanings(String sheet, CellAddress address) {
        return at(tried, sheet, address).map(cell -> new CellMeanings(
                statements(cell, at(written, sheet, address)), cell.findings(), ordinal(sheet, address)));
    }

    /** How many parts of a figure are missing is counted as the file was read: this cell among them (rule A4). */
    private static List<Statement> statements(DraftCell tried, Optional<DraftCell> written) {
        List<Statement> statements = new ArrayList<>();
        for (DraftCell.Figure figure : tried.figures()) {
            int missing = written.stream()
                    .flatMap(cell -> cell.figures().stream())
                    .filter(same -> figure.key() != null && figure.key().equals(same.key())
                            && figure.measure() == same.measure() && figure.months().equals(same.months()))
                    .mapToInt(DraftCell.Figure::partsMissing)
                    .findFirst()
                    .orElse(0);
            figure.withPartsMissing(missing).statements(tried.cell(), false).forEach(statements::add);
        }
        return statements;
    }

    private int ordinal(String sheet, CellAddress address) {
        List<String> sheets = written.stream().map(cell -> cell.cell().sheet()).distinct().toList();
        return 1 + (int) written.stream()
                .filter(cell -> {
                    int before = Integer.compare(sheets.indexOf(cell.cell().sheet()), sheets.indexOf(sheet));
                    return before < 0 || before == 0 && cell.cell().address().compareTo(address) < 0;
                })
                .mapToLong(cell -> cell.statements().size())
                .sum();
    }

    private static Optional<DraftCell> at(List<DraftCell> cells, String sheet, CellAddress address) {
        return cells.stream()
                .filter(cell -> cell.cell().sheet().equals(sheet) && cell.cell().address().equals(address))
                .findFirst();
    }

    private static List<DraftCell> cells(List<TableResult> results) {
        return results.stream().flatMap(result -> result.cells().stream()).toList();
    }
}
