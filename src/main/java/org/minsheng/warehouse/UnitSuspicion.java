package org.minsheng.warehouse;

import static org.minsheng.observation.RejectionCode.UNIT_SUSPECT;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.minsheng.observation.Check;
import org.minsheng.observation.IndicatorCode;
import org.minsheng.observation.Measure;
import org.minsheng.observation.Rejection;
import org.minsheng.observation.Statement;

/**
 * Values that look typed in another unit: 人 in a sheet of 万人. Honest growth looks the same where a season starts (2
 * 公里 in March, 2000 in April), so that a value is believed when the file proves it otherwise: 本月 explains it, or
 * what it is a share of still contains it.
 */
final class UnitSuspicion {

    /** What is measured against comes before what is measured; 累计 before 本月, which it can explain. */
    private static final List<Measure> ORDER = List.of(Measure.TARGET, Measure.DEN, Measure.DUE, Measure.REF,
            Measure.CUM, Measure.PCUM, Measure.STOCK, Measure.NUM, Measure.OK, Measure.FLOW);

    /** Work may outdo its target somewhat, and another form's target may leave out the province-run counties. */
    private static final BigDecimal OVER_TARGET = new BigDecimal("1.5");

    /** So many comparable cells a column needs before it can speak for its sheet. */
    private static final int COLUMN_CELLS_MIN = 3;

    private final Figures stated;
    private final Known known;
    private final HistoryFindings findings;
    private final Map<Column, Tally> columns = new LinkedHashMap<>();
    private final Map<CellRef, Suspect> suspects = new LinkedHashMap<>();
    private final UnitEvidence evidence;
    private History history;

    UnitSuspicion(Figures stated, Known known, HistoryFindings findings) {
        this.stated = stated;
        this.known = known;
        this.findings = findings;
        this.evidence = new UnitEvidence(stated);
        this.history = new History(stated, known.figures());
    }

    /** Holds each suspect cell; where half a column or more is, the sheet's cells of that indicator. */
    void check() {
        stated.keys().stream()
                .filter(key -> ORDER.contains(key.measure()))
                .sorted(Comparator.comparingInt(key -> ORDER.indexOf(key.measure())))
                .forEach(key -> stated.of(key).values().forEach(figure -> test(key, figure)));
        Set<String> slippedSheets = new HashSet<>();
        Set<Column> slipped = new HashSet<>();
        columns.forEach((column, tally) -> {
            if (tally.isSlipped()) {
                slipped.add(new Column(column.sheet(), column.indicator(), null));
                if (slippedSheets.add(column.sheet())) {
                    findings.say(Rejection.ofSheet(UNIT_SUSPECT, column.sheet(), arguments(tally.example)));
                }
            }
        });
        suspects.values().forEach(suspect -> suspect.figure().statements()
                .forEach(each -> findings.hold(UNIT_SUSPECT, each, arguments(suspect))));
        stated.keys().forEach(key -> stated.of(key).values().stream()
                .flatMap(figure -> figure.statements().stream())
                .filter(each -> slipped.contains(new Column(each.sheet(), each.key().indicator(), null)))
                .forEach(this::holdWithItsSheet));
    }

    private void test(FigureKey key, Figure figure) {
        Optional<Figure> before = history.before(key, figure);
        if (before.isEmpty() || figure.value().signum() == 0 || before.get().value().signum() == 0) {
            return;
        }
        Tally tally = columns.computeIfAbsent(
                new Column(figure.sheet(), key.indicator(), key.measure()), column -> new Tally());
        tally.compared++;
        Optional<UnitSlip> slip = UnitSlip.between(figure, before.get(), key.measure());
        if (slip.isPresent() && !isExplained(key, figure, slip.get())) {
            Suspect suspect = new Suspect(figure, before.get(), slip.get());
            figure.cells().forEach(cell -> suspects.putIfAbsent(cell, suspect));
            tally.add(suspect);
            history = new History(stated.without(suspects.keySet()), known.figures());
        }
    }

