package org.minsheng.attainment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVRecord;
import org.minsheng.CsvTable;

/** The plan of 2017 and the regions, as dimensions. */
final class PlanTables {

    static final String PLAN = "jilin-2017";

    private static final Map<String, String> LEVELS = Map.of(
            "省", "province", "地级市", "city", "自治州", "city", "功能区(按市州对待)", "city", "市辖区", "county",
            "县", "county", "县级市", "county", "自治县", "county", "未分市州", "unallocated");

    private PlanTables() {}

    static void load(DataSource database) {
        loadRegions(database);
        new Copy("core.dim_plan", "plan_code", "title", "document", "year", "province_code")
                .row(PLAN, "吉林省2017年民生实事", "吉政发〔2017〕9号", 2017, "220000")
                .run(database);
        List<CSVRecord> plan = CsvTable.read("domain/plan-2017.csv");
        loadTasks(database, plan);
        loadIndicators(database, plan);
    }

    private static void loadRegions(DataSource database) {
        Copy regions = new Copy(
                "core.dim_region", "region_code", "valid_from", "valid_to", "name", "short_name", "full_name",
                "region_level", "parent_code", "is_poverty_county");
        for (CSVRecord region : CsvTable.read("domain/regions.csv")) {
            regions.row(
                    region.get("code"), region.get("valid_from"), region.get("valid_to"), region.get("name"),
                    region.get("short_name"), region.get("full_name"), LEVELS.getOrDefault(region.get("level"), "zone"),
                    region.get("parent_code"), !region.get("poverty_county_2017").isEmpty());
        }
        regions.run(database);
    }

    private static void loadTasks(DataSource database, List<CSVRecord> plan) {
        Map<Integer, String> areas = new TreeMap<>();
        plan.forEach(row -> areas.put(Integer.valueOf(row.get("task_no")), row.get("area")));
        Copy tasks = new Copy("core.dim_task", "plan_code", "task_no", "area_name", "title");
        areas.forEach((task, area) -> tasks.row(PLAN, task, area, "任务" + task));
        tasks.run(database);
    }

    private static void loadIndicators(DataSource database, List<CSVRecord> plan) {
        Copy indicators = new Copy(
                "core.dim_indicator", "plan_code", "indicator_code", "task_no", "area_name", "name_zh", "name_en",
                "target_text", "target_value", "base_unit", "stated_unit", "direction", "measure_kind", "aggregation",
                "denominators", "scope", "due", "is_scored", "parent_code", "target_ulp", "qualifiers", "schedule",
                "baseline", "is_maintained", "frequency", "sort_no");
        for (CSVRecord row : plan) {
            String schedule = row.get("schedule");
            indicators.row(
                    PLAN, row.get("indicator_code"), row.get("task_no"), row.get("area"), row.get("indicator_zh"),
                    row.get("indicator_en"), row.get("target_text"), row.get("target_value"), row.get("base_unit"),
                    row.get("stated_unit"), row.get("direction"), row.get("measure_kind"), row.get("aggregation"),
                    row.get("denominators"), row.get("scope"), row.get("due"), row.get("scored").equals("Y"),
                    row.get("parent_code"), row.get("target_ulp"), row.get("qualifiers"),
                    schedule.isEmpty() ? null : List.of(schedule.split(";")), row.get("baseline"),
                    row.get("maintain").equals("Y"), row.get("frequency").isEmpty() ? "M" : row.get("frequency"),
                    row.getRecordNumber());
        }
        indicators.run(database);
    }
}
