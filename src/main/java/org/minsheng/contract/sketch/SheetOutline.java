package org.minsheng.contract.sketch;

import java.util.List;
import org.minsheng.observation.RawCell;

/**
 * A sheet and the tables that were seen on it.
 *
 * @param range from A1 to the last filled row and column; empty for a sheet without cells
 * @param cells filled cells
 * @param cut rows beyond the first few thousand were counted and not looked at
 * @param texts text cells of a sheet without a table; otherwise titles and notes stand with their blocks
 */
public record SheetOutline(
        String name, boolean hidden, String range, long cells, boolean cut, List<BlockOutline> blocks,
        List<RawCell> texts) {

    public SheetOutline {
        blocks = List.copyOf(blocks);
        texts = List.copyOf(texts);
    }
}
