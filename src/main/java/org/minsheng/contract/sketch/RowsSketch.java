package org.minsheng.contract.sketch;

import java.util.List;
import org.minsheng.contract.RegionRows.RegionList;

/**
 * How the rows of a table seem to be named.
 *
 * @param list the list its regions are taken from; null for rows that name no regions of the codelist
 * @param found rows (of a transposed table columns) that name a region of the codelist
 * @param unknown labels that should name a region and do not
 * @param strip endings that had to be taken off for names to be known: 总工会
 * @param secondLine label of a second line below each region; null without
 * @param partHeader header of a column that sets rows of one region apart, of which one says {@code partWord}; null
 *     without
 * @param codesOfSums the code column has rows of cities above those of their counties
 * @param repeated names that stand in several rows without such a column
 */
public record RowsSketch(
        RegionList list,
        int found,
        List<String> unknown,
        List<String> strip,
        String secondLine,
        String partHeader,
        String partWord,
        boolean codesOfSums,
        List<String> repeated) {

    public static final RowsSketch NONE =
            new RowsSketch(null, 0, List.of(), List.of(), null, null, null, false, List.of());

    public RowsSketch {
        unknown = List.copyOf(unknown);
        strip = List.copyOf(strip);
        repeated = List.copyOf(repeated);
    }
}
