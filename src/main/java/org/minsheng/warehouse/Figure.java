package org.minsheng.warehouse;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minsheng.observation.ClerkUnit;
import org.minsheng.observation.Decision;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.Statement;

/**
 * What one file states of a key: one cell, or several. Values of parts are added; of checks the last one counts
 * (rule A4), so that a second 合计 doubles nothing.
 *
 * @param statements with a value, in the order of the file; at least one
 */
record Figure(YearMonth month, List<Statement> statements) {

    Figure {
        statements = List.copyOf(statements);
    }

    BigDecimal value() {
        return counting().map(Statement::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The u of the tolerances, in base units: parts add theirs; 0 where no digit is printed. */
    BigDecimal lastDigit() {
        return counting()
                .map(Statement::lastDigit)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Stream<Statement> counting() {
        return first().decision() == Decision.CHECK || !first().measure().isAdditive()
                ? Stream.of(statements.get(statements.size() - 1))
                : statements.stream();
    }

    Statement first() {
        return statements.get(0);
    }

    boolean isLeaf() {
        return first().decision() == Decision.LOAD;
    }

    String sheet() {
        return first().sheet();
    }

    Set<CellRef> cells() {
        return statements.stream().map(CellRef::of).collect(Collectors.toSet());
    }

    /** Another value as this one is written: in the unit the clerk typed it in. */
    String shown(BigDecimal value) {
        return ClerkUnit.of(first()).shown(value);
    }

    /** As the clerk typed it and, where that is another unit, in the base unit. */
    String inBothUnits() {
        String base = RawCell.plain(value()) + first().unit();
        return ClerkUnit.of(first()).isBase() ? base : this + " (" + base + ")";
    }

    /** Value with the unit the clerk typed it in, as messages show it. */
    @Override
    public String toString() {
        return shown(value());
    }
}