    private boolean isExplained(FigureKey key, Figure figure, UnitSlip slip) {
        if (key.measure() == Measure.CUM) {
            return monthAgrees(key, figure).orElse(false) || isContained(key, figure, slip);
        }
        if (key.measure() == Measure.FLOW) {
            // months differ freely: without a cumulative only a leap can be told from a quiet month
            Optional<Boolean> agrees = stated.at(key.measuring(Measure.CUM), figure.month())
                    .filter(cumulative -> !isSuspect(cumulative))
                    .flatMap(cumulative -> monthAgrees(key.measuring(Measure.CUM), cumulative));
            return agrees.orElseGet(() -> !slip.up() || isContained(key, figure, slip));
        }
        return isContained(key, figure, slip);
    }

    /** Whether C(m) − C(m−1) = V(m), in which a slip of all three by one factor does not hold; empty if not known. */
    private Optional<Boolean> monthAgrees(FigureKey cumulative, Figure figure) {
        Optional<Figure> month = stated.at(cumulative.measuring(Measure.FLOW), figure.month());
        Optional<Base> base = new History(stated, known.figures()).baseOf(cumulative, figure);
        if (month.isEmpty() || base.isEmpty() || base.get().value().signum() == 0) {
            return Optional.empty();
        }
        Check check = CumulativeChecks.compare(figure, base.get(), month.get());
        return Optional.of(check.verdict() == Check.Verdict.AGREES);
    }

    /** Whether a large value is still within its target, its denominator or its list. */
    private boolean isContained(FigureKey key, Figure figure, UnitSlip slip) {
        if (!slip.up()) {
            return false;
        }
        return switch (key.measure()) {
            case CUM, PCUM, STOCK, FLOW -> within(figure, target(key, figure), OVER_TARGET);
            case NUM -> within(figure, beside(key.measuring(Measure.DEN), figure), BigDecimal.ONE);
            case OK -> within(figure, beside(key.measuring(Measure.DUE), figure), BigDecimal.ONE);
            case TARGET, DEN, REF, STAGE, DUE -> false;
        };
    }

    private static boolean within(Figure figure, Optional<Figure> whole, BigDecimal times) {
        return whole.isPresent()
                && whole.get().value().signum() > 0
                && figure.value().compareTo(whole.get().value().multiply(times)) <= 0;
    }

    private Optional<Figure> beside(FigureKey key, Figure figure) {
        return stated.at(key, figure.month()).filter(other -> !isSuspect(other));
    }

    private Optional<Figure> target(FigureKey key, Figure figure) {
        FigureKey target = new FigureKey(key.series(), Measure.TARGET, false);
        return Stream.concat(
                        Stream.concat(stated.of(target).values().stream().filter(each -> !isSuspect(each)),
                                known.figures().of(target).values().stream()),
                        known.otherForms().stream().flatMap(form -> form.figures().of(target).values().stream()))
                .filter(each -> each.month().getYear() == figure.month().getYear())
                .findFirst();
    }

    private boolean isSuspect(Figure figure) {
        return figure.cells().stream().anyMatch(suspects::containsKey);
    }

    private void holdWithItsSheet(Statement each) {
        Tally tally = columns.values().stream()
                .filter(Tally::isSlipped)
                .filter(candidate -> candidate.example.figure().sheet().equals(each.sheet()))
                .findFirst()
                .orElseThrow();
        Figure figure = new Figure(each.month(), List.of(each));
        Optional<Figure> before = new History(Figures.NONE, known.figures()).before(FigureKey.of(each), figure);
        UnitSlip slip = tally.example.slip();
        findings.hold(UNIT_SUSPECT, each, evidence.arguments(figure, before, slip));
    }

    private String[] arguments(Suspect suspect) {
        return evidence.arguments(suspect.figure(), Optional.of(suspect.before()), suspect.slip());
    }

    /** @param measure null for all of the indicator's */
    private record Column(String sheet, IndicatorCode indicator, Measure measure) {}

    private record Suspect(Figure figure, Figure before, UnitSlip slip) {}

    /** How many cells of a column could be compared, and which way those that slipped went. */
    private static final class Tally {

        private final Map<String, Integer> slips = new HashMap<>();
        private int compared;
        private Suspect example;

        void add(Suspect suspect) {
            slips.merge(suspect.slip().text(), 1, Integer::sum);
            if (example == null) {
                example = suspect;
            }
        }

        boolean isSlipped() {
            int most = slips.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            return compared >= COLUMN_CELLS_MIN && most * 2 >= compared;
        }
    }
}
