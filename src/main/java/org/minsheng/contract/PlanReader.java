package org.minsheng.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minsheng.observation.RegionCode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a file of {@code plans/}. What the schema has found wrong is passed over here without a second word. */
final class PlanReader {

    private final YamlDocument document;
    private final RegionCodelist regions;
    private final List<Plan.Task> tasks = new ArrayList<>();
    private final PlanIndicatorReader indicators;
    private int year;

    private PlanReader(YamlDocument document, RegionCodelist regions, UnitCodelist units) {
        this.document = document;
        this.regions = regions;
        this.indicators = new PlanIndicatorReader(document, units);
    }

    /** Empty when the plan cannot even be named. */
    static Optional<Plan> read(YamlDocument document, String digest, RegionCodelist regions, UnitCodelist units) {
        return new PlanReader(document, regions, units).read(digest);
    }

    private Optional<Plan> read(String digest) {
        YamlMap root = document.root();
        year = integer(root.text("year", "0")).orElse(0);
        root.maps("tasks").forEach(this::readTask);
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
                province.get(), unallocated.get(), lines, provinceRun, tasks, indicators.indicators(), digest));
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
        for (YamlMap indicator : map.maps("indicators")) {
            indicators.read(task, map.text("lead_bureau", ""), indicator);
            checkScope(indicator);
        }
    }

    private void checkScope(YamlMap map) {
        String scope = map.text("scope", "");
        if (scope.startsWith("city:")) {
            known(scope.substring("city:".length()), map.at("scope"));
        }
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
