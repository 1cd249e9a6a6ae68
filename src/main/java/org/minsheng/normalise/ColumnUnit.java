package org.minsheng.normalise;

import org.minsheng.observation.Factor;

/**
 * The unit a column's plain numbers are in.
 *
 * @param base symbol of the unit its statements are in; empty for stages
 * @param factor what one of the written unit is in the base unit; null when the written unit cannot become the base
 * @param written the unit as found, for messages
 */
record ColumnUnit(String base, Factor factor, String written) {

    static final ColumnUnit NONE = new ColumnUnit("", Factor.ONE, "");
}
