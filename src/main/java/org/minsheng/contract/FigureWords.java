package org.minsheng.contract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.minsheng.observation.Decision;
import org.minsheng.observation.IndicatorCode;
import org.minsheng.observation.Measure;
import org.minsheng.observation.RegionCode;
import org.minsheng.observation.Unit;
import org.yaml.snakeyaml.nodes.Node;

/** Reads what every figure of a contract says of itself, and checks it against plans and codelists. */
final class FigureWords {

    private final YamlDocument document;
    private final List<Plan> plans;
    private final boolean allPlansRead;
    private final RegionCodelist regions;
    private final UnitCodelist units;

    /** Words that cannot be known because a plan or a codelist could not be read are not complained of. */
    FigureWords(
            YamlDocument document,
            List<Plan> plans,
            boolean allPlansRead,
            RegionCodelist regions,
            UnitCodelist units) {
        this.document = document;
        this.plans = plans;
        this.allPlansRead = allPlansRead;
        this.regions = regions;
        this.units = units;
    }

    /** Empty, and said, when no plan has it. */
    Optional<IndicatorCode> indicator(YamlMap map) {
        String text = map.text("indicator", "");
        Optional<IndicatorCode> code = indicatorCode(text)
                .filter(each -> plans.stream().anyMatch(plan -> plan.indicator(each).isPresent()));
        if (code.isEmpty() && !text.isEmpty() && allPlansRead) {
            document.problem(map.at("indicator"), "没有一个计划含指标“" + text + "”",
                    "no plan has the indicator '" + text + "'");
        }
        return code;
    }

    /** Empty when absent or unknown: the schema has said so. */
    Optional<Measure> measure(YamlMap map) {
        return Words.find(Measure.class, map.text("measure", ""));
    }

    Decision decision(YamlMap map) {
        return Words.find(Decision.class, map.text("decision", "load")).orElse(Decision.LOAD);
    }

    FigureColumn.Reads reads(YamlMap map) {
        return Words.find(FigureColumn.Reads.class, map.text("reads", "number")).orElse(FigureColumn.Reads.NUMBER);
    }

    /**
     * The unit's symbol, null where none is stated. It is a listed unit, and what is a value of the indicator itself
     * can be converted into the plan's base unit; numerators, denominators and references have counters of their own.
     */
    String unit(YamlMap map) {
        Optional<String> text = map.text("unit");
        if (text.isEmpty()) {
            return null;
        }
        Optional<Unit> unit = units.find(text.get());
        if (unit.isEmpty() && units.entries().isEmpty()) {
            return null;
        }
        if (unit.isEmpty()) {
            document.problem(map.at("unit"), "单位“" + text.get() + "”不在units.csv中",
                    "the unit '" + text.get() + "' is not listed in units.csv");
            return null;
        }
        indicatorCode(map.text("indicator", "")).ifPresent(code -> measure(map)
                .filter(FigureWords::isOfIndicator)
                .ifPresent(measure -> checkDimension(map, code, unit.get())));
        return unit.get().symbol();
    }

    Optional<TextTemplate> find(YamlMap map) {
        try {
            return map.text("find").map(TextTemplate::parse);
        } catch (IllegalArgumentException unusable) {
            document.problem(map.at("find"), "句子里应有且只有一个{n}", "a sentence has one {n}, where the number stands");
            return Optional.empty();
        }
    }

    /** The region under a code; empty, and said, when it is not listed. */
    Optional<RegionCode> region(String text, Node node) {
        Optional<RegionCode> code = RegionCodelistReader.codeOf(text)
                .filter(each -> regions.regions().stream().anyMatch(region -> region.code().equals(each)));
        if (code.isEmpty() && !regions.regions().isEmpty()) {
            document.problem(node, "地区“" + text + "”不在regions.csv中",
                    "the region '" + text + "' is not listed in regions.csv");
        }
        return code;
    }

    /** The province whose plan has the indicator: what a list speaks of unless it says another region. */
    Optional<RegionCode> provinceOf(IndicatorCode indicator) {
        return plans.stream()
                .filter(plan -> plan.indicator(indicator).isPresent())
                .map(Plan::province)
                .findFirst();
    }

    static Optional<IndicatorCode> indicatorCode(String text) {
        try {
            return Optional.of(IndicatorCode.parse(text));
        } catch (IllegalArgumentException unlike) {
            return Optional.empty();
        }
    }

    static Optional<BigDecimal> number(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
        } catch (NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    private void checkDimension(YamlMap map, IndicatorCode code, Unit unit) {
        plans.stream().map(plan -> plan.indicator(code)).flatMap(Optional::stream)
                .map(Plan.Indicator::baseUnit)
                .filter(base -> base != null && units.find(base).isPresent())
                .filter(base -> !unit.isConvertibleTo(units.find(base).get()))
                .findFirst()
                .ifPresent(base -> document.problem(map.at("unit"),
                        "单位“" + unit + "”不能换算成指标" + code + "的基本单位“" + base + "”",
                        "the unit '" + unit + "' cannot become '" + base + "', the base unit of " + code));
    }

    private static boolean isOfIndicator(Measure measure) {
        return switch (measure) {
            case TARGET, FLOW, CUM, PCUM, STOCK -> true;
            case NUM, DEN, REF, STAGE, OK, DUE -> false;
        };
    }
}
