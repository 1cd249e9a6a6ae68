package org.minsheng.warehouse;

import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.minsheng.observation.Decision;
import org.minsheng.observation.IndicatorCode;
import org.minsheng.observation.Statement;

/**
 * Figures by key and month, in the order they first appear. Held statements and those without a value are no figures.
 */
final class Figures {

    static final Figures NONE = new Figures(Map.of());

    private final Map<FigureKey, NavigableMap<YearMonth, Figure>> byKey;

    private Figures(Map<FigureKey, NavigableMap<YearMonth, Figure>> byKey) {
        this.byKey = byKey;
    }

    static Figures of(List<Statement> statements) {
        return of(statements, statement -> statement.decision() != Decision.HOLD && statement.value() != null);
    }

    /** Also the held ones: what was sent, whatever became of it. */
    static Figures ofAll(List<Statement> statements) {
        return of(statements, statement -> statement.value() != null);
    }

    private static Figures of(List<Statement> statements, Predicate<Statement> counts) {
        Map<FigureKey, Map<YearMonth, List<Statement>>> grouped = new LinkedHashMap<>();
        for (Statement statement : statements) {
            if (counts.test(statement)) {
                grouped.computeIfAbsent(FigureKey.of(statement), key -> new TreeMap<>())
                        .computeIfAbsent(statement.month(), month -> new ArrayList<>())
                        .add(statement);
            }
        }
        Map<FigureKey, NavigableMap<YearMonth, Figure>> byKey = new LinkedHashMap<>();
        grouped.forEach((key, months) -> {
            NavigableMap<YearMonth, Figure> figures = new TreeMap<>();
            months.forEach((month, parts) -> figures.put(month, new Figure(month, parts)));
            byKey.put(key, figures);
        });
        return new Figures(byKey);
    }

    /** The same figures without those that have one of the cells. */
    Figures without(Set<CellRef> cells) {
        Map<FigureKey, NavigableMap<YearMonth, Figure>> kept = new LinkedHashMap<>();
        byKey.forEach((key, months) -> {
            NavigableMap<YearMonth, Figure> figures = new TreeMap<>(months);
            figures.values().removeIf(figure -> figure.cells().stream().anyMatch(cells::contains));
            kept.put(key, figures);
        });
        return new Figures(kept);
    }

    Set<FigureKey> keys() {
        return byKey.keySet();
    }

    /** By month, ascending; empty when there is none. */
    NavigableMap<YearMonth, Figure> of(FigureKey key) {
        return byKey.getOrDefault(key, new TreeMap<>());
    }

    Optional<Figure> at(FigureKey key, YearMonth month) {
        return Optional.ofNullable(of(key).get(month));
    }

    /** Whether anything at all of the indicator is dated January of the year (rule C4). */
    boolean speaksOfJanuary(IndicatorCode indicator, int year) {
        YearMonth january = YearMonth.of(year, Month.JANUARY);
        return byKey.entrySet().stream()
                .anyMatch(each -> each.getKey().indicator().equals(indicator) && each.getValue().containsKey(january));
    }
}
