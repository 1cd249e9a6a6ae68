package org.minsheng.sheet;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.minsheng.observation.CellAddress;
import org.minsheng.observation.RawCell;

/**
 * What a sheet holds beside the values of its cells.
 *
 * @param comments text cells at the place of the cell they were written to, in order
 * @param hiddenColumns numbers of columns, from 1
 * @param formulas tokens by cell; asking for them fails where a formula cannot be understood
 */
record SheetMarks(List<RawCell> comments, BitSet hiddenColumns, Map<CellAddress, Supplier<Ptg[]>> formulas) {

    static final SheetMarks NONE = new SheetMarks(List.of(), new BitSet(), Map.of());

    /** Formulas of a sheet that are remembered; those beyond are not compared. */
    static final int MOST_FORMULAS = 50_000;
}
