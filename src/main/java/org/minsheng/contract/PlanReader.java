package org.minsheng.contract;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minsheng.observation.IndicatorCode;
import org.minsheng.observation.RegionCode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a file of {@code plans/}. What the schema has found wrong is passed over here without a second word. */
final class PlanReader {

    private final YamlDocument document;
    private final RegionCodelist regions;
    private final UnitCodelist units;
    private final List<Plan.Task> tasks = new ArrayList<>();
    private final List<Plan.Indicator> indicators = new ArrayList<>();
    private final Map<IndicatorCode, YamlMap> maps = new HashMap<>();
    private int year;

    private PlanReader(YamlDocument document, RegionCodelist regions, UnitCodelist units) {
        this.document = document;
        this.regions = regions;
        this.units = units;
    }

    /** Empty when the plan cannot even be named. */
    static Optional<Plan> read(YamlDocument document, String digest, RegionCodelist regions, UnitCodelist units) {
        return new PlanReader(document, regions, units).read(digest);
    }

    private Optional<Plan> read(String digest) {
        YamlMap root = document.root();
        year = integer(root.text("year", "0")).orElse(0);
        root.maps("tasks").forEach(this::readTask);
        indicators.forEach(this::checkParent);
        Optional<RegionCode> province = region(root, "province");
        Optional<RegionCode> unallocated = region(root, "unallocated");
        List<RegionCode> lines = regions(root, "lines");
        List<RegionCode> provinceRun = regions(root, "province_run");
        if (province.isPresent() && !lines.isEmpty() && !lines.get(0).equals(province.get())) {
            document.problem(root.at("lines"), "通报的第一行应是全省" + province.get(),
                    "the first of the lines is the province " + province.get());
        }
        if (province.isEmpty() || unallocated.isEmpty() || year == 0) {
            return Optional.empty();
        }
        return Optional.of(new Plan(root.text("code", ""), root.text("title", ""), root.text("document", ""), year,
                province.get(), unallocated.get(), lines, provinceRun, tasks, indicators, digest));
    }

    private void readTask(YamlMap map) {
        Optional<Integer> number = integer(map.text("number", ""));
        if (number.isEmpty()) {
            return;
        }
        Plan.Task task = new Plan.Task(number.get(), map.text("area", ""), map.text("title", ""));
        if (tasks.stream().anyMatch(earlier -> earlier.number() == task.number())) {
            document.problem(map.at("number"), "任务号" + task.number() + "重复",
                    "there is another task of number " + task.number());
        }
        tasks.add(task);
        map.maps("indicators").forEach(indicator -> readIndicator(task, map.text("lead_bureau", ""), indicator));
    }

    private void readIndicator(Plan.Task task, String lead, YamlMap map) {
        Optional<IndicatorCode> code = FigureWords.indicatorCode(map.text("code", ""));
        if (code.isEmpty()) {
            return;
        }
        if (maps.putIfAbsent(code.get(), map) != null) {
            document.problem(map.at("code"), "指标" + code.get() + "重复", "the indicator " + code.get() + " stands here twice");
        }
        if (!code.get().code().startsWith("T%02d.".formatted(task.number()))) {
            document.problem(map.at("code"), "指标" + code.get() + "不属于任务" + task.number(),
                    "the indicator " + code.get() + " does not belong to task " + task.number());
        }
        boolean milestone = map.text("kind", "").equals("milestone");
        Optional<BigDecimal> target = FigureWords.number(map.text("target", ""));
        if (!milestone && !map.has("target")) {
            document.problem(map.at("code"), "指标" + code.get() + "没有目标值target",
                    "the indicator " + code.get() + " has no target");
        }
        String baseUnit = map.text("base_unit").orElse(null);
        if (baseUnit == null && map.has("target")) {
            document.problem(map.at("code"), "指标" + code.get() + "有目标值而没有基本单位base_unit",
                    "the indicator " + code.get() + " has a target and no base_unit");
        } else if (baseUnit != null && units.find(baseUnit).isEmpty() && !units.entries().isEmpty()) {
            document.problem(map.at("base_unit"), "单位“" + baseUnit + "”不在units.csv中",
                    "the unit '" + baseUnit + "' is not listed in units.csv");
        }
        checkScope(map);
        indicators.add(new Plan.Indicator(code.get(), task.number(), task.area(), map.text("name_zh", ""),
                map.text("name_en", ""), map.text("text", ""), target.orElse(null), baseUnit,
                map.text("stated_unit").orElse(null), map.text("direction", ""), map.text("kind", ""),
                map.text("aggregation", ""), map.text("denominators").orElse(null), map.text("scope", ""), due(map),
                map.text("notes").orElse(null), map.text("lead_bureau", lead), !map.text("scored", "").equals("false"),
                map.text("parent").orElse(null), FigureWords.number(map.text("target_ulp", "")).orElse(null),
                map.text("qualifiers", ""), schedule(map), FigureWords.number(map.text("baseline", "")).orElse(null),
                map.text("maintain", "").equals("true"), map.text("frequency", "M")));
    }

