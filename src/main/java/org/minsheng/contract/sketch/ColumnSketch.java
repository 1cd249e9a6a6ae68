package org.minsheng.contract.sketch;

import org.minsheng.observation.Measure;

/**
 * What a column seems to be.
 *
 * @param unit of its header's brackets, of its cells, or the only one of the table's note; null when nothing tells
 * @param measure by the words of its header; null when they do not tell
 */
public record ColumnSketch(OutlineColumn column, Role role, String unit, Measure measure) {

    /** What its cells are for. */
    public enum Role {
        REGION, BLOCK, CODE, PERIOD, ROW_NUMBER, LABEL, UNIT, FIGURE, PERCENT, STAGE, TEXT;

        /** Whether a contract would read its cells. */
        public boolean isRead() {
            return this == FIGURE || this == PERCENT || this == STAGE;
        }
    }
}
