package org.minsheng.normalise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.minsheng.contract.FileReading;
import org.minsheng.contract.Plan;
import org.minsheng.contract.SheetRules;
import org.minsheng.contract.TableReading;
import org.minsheng.observation.IndicatorCode;
import org.minsheng.observation.Period;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.RawRow;
import org.minsheng.observation.Rejection;
import org.minsheng.observation.RejectionCode;

/**
 * What one file's cells are read with.
 *
 * @param place what the sheet being read stands for
 */
record Context(
        FileReading reading,
        Plan plan,
        Period period,
        SheetPlace place,
        RegionResolver regions,
        UnitResolver units,
        CellReader cells) {

    /** The same for the tables of a sheet that stands for something of its own. */
    Context on(SheetPlace sheet) {
        return new Context(reading, plan, period, sheet, regions, units, cells);
    }

    /** What is said of a hidden row, its cells held where the contract says so; empty for a row that is shown. */
    Optional<Rejection> judgeHidden(RawRow row, RawCell label, Collection<DraftCell> cells) {
        if (!row.hidden()) {
            return Optional.empty();
        }
        String number = String.valueOf(row.number());
        if (!holdsHiddenRows()) {
            return Optional.of(Rejection.ofCell(RejectionCode.HIDDEN_ROW, label, number));
        }
        cells.stream().filter(cell -> !cell.figures().isEmpty() && !cell.isSilent())
                .forEach(cell -> cell.hold(RejectionCode.HIDDEN_ROW_HELD, List.of(number)));
        return Optional.of(Rejection.ofCell(RejectionCode.HIDDEN_ROW_HELD, label, number));
    }

    boolean holdsHiddenRows() {
        return reading.contract().sheets().hiddenRows() == SheetRules.Hidden.HOLD;
    }

    /** The plan's indicator; contracts name only those of the plan. */
    Plan.Indicator indicator(IndicatorCode code) {
        return plan.indicator(code).orElseThrow(() -> new IllegalStateException("no indicator of the plan: " + code));
    }

    /** The units that notes name: the table's own titles and notes first, then those of its sheet. */
    List<String> unitNotes(TableReading table) {
        List<RawCell> cells = new ArrayList<>(table.titles());
        cells.addAll(table.notes());
        for (TableReading other : reading.tables()) {
            if (other != table && other.sheet().equals(table.sheet())) {
                cells.addAll(other.titles());
            }
        }
        return UnitResolver.notes(cells);
    }
}
