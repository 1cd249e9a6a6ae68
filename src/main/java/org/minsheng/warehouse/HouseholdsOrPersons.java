package org.minsheng.warehouse;

import static org.minsheng.observation.RejectionCode.HOUSEHOLDS_OR_PERSONS;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.minsheng.observation.Measure;
import org.minsheng.observation.RawCell;

/**
 * A column of 户 filled with persons, or of 人 filled with households: every region stands at the same two to four times
 * (or that part) of what it was. Regions grow, but never all by the size of a family. A cumulative is judged only where
 * 本月 stands beside it and does not explain the leap.
 */
final class HouseholdsOrPersons {

    private static final BigDecimal FAMILY_LEAST = new BigDecimal("1.8");
    private static final BigDecimal FAMILY_MOST = new BigDecimal("4.2");

    /** Families differ little from region to region: the largest ratio is at most so many times the smallest. */
    private static final BigDecimal SPREAD_MOST = new BigDecimal("1.4");

    private static final int REGIONS_MIN = 4;
    private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_UP);
    private static final Set<Measure> JUDGED =
            Set.of(Measure.TARGET, Measure.DEN, Measure.DUE, Measure.STOCK, Measure.CUM);
    private static final Map<String, String> OTHER = Map.of("户", "人", "人", "户");

    private final List<FileColumn> columns;
    private final Figures stated;
    private final Known known;
    private final HistoryFindings findings;

    HouseholdsOrPersons(List<FileColumn> columns, Figures stated, Known known, HistoryFindings findings) {
        this.columns = columns;
        this.stated = stated;
        this.known = known;
        this.findings = findings;
    }

    /** Holds every value of such a column. */
    void check() {
        for (FileColumn column : columns) {
            if (column.leaves().size() >= REGIONS_MIN
                    && JUDGED.contains(column.first().measure())
                    && OTHER.containsKey(column.first().unit())) {
                check(column);
            }
        }
    }

    private void check(FileColumn column) {
        boolean households = column.first().unit().equals("户");
        List<Compared> compared = new ArrayList<>();
        for (Figure now : column.leaves()) {
            Optional<Figure> before = new History(Figures.NONE, known.figures())
                    .before(FigureKey.of(now.first()), now)
                    .filter(each -> each.value().signum() > 0 && now.value().signum() > 0);
            before.ifPresent(each -> compared.add(new Compared(now, each, households
                    ? now.value().divide(each.value(), DIGITS)
                    : each.value().divide(now.value(), DIGITS))));
        }
        if (compared.size() < REGIONS_MIN || compared.size() < column.leaves().size() / 2
                || compared.stream().anyMatch(each -> !each.isFamily() || isExplained(each, column))) {
            return;
        }
        BigDecimal least = compared.stream().map(Compared::ratio).min(BigDecimal::compareTo).orElseThrow();
        BigDecimal most = compared.stream().map(Compared::ratio).max(BigDecimal::compareTo).orElseThrow();
        if (most.compareTo(least.multiply(SPREAD_MOST)) <= 0) {
            column.leaves().forEach(leaf -> hold(leaf, compared, RawCell.plain(least) + "—" + RawCell.plain(most)));
        }
    }

    /** A cumulative without 本月 may have grown, unless its printed total has not. */
    private boolean isExplained(Compared each, FileColumn column) {
        if (each.now().first().measure() != Measure.CUM || totalStayed(column)) {
            return false;
        }
        FigureKey key = FigureKey.of(each.now().first()).measuring(Measure.FLOW);
        return stated.at(key, each.now().month())
                .map(flow -> flow.value().subtract(each.now().value().subtract(each.before().value())).abs()
                        .compareTo(flow.lastDigit().add(each.now().lastDigit())) <= 0)
                .orElse(true);
    }

    /** Whether the rows add up to a family's times of the printed total. */
    private static boolean totalStayed(FileColumn column) {
        BigDecimal sum = column.leaves().stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return column.totals().stream()
                .map(Figure::value)
                .filter(total -> total.signum() > 0 && sum.signum() > 0)
                .anyMatch(total -> isFamily(sum.divide(total, DIGITS)) || isFamily(total.divide(sum, DIGITS)));
    }

    private static boolean isFamily(BigDecimal ratio) {
        return ratio.compareTo(FAMILY_LEAST) >= 0 && ratio.compareTo(FAMILY_MOST) <= 0;
    }

    private void hold(Figure leaf, List<Compared> compared, String ratios) {
        String before = compared.stream()
                .filter(each -> each.now() == leaf)
                .map(each -> each.before() + " (" + each.before().month() + ")")
                .findFirst()
                .orElse("—");
        String unit = leaf.first().unit();
        findings.hold(HOUSEHOLDS_OR_PERSONS, leaf.first(), leaf.toString(), before, ratios, unit, OTHER.get(unit),
                String.valueOf(compared.size()));
    }

    /** @param ratio persons to households, if the one is the other */
    private record Compared(Figure now, Figure before, BigDecimal ratio) {

        boolean isFamily() {
            return HouseholdsOrPersons.isFamily(ratio);
        }
    }
}
