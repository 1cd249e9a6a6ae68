package org.minsheng.warehouse;

import static org.minsheng.observation.RejectionCode.CUM_DECREASE;
import static org.minsheng.observation.RejectionCode.CUM_FLOW_MISMATCH;
import static org.minsheng.observation.RejectionCode.NEGATIVE_FLOW;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import org.minsheng.observation.Check;
import org.minsheng.observation.Measure;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.Statement;

/** 累计 against the last 累计, and against 本月 beside it. */
final class CumulativeChecks {

    /** A fall up to this share of the last cumulative is usual: lists are verified, people retire. */
    private static final BigDecimal USUAL_FALL = new BigDecimal("0.05");

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private final Figures stated;
    private final Known known;
    private final HistoryFindings findings;
    private History history;

    CumulativeChecks(Figures stated, Known known, HistoryFindings findings) {
        this.stated = stated;
        this.known = known;
        this.findings = findings;
        this.history = new History(stated, known.figures());
    }

    /** Holds a leaf's cumulative that falls by more than 5 %, and 本月 of its row; warns of a smaller fall. */
    void checkFalls() {
        for (FigureKey key : stated.keys()) {
            if (key.measure() == Measure.CUM && !key.part() && known.sums().contains(key.indicator())) {
                stated.of(key).values().stream().filter(Figure::isLeaf).forEach(figure -> checkFall(key, figure));
            }
        }
    }

    /**
     * Compares C(m) − C(m−1) with V(m) within half a last digit of each of the three.
     *
     * @param staleSheets where every row would differ for one reason, which is said already
     */
    void checkMonths(Set<String> staleSheets) {
        for (FigureKey key : stated.keys()) {
            if (key.measure() == Measure.CUM && !key.part()) {
                stated.of(key).values().stream()
                        .filter(figure -> !findings.holds(figure))
                        .forEach(figure -> checkMonth(key, figure, staleSheets));
            }
        }
    }

    private void checkFall(FigureKey key, Figure figure) {
        Optional<Figure> last = history.before(key, figure);
        if (last.isEmpty() || figure.value().compareTo(last.get().value()) >= 0) {
            return;
        }
        BigDecimal before = last.get().value();
        BigDecimal fall = before.subtract(figure.value());
        String[] arguments = {last.get().toString(), last.get().month().toString(), figure.toString(),
            before.signum() > 0 ? percent(fall, before) : RawCell.plain(fall)};
        if (fall.compareTo(before.multiply(USUAL_FALL)) <= 0) {
            findings.warn(NEGATIVE_FLOW, figure.first(), arguments);
            return;
        }
        figure.statements().forEach(each -> findings.hold(CUM_DECREASE, each, arguments));
        stated.at(key.measuring(Measure.FLOW), figure.month()).ifPresent(month -> month.statements().stream()
                .filter(each -> standsBeside(each, figure))
                .forEach(each -> findings.hold(CUM_DECREASE, each, arguments)));
        history = new History(stated.without(findings.held()), known.figures());
    }

    private static boolean standsBeside(Statement flow, Figure cumulative) {
        return cumulative.statements().stream()
                .anyMatch(each -> each.sheet().equals(flow.sheet())
                        && each.address().row() == flow.address().row());
    }

    private void checkMonth(FigureKey key, Figure cumulative, Set<String> staleSheets) {
        Optional<Figure> month = stated.at(key.measuring(Measure.FLOW), cumulative.month());
        Optional<Base> base = history.baseOf(key, cumulative);
        if (month.isEmpty() || base.isEmpty() || findings.holds(month.get())) {
            return;
        }
        Figure flow = month.get();
        Check check = compare(cumulative, base.get(), flow);
        findings.compare(check);
        if (check.verdict() == Check.Verdict.DIFFERS && !staleSheets.contains(flow.sheet())) {
            findings.warn(CUM_FLOW_MISMATCH, flow.first(), cumulative.toString(), base.get().text(),
                    RawCell.plain(check.computed()), RawCell.plain(check.printed()), RawCell.plain(check.bound()));
        }
    }

    static Check compare(Figure cumulative, Base base, Figure flow) {
        BigDecimal bound = HALF.multiply(cumulative.lastDigit().add(base.lastDigit()).add(flow.lastDigit()));
        return Check.of(flow.sheet(), flow.first().address(), Check.Kind.CUM_FLOW, flow.value(),
                cumulative.value().subtract(base.value()), bound);
    }

    private static String percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL128).setScale(2, RoundingMode.HALF_UP) + "%";
    }
}
