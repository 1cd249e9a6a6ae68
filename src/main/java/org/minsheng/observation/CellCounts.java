package org.minsheng.observation;

import java.util.Map;

/**
 * What became of the cells of bound columns in the bodies of an arrival's tables, each cell once. A cell with several
 * meanings is counted by the strongest: held, loaded, checked, memo.
 *
 * @param blank cells that state nothing: empty, or 未报
 */
public record CellCounts(int read, int loaded, int checked, int memo, int held, int blank) {

    public static final CellCounts NONE = new CellCounts(0, 0, 0, 0, 0, 0);

    public CellCounts {
        if (read != loaded + checked + memo + held + blank) {
            throw new IllegalArgumentException("read is not the sum of what became of the cells: " + read + " <> "
                    + loaded + " + " + checked + " + " + memo + " + " + held + " + " + blank);
        }
    }

    /** From the number of cells by outcome; an outcome that is absent counts 0. */
    public static CellCounts of(Map<Outcome, Integer> cells) {
        int loaded = cells.getOrDefault(Outcome.LOADED, 0);
        int checked = cells.getOrDefault(Outcome.CHECKED, 0);
        int memo = cells.getOrDefault(Outcome.MEMO, 0);
        int held = cells.getOrDefault(Outcome.HELD, 0);
        int blank = cells.getOrDefault(Outcome.BLANK, 0);
        return new CellCounts(loaded + checked + memo + held + blank, loaded, checked, memo, held, blank);
    }

    /** What became of one cell, the strongest first. */
    public enum Outcome { HELD, LOADED, CHECKED, MEMO, BLANK }

    @Override
    public String toString() {
        return read + " = " + loaded + " loaded + " + checked + " checked + " + memo + " memo + " + held + " held + "
                + blank + " blank";
    }
}
