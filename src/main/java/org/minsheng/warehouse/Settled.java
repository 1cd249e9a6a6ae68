package org.minsheng.warehouse;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.minsheng.observation.CellAddress;
import org.minsheng.observation.Check;
import org.minsheng.observation.Measure;
import org.minsheng.observation.Rejection;
import org.minsheng.observation.RejectionCode;

/**
 * Explanations of a total that the file alone suggests, and earlier receipts settle: where a cell of the column is held
 * for its unit the total needs no other one, and a figure that is the last month's and 本月 added up was not mistyped.
 */
final class Settled {

    private static final Set<String> EXPLANATIONS =
            Set.of(RejectionCode.DIGIT_SLIP.code(), RejectionCode.COUNTED_TWICE.code());
    private static final Set<RejectionCode> OF_UNITS = Set.of(
            RejectionCode.UNIT_SUSPECT, RejectionCode.UNIT_OUTLIER, RejectionCode.HOUSEHOLDS_OR_PERSONS);

    private final Set<String> columns = new HashSet<>();
    private final Set<String> cells = new HashSet<>();

    /** @param history what earlier receipts say of the file */
    Settled(Submission file, Known known, HistoryFindings history) {
        history.rejections().stream()
                .filter(each -> OF_UNITS.contains(each.code()) && !each.cell().equals("*"))
                .forEach(each -> columns.add(column(each.sheet(), each.cell())));
        Figures stated = Figures.of(file.statements()).without(history.held());
        History months = new History(stated, known.figures());
        for (FigureKey key : stated.keys()) {
            if (key.measure() == Measure.CUM) {
                stated.of(key).values().forEach(cumulative -> addUp(key, cumulative, stated, months));
            }
        }
    }

    private void addUp(FigureKey key, Figure cumulative, Figures stated, History months) {
        Optional<Figure> month = stated.at(key.measuring(Measure.FLOW), cumulative.month());
        Optional<Base> base =
                months.baseOf(key, cumulative).filter(each -> each.value().compareTo(BigDecimal.ZERO) != 0);
        if (month.isPresent() && base.isPresent()
                && CumulativeChecks.compare(cumulative, base.get(), month.get()).verdict() == Check.Verdict.AGREES) {
            cumulative.cells().forEach(each -> cells.add(each.sheet() + '!' + each.address()));
            month.get().cells().forEach(each -> cells.add(each.sheet() + '!' + each.address()));
        }
    }

    /** Whether a finding of the file alone is not to be said. */
    boolean includes(String code, String sheet, String cell) {
        return EXPLANATIONS.contains(code)
                && (columns.contains(column(sheet, cell)) || cells.contains(sheet + '!' + cell)
                        && code.equals(RejectionCode.DIGIT_SLIP.code()));
    }

    boolean includes(Rejection finding) {
        return includes(finding.code().code(), finding.sheet(), finding.cell());
    }

    /** What is left of the findings of the file alone. */
    List<Findings.Finding> without(List<Findings.Finding> staged) {
        return staged.stream().filter(each -> !includes(each.code(), each.sheet(), each.cell())).toList();
    }

    private static String column(String sheet, String cell) {
        return sheet + '!' + CellAddress.parse(cell).columnLetters();
    }
}
