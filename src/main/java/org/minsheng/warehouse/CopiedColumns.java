package org.minsheng.warehouse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.minsheng.observation.Check;
import org.minsheng.observation.Measure;
import org.minsheng.observation.RejectionCode;
import org.minsheng.observation.Statement;

/**
 * A column that repeats an earlier month: 本月 equal in every region while 累计 says otherwise, or no 累计 moved beside a
 * busy 本月. Whole sheets are {@link StaleCopy}'s. Small figures are often equal by chance, so that enough of them must be
 * large and different; and where nothing contradicts a repetition it is believed, for one show a village a month is usual.
 */
final class CopiedColumns {

    private static final int EQUAL_MIN = 5;

    /** So many different figures of at least two digits are no chance. */
    private static final int TELLING_MIN = 4;

    private final List<FileColumn> columns;
    private final Figures stated;
    private final Known known;
    private final HistoryFindings findings;

    CopiedColumns(List<FileColumn> columns, Figures stated, Known known, HistoryFindings findings) {
        this.columns = columns;
        this.stated = stated;
        this.known = known;
        this.findings = findings;
    }

    /** Warns once at the first cell of each such column outside the sheets given. */
    void check(Set<String> staleSheets) {
        for (FileColumn column : columns) {
            if (!column.rows().isEmpty() && !staleSheets.contains(column.place().sheet())) {
                Measure measure = column.first().measure();
                if (measure == Measure.FLOW && isContradicted(column) || measure == Measure.CUM && isBusy(column)) {
                    source(column).ifPresent(month -> warn(column, month));
                }
            }
        }
    }

    /** Whether in most regions 累计 has moved by something else. */
    private boolean isContradicted(FileColumn column) {
        History history = new History(stated, known.figures());
        long differing = column.rows().stream().filter(flow -> {
            FigureKey key = FigureKey.of(flow.first()).measuring(Measure.CUM);
            Optional<Figure> cumulative = stated.at(key, flow.month());
            return cumulative.flatMap(each -> history.baseOf(key, each))
                    .filter(base -> CumulativeChecks.compare(cumulative.get(), base, flow).verdict()
                            == Check.Verdict.DIFFERS)
                    .isPresent();
        }).count();
        return differing * 2 > column.rows().size();
    }

    /** Whether 本月 is not 0 in most regions of the column. */
    private boolean isBusy(FileColumn column) {
        long busy = column.rows().stream()
                .filter(leaf -> stated.at(FigureKey.of(leaf.first()).measuring(Measure.FLOW), leaf.month())
                        .filter(flow -> flow.value().signum() != 0)
                        .isPresent())
                .count();
        return busy >= EQUAL_MIN && busy * 2 > column.rows().size();
    }

    /** The latest earlier month in which every region says the same. */
    private Optional<String> source(FileColumn column) {
        Map<String, Integer> equal = new TreeMap<>();
        List<Figure> telling = column.rows().stream().filter(each -> each.value().signum() != 0).toList();
        long different = telling.stream().filter(CopiedColumns::isLarge)
                .map(each -> each.value().stripTrailingZeros()).distinct().count();
        if (telling.size() < EQUAL_MIN || different < TELLING_MIN) {
            return Optional.empty();
        }
        for (Figure leaf : column.rows()) {
            known.figures().of(FigureKey.of(leaf.first())).headMap(leaf.month(), false).forEach((month, before) -> {
                if (before.value().compareTo(leaf.value()) == 0) {
                    equal.merge(month.toString(), 1, Integer::sum);
                }
            });
        }
        Set<String> whole = equal.entrySet().stream()
                .filter(each -> each.getValue() == column.rows().size())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return whole.stream().max(String::compareTo);
    }

    private static boolean isLarge(Figure figure) {
        return figure.first().rawText().replaceAll("\\D", "").replaceFirst("^0+", "").length() >= 2;
    }

    private void warn(FileColumn column, String month) {
        Statement first = column.first();
        String file = known.monthBefore()
                .filter(before -> before.statements().stream().anyMatch(each -> each.month().toString().equals(month)))
                .map(Known.EarlierFile::fileName)
                .orElse("—");
        findings.warn(RejectionCode.OLD_MONTH_COPIED, first, first.address().columnLetters(), month,
                String.valueOf(column.rows().size()), file);
    }
}
