package org.minsheng.contract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.minsheng.observation.IndicatorCode;
import org.minsheng.observation.RegionCode;

/**
 * A province's livelihood plan of one year.
 *
 * @param document number of the document: 吉政发〔2017〕9号
 * @param unallocated what belongs to the province and to no 市州 (rule B5)
 * @param lines the regions that are reported, the province first (rule B1)
 * @param provinceRun counties run by the province: K of rules B1 and B7
 * @param digest SHA-256 of the plan's text
 */
public record Plan(
        String code,
        String title,
        String document,
        int year,
        RegionCode province,
        RegionCode unallocated,
        List<RegionCode> lines,
        List<RegionCode> provinceRun,
        List<Task> tasks,
        List<Indicator> indicators,
        String digest) {

    public Plan {
        lines = List.copyOf(lines);
        provinceRun = List.copyOf(provinceRun);
        tasks = List.copyOf(tasks);
        indicators = List.copyOf(indicators);
    }

    public Optional<Indicator> indicator(IndicatorCode code) {
        return indicators.stream().filter(indicator -> indicator.code().equals(code)).findFirst();
    }

    /** A task of the plan, in one of its areas. */
    public record Task(int number, String area, String title) {}

    /**
     * An indicator as the plan states it: {@code plan-2017.csv} names the columns.
     *
     * @param targetValue in base units; null for milestones
     * @param baseUnit null for milestones without a figure; statedUnit likewise
     * @param denominators null where there is no ratio; notes and parent are null when absent
     * @param qualifiers as written, joined by ';'; empty when there are none
     * @param frequency M, or Q for indicators due at the ends of quarters (rule C9)
     * @param schedule twelve cumulative shares in percent (rule F1); empty for the linear schedule
     * @param baseline percent at the start of the year (rules E3, E4); null when unknown
     */
    public record Indicator(
            IndicatorCode code,
            int task,
            String area,
            String nameZh,
            String nameEn,
            String targetText,
            BigDecimal targetValue,
            String baseUnit,
            String statedUnit,
            String direction,
            String measureKind,
            String aggregation,
            String denominators,
            String scope,
            java.time.LocalDate due,
            String notes,
            String leadBureau,
            boolean scored,
            String parent,
            BigDecimal targetUlp,
            String qualifiers,
            List<BigDecimal> schedule,
            BigDecimal baseline,
            boolean maintained,
            String frequency) {

        public Indicator {
            schedule = List.copyOf(schedule);
        }
    }
}
