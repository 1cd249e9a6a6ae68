package org.minsheng.quarantine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.minsheng.observation.RegionCode;

/**
 * A name in a file that no region, or several, are called, with what stands around it.
 *
 * @param listed the regions an ambiguous name may mean by the codelist; empty for an unknown name
 * @param day the last of the report's month: regions are those of that day
 * @param table the regions of the table it stands in, in their order
 * @param above the region before it; null at the beginning, and so {@code below}
 * @param figures what stands in its row, by column, as written
 * @param earlierFile the form's file for the month before; null when there is none
 * @param earlier its regions in their order with their figures, by column, as written
 */
public record UnknownRegion(
        String name,
        List<RegionCode> listed,
        LocalDate day,
        List<RegionCode> table,
        RegionCode above,
        RegionCode below,
        Map<Integer, BigDecimal> figures,
        String earlierFile,
        Map<RegionCode, Map<Integer, BigDecimal>> earlier) {}
