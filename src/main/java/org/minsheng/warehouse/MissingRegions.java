package org.minsheng.warehouse;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.minsheng.observation.ClerkUnit;
import org.minsheng.observation.IndicatorCode;
import org.minsheng.observation.RegionCode;
import org.minsheng.observation.Rejection;
import org.minsheng.observation.RejectionCode;
import org.minsheng.observation.RowKind;
import org.minsheng.observation.Statement;

/**
 * Regions that had a row in last month's file and have none now. A table is known by the indicators that share a row,
 * for sheets may be called after their month. Totals and parts may come and go.
 */
final class MissingRegions {

    private static final int FIGURES_SHOWN_MAX = 4;

    private final Submission file;
    private final Known known;
    private final HistoryFindings findings;

    MissingRegions(Submission file, Known known, HistoryFindings findings) {
        this.file = file;
        this.known = known;
        this.findings = findings;
    }

    void check() {
        known.monthBefore().ifPresent(before -> {
            List<Statement> now = rows(file.statements());
            Set<IndicatorCode> stillReported = indicators(now);
            Set<RegionCode> missing = new LinkedHashSet<>();
            for (Set<IndicatorCode> table : tables(rows(before.statements()))) {
                if (table.stream().anyMatch(stillReported::contains)) {
                    missing.addAll(missingFrom(table, before.statements(), now));
                }
            }
            missing.forEach(region ->
                    findings.say(Rejection.ofFile(RejectionCode.REGION_MISSING, known.nameOf(region),
                            month(before), before.fileName(), figures(region, before.statements()))));
        });
    }

    private static String month(Known.EarlierFile before) {
        return before.statements().stream().map(Statement::month).max(YearMonth::compareTo).orElseThrow().toString();
    }

    /** Its first figures of then, with their cells. */
    private static String figures(RegionCode region, List<Statement> before) {
        List<String> figures = rows(before).stream()
                .filter(each -> each.key().region().equals(region) && each.value() != null)
                .map(each -> each.address() + " " + ClerkUnit.of(each).shown(each.value()))
                .distinct()
                .toList();
        return figures.stream().limit(FIGURES_SHOWN_MAX).collect(Collectors.joining("、"))
                + (figures.size() > FIGURES_SHOWN_MAX ? "…" : "");
    }

    private static Set<RegionCode> missingFrom(
            Set<IndicatorCode> table, List<Statement> before, List<Statement> now) {
        Set<RegionCode> missing = regions(table, rows(before));
        missing.removeAll(regions(table, now));
        return missing;
    }

    private static List<Statement> rows(List<Statement> statements) {
        return statements.stream()
                .filter(each -> each.rowKind() != RowKind.TOTAL && each.rowKind() != RowKind.PART)
                .toList();
    }

    private static Set<IndicatorCode> indicators(List<Statement> statements) {
        return statements.stream().map(each -> each.key().indicator()).collect(Collectors.toSet());
    }

    private static Set<RegionCode> regions(Set<IndicatorCode> table, List<Statement> statements) {
        return statements.stream()
                .filter(each -> table.contains(each.key().indicator()))
                .map(each -> each.key().region())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Indicators that stand in one row somewhere belong to one table. */
    private static Collection<Set<IndicatorCode>> tables(List<Statement> statements) {
        Map<String, Set<IndicatorCode>> byRow = new LinkedHashMap<>();
        for (Statement each : statements) {
            byRow.computeIfAbsent(each.sheet() + '\n' + each.address().row(), row -> new LinkedHashSet<>())
                    .add(each.key().indicator());
        }
        Map<IndicatorCode, Set<IndicatorCode>> tableOf = new TreeMap<>();
        for (Set<IndicatorCode> row : byRow.values()) {
            Set<IndicatorCode> joined = new LinkedHashSet<>(row);
            row.stream().map(tableOf::get).filter(table -> table != null).forEach(joined::addAll);
            joined.forEach(indicator -> tableOf.put(indicator, joined));
        }
        return new ArrayList<>(new LinkedHashSet<>(tableOf.values()));
    }
}
