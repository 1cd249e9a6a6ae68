package org.minsheng.warehouse;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/**
 * A row of attainment with the cells behind it.
 *
 * @param regionName as it was at the end of the plan's year
 * @param unit base unit of the values; % for ratios
 * @param targetValue null where the line has none
 * @param achievedValue null when nothing can be computed, and for milestones
 * @param attainmentPct as printed (rule G1)
 * @param schedulePct null where no schedule applies (rule F1)
 * @param flags sorted
 * @param cells leaves first, then references, a total, targets
 */
public record TracedFigure(
        String planCode,
        String indicatorCode,
        String indicatorName,
        String regionCode,
        String regionName,
        YearMonth month,
        String unit,
        Kind kind,
        BigDecimal targetValue,
        String targetVersion,
        BigDecimal achievedValue,
        BigDecimal attainmentPct,
        BigDecimal schedulePct,
        String status,
        int regionsExpected,
        int regionsReported,
        List<String> flags,
        List<TracedCell> cells) {

    public TracedFigure {
        flags = List.copyOf(flags);
        cells = List.copyOf(cells);
    }

    /** How the figure comes about, step by step; steps that do not apply are left out. */
    public List<Formula> formula() {
        return Formula.of(this);
    }

    /**
     * What decides how leaves are put together.
     *
     * @param measureKind as in the plan: flow_sum, stock_latest …
     * @param monthlyStandard whether a standard by the month is compared with a yearly reference (rule C10)
     */
    public record Kind(String measureKind, String aggregation, String direction, boolean monthlyStandard) {}
}
