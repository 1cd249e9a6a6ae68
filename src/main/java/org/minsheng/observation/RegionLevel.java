package org.minsheng.observation;

import java.util.Locale;

/** Level of a region in the warehouse. */
public enum RegionLevel {
    /** The province. */
    PROVINCE,
    /** 地级市, 自治州, and 长白山管委会 which is treated as one. */
    CITY,
    /** 县, 县级市, 自治县, 市辖区. */
    COUNTY,
    /** 开发区 and other areas that overlap the divisions. */
    ZONE,
    /** 省直及未分市州. */
    UNALLOCATED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