    private void checkScope(YamlMap map) {
        String scope = map.text("scope", "");
        if (scope.startsWith("city:")) {
            known(scope.substring("city:".length()), map.at("scope"));
        }
    }

    private void checkParent(Plan.Indicator indicator) {
        boolean listed = indicator.parent() == null
                || indicators.stream().anyMatch(other -> other.code().code().equals(indicator.parent()));
        if (!listed) {
            YamlMap map = maps.get(indicator.code());
            document.problem(map.at("parent"), "所属指标" + indicator.parent() + "不在本计划中",
                    "its parent " + indicator.parent() + " is not in this plan");
        }
    }

    private LocalDate due(YamlMap map) {
        try {
            return map.text("due").map(LocalDate::parse).orElse(null);
        } catch (DateTimeException unreadable) {
            document.problem(map.at("due"), "“" + map.text("due", "") + "”不是日期",
                    "'" + map.text("due", "") + "' is no date: write 2017-12-31");
            return null;
        }
    }

    /** Twelve numbers from 0 to 100 that never fall (rule F1). */
    private List<BigDecimal> schedule(YamlMap map) {
        List<BigDecimal> shares = map.texts("schedule").stream()
                .map(FigureWords::number).flatMap(Optional::stream).toList();
        boolean sound = shares.size() == 12;
        for (int i = 0; i < shares.size(); i++) {
            sound &= shares.get(i).signum() >= 0 && shares.get(i).compareTo(BigDecimal.valueOf(100)) <= 0
                    && (i == 0 || shares.get(i).compareTo(shares.get(i - 1)) >= 0);
        }
        if (map.has("schedule") && !sound) {
            document.problem(map.at("schedule"), "进度应是十二个0至100之间、逐月不降的数",
                    "a schedule is twelve numbers from 0 to 100 that never fall");
        }
        return shares;
    }

    private Optional<RegionCode> region(YamlMap map, String key) {
        return map.text(key).flatMap(text -> known(text, map.at(key)));
    }

    private List<RegionCode> regions(YamlMap map, String key) {
        List<RegionCode> codes = new ArrayList<>();
        for (Node node : map.list(key)) {
            YamlMap.textOf(node).flatMap(text -> known(text, node)).ifPresent(codes::add);
        }
        return codes;
    }

    private Optional<RegionCode> known(String text, Node node) {
        LocalDate planDay = LocalDate.of(Math.max(year, 1), 12, 31);
        Optional<RegionCode> code = RegionCodelistReader.codeOf(text)
                .filter(each -> regions.region(each, planDay).isPresent());
        if (code.isEmpty() && !regions.regions().isEmpty()) {
            document.problem(node, "地区" + text + "不在regions.csv中，或" + planDay + "时无效",
                    "the region " + text + " is not listed in regions.csv, or does not hold on " + planDay);
        }
        return code;
    }

    private static Optional<Integer> integer(String text) {
        return text.matches("\\d{1,6}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }
}
