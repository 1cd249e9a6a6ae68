package org.minsheng.normalise;

import java.util.Collection;
import org.minsheng.observation.Region;
import org.minsheng.observation.RegionCode;
import org.minsheng.observation.RowKind;

/**
 * What a sheet of its own stands for, in a form with a sheet for each region or month.
 *
 * @param region the region all its rows belong to; null where the sheet stands for none
 * @param kind what a row of that region is; null without one
 * @param problem holds everything on the sheet; its cell is null, for the sheet is meant; null when there is none
 */
record SheetPlace(RegionCode region, RowKind kind, TableRow.Problem problem) {

    static final SheetPlace ANY = new SheetPlace(null, null, null);

    static SheetPlace of(Region region, RowKind kind) {
        return new SheetPlace(region.code(), kind, null);
    }

    /** Holds what the cells say for the sheet's problem. */
    void hold(Collection<DraftCell> cells) {
        if (problem != null) {
            cells.stream().filter(cell -> !cell.figures().isEmpty() && !cell.isSilent())
                    .forEach(cell -> cell.hold(problem.code(), problem.arguments()));
        }
    }

    SheetPlace with(TableRow.Problem other) {
        return new SheetPlace(region, kind, other);
    }
}
