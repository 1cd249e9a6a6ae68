package org.minsheng.normalise;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.minsheng.observation.CellCounts.Outcome;
import org.minsheng.observation.ClerkUnit;
import org.minsheng.observation.Decision;
import org.minsheng.observation.Measure;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.Rejection;
import org.minsheng.observation.RejectionCode;
import org.minsheng.observation.RowKind;
import org.minsheng.observation.SeriesKey;
import org.minsheng.observation.Statement;

/** A cell being judged: what it says under each of its meanings, and what is found wrong with it. */
final class DraftCell {

    private final RawCell cell;
    private final boolean compared;
    private final List<Figure> figures = new ArrayList<>();
    private final List<Rejection> findings = new ArrayList<>();
    private boolean held;
    private boolean ignored;

    /** @param compared a printed percentage: it has no meaning of its own and is only compared */
    DraftCell(RawCell cell, boolean compared) {
        this.cell = cell;
        this.compared = compared;
    }

    /**
     * One meaning of the cell.
     *
     * @param key null where the row is no region
     * @param partsMissing rows of the same meaning that state nothing ({@link MissingParts})
     */
    record Figure(
            SeriesKey key,
            Measure measure,
            List<YearMonth> months,
            String unit,
            CellValue value,
            Decision decision,
            RowKind kind,
            int partsMissing) {

        Figure {
            months = List.copyOf(months);
        }

        Figure(
                SeriesKey key,
                Measure measure,
                List<YearMonth> months,
                String unit,
                CellValue value,
                Decision decision,
                RowKind kind) {
            this(key, measure, months, unit, value, decision, kind, 0);
        }

        Figure withPartsMissing(int parts) {
            return new Figure(key, measure, months, unit, value, decision, kind, parts);
        }

        /** What the meaning states of each of its months; nothing where it names no region or is not readable. */
        Stream<Statement> statements(RawCell cell, boolean held) {
            if (key == null || !(value instanceof CellValue.Stated stated)) {
                return Stream.empty();
            }
            return months.stream().map(month -> new Statement(key, measure, month, stated.value(), unit,
                    stated.lastDigit(), stated.status(), held ? Decision.HOLD : decision, kind, cell.sheet(),
                    cell.address(), cell.text(), partsMissing));
        }
    }

    /** Says of each meaning how many of its parts are missing. */
    void countMissing(ToIntFunction<Figure> parts) {
        figures.replaceAll(figure -> figure.withPartsMissing(parts.applyAsInt(figure)));
    }

    RawCell cell() {
        return cell;
    }

    List<Figure> figures() {
        return figures;
    }

    boolean isHeld() {
        return held;
    }

    /** Adds a meaning; one that cannot be read holds the cell. */
    void add(Figure figure) {
        addUnjudged(figure);
        if (figure.value() instanceof CellValue.Unreadable unreadable) {
            hold(unreadable.code(), unreadable.arguments());
        }
    }

    /** Adds a meaning in a row that is held as a whole: one reason is enough. */
    void addUnjudged(Figure figure) {
        figures.add(figure);
    }

    /** Whether it says anything under any meaning, readable or not. */
    boolean isSilent() {
        return figures.isEmpty()
                ? cell.isBlank()
                : figures.stream().allMatch(figure -> figure.value() instanceof CellValue.Silent);
    }

    /** The figure it states under its first meaning, unless it is held; null without. */
    CellValue.Stated stated() {
        return !held && !figures.isEmpty() && figures.get(0).value() instanceof CellValue.Stated stated ? stated : null;
    }

    /** A value of its first meaning, in base units, as the clerk writes it in this cell: 37.77万人. */
    String shown(BigDecimal value) {
        Figure first = figures.get(0);
        return ClerkUnit.of(cell.text(), first.value().figure(), first.unit()).shown(value);
    }

    void hold(RejectionCode code, List<String> arguments) {
        held = true;
        find(code, arguments);
    }

    void warn(RejectionCode code, String... arguments) {
        find(code, List.of(arguments));
    }

    /** A repetition of what another cell states: compared, and not used. */
    void ignore() {
        ignored = true;
    }

    private void find(RejectionCode code, List<String> arguments) {
        if (findings.stream().noneMatch(finding -> finding.code() == code)) {
            findings.add(Rejection.ofCell(code, cell, arguments.toArray(String[]::new)));
        }
    }

    List<Rejection> findings() {
        return findings;
    }

    List<Statement> statements() {
        return ignored ? List.of() : figures.stream().flatMap(figure -> figure.statements(cell, held)).toList();
    }

    /** What became of it; of several meanings the strongest counts. */
    Outcome outcome() {
        if (held) {
            return Outcome.HELD;
        }
        if (isSilent()) {
            return Outcome.BLANK;
        }
        if (compared || ignored) {
            return Outcome.CHECKED;
        }
        return figures.stream()
                .filter(figure -> figure.key() != null && figure.value() instanceof CellValue.Stated)
                .map(figure -> switch (figure.decision()) {
                    case HOLD -> Outcome.HELD;
                    case LOAD -> Outcome.LOADED;
                    case CHECK -> Outcome.CHECKED;
                    case MEMO -> Outcome.MEMO;
                })
                .min(Outcome::compareTo)
                .orElse(Outcome.MEMO);
    }
}
