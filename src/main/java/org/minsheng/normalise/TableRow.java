package org.minsheng.normalise;

import java.util.List;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.RawRow;
import org.minsheng.observation.RegionCode;
import org.minsheng.observation.RejectionCode;
import org.minsheng.observation.RowKind;

/**
 * A row of a table's body that stands for something; notes are no rows.
 *
 * @param label the cell that names it; a second line's is its own
 * @param kind null only for a row with a problem
 * @param region null for 市本级 and group sums, which are no regions, and where a problem leaves it open
 * @param block the 市州 whose block it stands in; null outside blocks
 * @param line 1, or 2 for the second line of the row above
 * @param part what tells parts of one region apart: 其中, the operator; null for a row that is no part
 * @param problem why the row cannot be used; null when it can
 */
record TableRow(
        RawRow raw,
        RawCell label,
        RowKind kind,
        RegionCode region,
        RegionCode block,
        int line,
        String part,
        Problem problem) {

    /**
     * Why a row is held, and at which of its label cells that is said.
     *
     * @param cell null when the whole sheet has the problem, which is said once
     */
    record Problem(RejectionCode code, RawCell cell, List<String> arguments) {

        Problem {
            arguments = List.copyOf(arguments);
        }
    }

    /** The same row, held for what is wrong with its sheet or its place. */
    TableRow heldFor(Problem other) {
        return new TableRow(raw, label, kind, region, block, line, part, other);
    }

    /** The same row where nobody knows what its 合计 is the sum of. */
    TableRow ofNoRegion() {
        return new TableRow(raw, label, null, null, null, line, part, problem);
    }

    boolean isUsable() {
        return problem == null;
    }

    /** The row's cell, blank where nothing is stored. */
    RawCell cell(int column) {
        RawCell stored = raw.cell(column);
        return stored != null
                ? stored
                : RawCell.blank(label.sheet(), raw.at(column));
    }
}
