package org.minsheng.normalise;

import java.util.ArrayList;
import java.util.List;
import org.minsheng.contract.FileReading;
import org.minsheng.contract.Plan;
import org.minsheng.contract.TableReading;
import org.minsheng.observation.IndicatorCode;
import org.minsheng.observation.Period;
import org.minsheng.observation.RawCell;

/** What one file's cells are read with. */
record Context(
        FileReading reading, Plan plan, Period period, RegionResolver regions, UnitResolver units, CellReader cells) {

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
