package org.minsheng.warehouse;

import static org.minsheng.observation.RejectionCode.FORMS_DISAGREE;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minsheng.observation.Check;
import org.minsheng.observation.Decision;
import org.minsheng.observation.IndicatorCode;
import org.minsheng.observation.Measure;
import org.minsheng.observation.RowKind;
import org.minsheng.observation.Statement;

/**
 * Where two forms, or two sheets of one, carry the same indicator, one is the source and the other is compared with it
 * (rule A8). Between forms the later receipt makes the comparison, whichever of the two it is.
 */
final class CrossForms {

    private static final Set<Measure> COMPARED = Set.of(Measure.CUM, Measure.STOCK, Measure.NUM, Measure.DEN);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Submission file;
    private final Figures stated;
    private final Known known;
    private final HistoryFindings findings;
    private final Set<IndicatorCode> sources;

    CrossForms(Submission file, Figures stated, Known known, HistoryFindings findings) {
        this.file = file;
        this.stated = stated;
        this.known = known;
        this.findings = findings;
        this.sources = loaded(stated);
    }

    void check() {
        for (FigureKey key : stated.keys()) {
            if (COMPARED.contains(key.measure()) && !key.part()) {
                stated.of(key).forEach((month, figure) -> {
                    compareWithOtherForms(key, month, figure);
                    compareWithOtherSheet(key, month, figure);
                });
            }
        }
    }

    private void compareWithOtherForms(FigureKey key, YearMonth month, Figure figure) {
        boolean isSource = sources.contains(key.indicator());
        for (Known.OtherForm form : known.otherForms()) {
            Optional<Figure> other = form.figures().at(key, month).filter(each -> isSource != each.isLeaf());
            if (other.isEmpty() || isSource != figure.isLeaf()
                    || isSource == loaded(form.figures()).contains(key.indicator())) {
                continue;
            }
            if (isSource) {
                compare(figure.first(), form.feed(), other.get(), file.feed(), figure);
            } else {
                compare(figure.first(), file.feed(), figure, form.feed(), other.get());
            }
        }
    }

    /** The province's figure of a main sheet against the 合计 of the appendix whose rows are used. */
    private void compareWithOtherSheet(FigureKey key, YearMonth month, Figure figure) {
        if (figure.statements().size() < 2 || figure.first().rowKind() != RowKind.TOTAL) {
            return;
        }
        Set<String> appendix = leafSheets(key);
        Optional<Statement> total = totals(figure).filter(each -> appendix.contains(each.sheet())).findFirst();
        if (total.isPresent()) {
            totals(figure).filter(each -> !appendix.contains(each.sheet())).forEach(main -> compare(main,
                    file.feed() + " " + main.sheet(), one(main),
                    file.feed() + " " + total.get().sheet(), one(total.get())));
        }
    }

    private Set<String> leafSheets(FigureKey key) {
        return stated.keys().stream()
                .filter(other -> other.indicator().equals(key.indicator()) && other.measure() == key.measure())
                .flatMap(other -> stated.of(other).values().stream())
                .filter(Figure::isLeaf)
                .map(Figure::sheet)
                .collect(Collectors.toSet());
    }

    private static Stream<Statement> totals(Figure figure) {
        return figure.statements().stream().filter(each -> each.decision() == Decision.CHECK);
    }

    private static Figure one(Statement statement) {
        return new Figure(statement.month(), List.of(statement));
    }

    private void compare(Statement at, String checkedForm, Figure checked, String sourceForm, Figure source) {
        BigDecimal bound = HALF.multiply(checked.lastDigit().add(source.lastDigit()));
        Check check = Check.of(at.sheet(), at.address(), Check.Kind.CROSS_FORM, checked.value(), source.value(), bound);
        findings.compare(check);
        if (check.verdict() == Check.Verdict.DIFFERS) {
            findings.warn(FORMS_DISAGREE, at, checkedForm, checked.toString(), sourceForm, source.toString());
        }
    }

    private static Set<IndicatorCode> loaded(Figures figures) {
        return figures.keys().stream()
                .filter(key -> COMPARED.contains(key.measure()))
                .filter(key -> figures.of(key).values().stream().anyMatch(Figure::isLeaf))
                .map(FigureKey::indicator)
                .collect(Collectors.toSet());
    }
}
