package org.minsheng.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.minsheng.observation.RegionCode;

class PlanTest {

    private static final List<String> COLUMNS = List.of("task_no", "area", "indicator_code", "indicator_zh",
            "indicator_en", "target_text", "target_value", "base_unit", "stated_unit", "direction", "measure_kind",
            "aggregation", "denominators", "scope", "due", "notes", "lead_bureau_inferred", "scored", "parent_code",
            "target_ulp", "qualifiers", "schedule", "baseline", "maintain", "frequency");

    private final Plan plan = JobsLoader.load(Path.of("jobs")).plan(2017).orElseThrow();

    @Test
    void everyCellOfThePlanTableIsInThePlan() {
        List<String> table = DomainTable.rows("plan-2017").stream()
                .map(row -> COLUMNS.stream().map(row::text).collect(Collectors.joining("|")))
                .toList();

        assertThat(plan.indicators().stream().map(PlanTest::cells).toList()).containsExactlyElementsOf(table);
    }

    @Test
    void areasAndTasksStandInTheOrderOfThePlan() {
        assertThat(plan.tasks()).extracting(Plan.Task::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 28).boxed().toList());
        assertThat(plan.tasks().stream().map(Plan.Task::area).distinct()).containsExactly(
                "就业创业", "社会保障", "扶贫济困", "公共服务", "基础设施", "环境保护", "公共安全");
        assertThat(plan.tasks()).extracting(Plan.Task::title).doesNotContain("").doesNotHaveDuplicates();
    }

    @Test
    void theLinesAreTheProvinceTheTenAndTheCountiesItRuns() {
        assertThat(plan.lines()).hasSize(13).startsWith(plan.province()).endsWith(
                RegionCode.parse("220381"), RegionCode.parse("220581"));
        assertThat(plan.provinceRun()).extracting(RegionCode::code).containsExactly("220381", "220581");
        assertThat(plan.unallocated()).isEqualTo(RegionCode.parse("JL-UNALLOC"));
    }

    private static String cells(Plan.Indicator each) {
        List<Object> cells = new ArrayList<>(List.of(each.task(), each.area(), each.code(), each.nameZh(),
                each.nameEn(), each.targetText()));
        cells.add(plain(each.targetValue()));
        cells.add(Objects.toString(each.baseUnit(), ""));
        cells.add(Objects.toString(each.statedUnit(), ""));
        cells.addAll(List.of(each.direction(), each.measureKind(), each.aggregation()));
        cells.add(Objects.toString(each.denominators(), ""));
        cells.addAll(List.of(each.scope(), each.due()));
        cells.add(Objects.toString(each.notes(), ""));
        cells.addAll(List.of(each.leadBureau(), each.scored() ? "Y" : "N"));
        cells.add(Objects.toString(each.parent(), ""));
        cells.add(plain(each.targetUlp()));
        cells.add(each.qualifiers());
        cells.add(each.schedule().stream().map(BigDecimal::toPlainString).collect(Collectors.joining(";")));
        cells.add(plain(each.baseline()));
        cells.add(each.maintained() ? "Y" : "");
        cells.add(each.frequency().equals("M") ? "" : each.frequency());
        return cells.stream().map(Object::toString).collect(Collectors.joining("|"));
    }

    private static String plain(BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
