package org.minsheng.normalise;

import java.util.List;
import org.minsheng.contract.Plan;
import org.minsheng.observation.RegionCode;
import org.minsheng.observation.RegionLevel;
import org.minsheng.observation.RowKind;

/** What a row's label names, in the list it stands in. */
sealed interface RegionName {

    /**
     * One region.
     *
     * @param unusual understood, but not what the region is called: a former name, a slip of the pen, 延吉 for 延边
     */
    record Found(RegionCode code, RegionLevel level, boolean unusual) implements RegionName {

        /** What a row of this region is in a table of the plan's province. */
        RowKind kind(Plan plan) {
            if (code.equals(plan.province())) {
                return RowKind.TOTAL;
            }
            if (plan.provinceRun().contains(code)) {
                return RowKind.EXPANDED;
            }
            return switch (level) {
                case PROVINCE -> RowKind.TOTAL;
                case CITY -> RowKind.CITY;
                case COUNTY -> RowKind.COUNTY;
                case UNALLOCATED -> RowKind.UNALLOCATED;
                case ZONE -> RowKind.PART;
            };
        }
    }

    /** Several regions, and the list does not tell which. */
    record Several(List<RegionCode> candidates) implements RegionName {}

    /** A word of sums: 合计, 小计. */
    record Sum() implements RegionName {}

    /** The own row of a block's city: 市本级. */
    record Own() implements RegionName {}

    /** A heading of rows: 扩权县（市）. */
    record Heading() implements RegionName {}

    /** Nothing known. */
    record Unknown() implements RegionName {}
}
