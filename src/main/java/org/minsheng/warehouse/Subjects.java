package org.minsheng.warehouse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minsheng.observation.CellAddress;
import org.minsheng.observation.Statement;

/**
 * What a finding is about, to know it again in a corrected file where rows and columns may have moved: the meanings of
 * its cell. A cell that states nothing has the meanings its row and its column have in common with their neighbours; a
 * cell beside the figures is known by its text.
 */
final class Subjects {

    private static final String UNKNOWN = "?";

    private final Map<String, List<Statement>> byCell = new HashMap<>();
    private final Map<String, List<Statement>> byRow = new HashMap<>();
    private final Map<String, List<Statement>> byColumn = new HashMap<>();
    private final Map<String, Label> labels = new HashMap<>();

    /** @param findings all of the file: one at the label of a row names the others of that row */
    Subjects(List<Statement> statements, List<Findings.Finding> findings) {
        for (Statement each : statements) {
            String sheet = each.sheet() + '\n';
            byCell.computeIfAbsent(sheet + each.address(), any -> new ArrayList<>()).add(each);
            byRow.computeIfAbsent(sheet + each.address().row(), any -> new ArrayList<>()).add(each);
            byColumn.computeIfAbsent(sheet + each.address().column(), any -> new ArrayList<>()).add(each);
        }
        findings.stream().filter(Subjects::isAtCell).forEach(this::rememberLabel);
    }

    String of(Findings.Finding finding) {
        if (finding.sheet() == null || finding.severity().equals("reject")) {
            return "file";
        }
        if (!isAtCell(finding)) {
            return "sheet " + finding.sheet();
        }
        List<Statement> stated = byCell.get(finding.sheet() + '\n' + finding.cell());
        if (stated != null) {
            return stated.stream().map(Subjects::meaning).sorted().distinct().collect(Collectors.joining("; "));
        }
        return ofNeighbours(finding);
    }

    private String ofNeighbours(Findings.Finding finding) {
        CellAddress cell = CellAddress.parse(finding.cell());
        List<Statement> row = byRow.getOrDefault(finding.sheet() + '\n' + cell.row(), List.of());
        List<Statement> column = byColumn.getOrDefault(finding.sheet() + '\n' + cell.column(), List.of());
        if (row.isEmpty() && column.isEmpty()) {
            return "text " + (finding.rawText() == null ? "" : finding.rawText().strip());
        }
        String region = common(row, column, each -> each.key().region());
        Label label = labels.get(rowOf(finding, cell));
        boolean isNamed = region.equals(UNKNOWN) && label.cell().column() < cell.column();
        return common(row, column, each -> each.key().indicator()) + ' ' + common(row, column, Statement::measure) + ' '
                + (isNamed ? label.text() : region) + ' ' + common(row, column, Statement::month);
    }

    /** What all neighbours in the row agree on, else all in the column. */
    private static String common(List<Statement> row, List<Statement> column, Function<Statement, Object> part) {
        return Stream.of(row, column)
                .map(neighbours -> neighbours.stream().map(part).distinct().limit(2).toList())
                .filter(different -> different.size() == 1)
                .map(different -> different.get(0).toString())
                .findFirst()
                .orElse(UNKNOWN);
    }

    private void rememberLabel(Findings.Finding finding) {
        CellAddress cell = CellAddress.parse(finding.cell());
        Label label = new Label(cell, Optional.ofNullable(finding.rawText()).orElse("").strip());
        labels.merge(rowOf(finding, cell), label, (one, other) ->
                Comparator.comparing(Label::cell).compare(one, other) <= 0 ? one : other);
    }

    private static String rowOf(Findings.Finding finding, CellAddress cell) {
        return finding.code() + '\n' + finding.sheet() + '\n' + cell.row();
    }

    private static boolean isAtCell(Findings.Finding finding) {
        return finding.cell() != null && !finding.cell().equals("*");
    }

    private static String meaning(Statement statement) {
        return statement.key().indicator() + " " + statement.measure() + " " + statement.key().region() + " "
                + statement.month();
    }

    private record Label(CellAddress cell, String text) {}
}
