package org.minsheng.contract;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minsheng.observation.IndicatorCode;

/** Reads the indicators of a plan, task by task. */
final class PlanIndicatorReader {

    private final YamlDocument document;
    private final UnitCodelist units;
    private final List<Plan.Indicator> indicators = new ArrayList<>();
    private final List<YamlMap> maps = new ArrayList<>();

    PlanIndicatorReader(YamlDocument document, UnitCodelist units) {
        this.document = document;
        this.units = units;
    }

    /** Adds an indicator of the task; one without a code is passed over, the schema has said so. */
    void read(Plan.Task task, String taskLead, YamlMap map) {
        Optional<IndicatorCode> code = FigureWords.indicatorCode(map.text("code", ""));
        if (code.isEmpty()) {
            return;
        }
        checkCode(task, code.get(), map);
        checkName(map);
        checkTarget(code.get(), map);
        maps.add(map);
        indicators.add(new Plan.Indicator(code.get(), task.number(), task.area(), map.text("name_zh", ""),
                map.text("name_en", ""), map.text("text", ""), number(map, "target"),
                map.text("base_unit").orElse(null), map.text("stated_unit").orElse(null), map.text("direction", ""),
                map.text("kind", ""), map.text("aggregation", ""), map.text("denominators").orElse(null),
                map.text("scope", ""), due(map), map.text("notes").orElse(null), map.text("lead_bureau", taskLead),
                !map.text("scored", "").equals("false"), map.text("parent").orElse(null), number(map, "target_ulp"),
                map.text("qualifiers", ""), schedule(map), number(map, "baseline"),
                map.text("maintain", "").equals("true"), map.text("frequency", "M")));
    }

    /** All that were read, in order; their parents are looked for now that all are known. */
    List<Plan.Indicator> indicators() {
        for (int i = 0; i < indicators.size(); i++) {
            checkParent(indicators.get(i), maps.get(i));
        }
        return indicators;
    }

    private void checkCode(Plan.Task task, IndicatorCode code, YamlMap map) {
        if (indicators.stream().anyMatch(earlier -> earlier.code().equals(code))) {
            document.problem(map.at("code"), "指标" + code + "重复", "the indicator " + code + " stands here twice");
        }
        if (!code.code().startsWith("T%02d.".formatted(task.number()))) {
            document.problem(map.at("code"), "指标" + code + "不属于任务" + task.number(),
                    "the indicator " + code + " does not belong to task " + task.number());
        }
    }

    /** A transposed table finds an indicator by its name. */
    private void checkName(YamlMap map) {
        String name = HeaderPath.squeeze(map.text("name_zh", ""));
        if (indicators.stream().anyMatch(earlier -> HeaderPath.squeeze(earlier.nameZh()).equals(name))) {
            document.problem(map.at("name_zh"), "指标名称“" + name + "”重复，分解表将无法认行",
                    "another indicator is called '" + name + "': a table of targets could not tell them apart");
        }
    }

    private void checkTarget(IndicatorCode code, YamlMap map) {
        if (!map.has("target") && !map.text("kind", "").equals("milestone")) {
            document.problem(map.at("code"), "指标" + code + "没有目标值target", "the indicator " + code + " has no target");
        }
        Optional<String> baseUnit = map.text("base_unit");
        if (baseUnit.isEmpty() && map.has("target")) {
            document.problem(map.at("code"), "指标" + code + "有目标值而没有基本单位base_unit",
                    "the indicator " + code + " has a target and no base_unit");
        }
        baseUnit.filter(unit -> units.find(unit).isEmpty() && !units.entries().isEmpty())
                .ifPresent(unit -> document.problem(map.at("base_unit"), "单位“" + unit + "”不在units.csv中",
                        "the unit '" + unit + "' is not listed in units.csv"));
    }

    private void checkParent(Plan.Indicator indicator, YamlMap map) {
        boolean listed = indicator.parent() == null
                || indicators.stream().anyMatch(other -> other.code().code().equals(indicator.parent()));
        if (!listed) {
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

    private static BigDecimal number(YamlMap map, String key) {
        return FigureWords.number(map.text(key, "")).orElse(null);
    }
}
