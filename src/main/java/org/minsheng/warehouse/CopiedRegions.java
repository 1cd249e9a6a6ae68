package org.minsheng.warehouse;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.minsheng.observation.Decision;
import org.minsheng.observation.RejectionCode;
import org.minsheng.observation.Statement;

/**
 * A row that says of one region what another row says of another, in every column. It takes several large figures for
 * that to be no chance, and figures the region has not said before: targets and lists that were alike last month are
 * no copy.
 */
final class CopiedRegions {

    private static final int CELLS_MIN = 4;
    private static final int LARGE_MIN = 3;
    private static final int LARGE_DIGITS = 3;

    private final Submission file;
    private final Known known;
    private final HistoryFindings findings;

    CopiedRegions(Submission file, Known known, HistoryFindings findings) {
        this.file = file;
        this.known = known;
        this.findings = findings;
    }

    /** Warns at the first figure of the later row. */
    void check() {
        Map<String, List<Statement>> seen = new LinkedHashMap<>();
        for (List<Statement> row : rows()) {
            List<Statement> same = seen.putIfAbsent(said(row), row);
            if (same != null && !same.get(0).key().region().equals(row.get(0).key().region())
                    && (isTelling(row) || isTelling(same))) {
                Statement first = row.get(0);
                findings.warn(RejectionCode.REGION_COPIED, first, known.nameOf(first.key().region()),
                        String.valueOf(first.address().row()), known.nameOf(same.get(0).key().region()),
                        String.valueOf(same.get(0).address().row()), String.valueOf(row.size()));
            }
        }
    }

    /** Rows of loaded figures, cell by cell. */
    private List<List<Statement>> rows() {
        Map<String, SortedMap<Integer, Statement>> rows = new LinkedHashMap<>();
        for (Statement each : file.statements()) {
            if (each.decision() != Decision.MEMO && each.value() != null) {
                rows.computeIfAbsent(each.sheet() + '\n' + each.address().row(), row -> new TreeMap<>())
                        .putIfAbsent(each.address().column(), each);
            }
        }
        return rows.values().stream()
                .map(row -> List.copyOf(row.values()))
                .filter(row -> row.stream().anyMatch(each -> each.decision() == Decision.LOAD))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String said(List<Statement> row) {
        return row.get(0).sheet() + row.stream()
                .map(each -> each.address().columnLetters() + each.value().stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(";", "\n", ""));
    }

    /** Figures of which one is a multiple of another tell as little as one: villages, and shows in each of them. */
    private boolean isTelling(List<Statement> row) {
        List<BigInteger> large = row.stream()
                .filter(each -> !isSaidBefore(each))
                .map(each -> each.rawText().replaceAll("\\D", "").replaceFirst("^0+", ""))
                .filter(digits -> digits.length() >= LARGE_DIGITS)
                .map(BigInteger::new)
                .distinct()
                .sorted()
                .toList();
        long independent = large.stream()
                .filter(each -> large.stream()
                        .noneMatch(other -> other.compareTo(each) < 0 && each.mod(other).signum() == 0))
                .count();
        return row.size() >= CELLS_MIN && independent >= LARGE_MIN;
    }

    private boolean isSaidBefore(Statement each) {
        return new History(Figures.NONE, known.figures())
                .before(FigureKey.of(each), new Figure(each.month(), List.of(each)))
                .filter(before -> before.value().compareTo(each.value()) == 0)
                .isPresent();
    }
}
