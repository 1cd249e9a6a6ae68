package org.minsheng.observation;

/**
 * How many cells of bound columns a file has and what became of them, each cell once: of several meanings the
 * strongest outcome counts, held before loaded before checked before memo.
 */
public record CellCounts(int read, int loaded, int checked, int memo, int held, int blank) {

    public static final CellCounts NONE = new CellCounts(0, 0, 0, 0, 0, 0);

    public CellCounts {
        if (read != loaded + checked + memo + held + blank) {
            throw new IllegalArgumentException(
                    "read %d = loaded %d + checked %d + memo %d + held %d + blank %d does not add up"
                            .formatted(read, loaded, checked, memo, held, blank));
        }
    }
}
