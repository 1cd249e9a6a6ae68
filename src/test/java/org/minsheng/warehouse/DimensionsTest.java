package org.minsheng.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minsheng.contract.Plan;
import org.minsheng.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

class DimensionsTest {

    private static final Plan PLAN = ReadFiles.JOBS.plans().get(0);

    private final TestDatabase database = TestDatabase.create();
    private final Dimensions dimensions = new Dimensions(database.dataSource());

    @Test
    void writesThePlanAndTheRegionsOnce() {
        DimensionChanges first = write(PLAN);
        assertThat(first.keys().get(DimensionTable.PLAN)).containsExactly(PLAN.code());
        assertThat(first.keys().get(DimensionTable.TASK)).hasSize(28);
        assertThat(first.keys().get(DimensionTable.INDICATOR)).hasSize(110).contains(PLAN.code() + " T01.1");
        assertThat(first.keys().get(DimensionTable.REGION))
                .hasSameSizeAs(ReadFiles.JOBS.regions().regions())
                .contains("220381 2010-01-01");
        assertThat(write(PLAN).isEmpty()).isTrue();
    }

    @Test
    void saysWhichRowsDiffer() {
        write(PLAN);
        List<Plan.Task> tasks = PLAN.tasks().stream()
                .map(task -> task.number() == 3 ? new Plan.Task(3, task.area(), "另一个名称") : task)
                .toList();
        List<Plan.Indicator> withoutLast = PLAN.indicators().subList(0, PLAN.indicators().size() - 1);
        Plan other = new Plan(PLAN.code(), PLAN.title(), PLAN.document(), PLAN.year(), PLAN.province(),
                PLAN.unallocated(), PLAN.lines(), PLAN.provinceRun(), tasks, withoutLast, "");
        String gone = PLAN.code() + " " + PLAN.indicators().get(109).code();
        assertThat(write(other).keys()).isEqualTo(Map.of(
                DimensionTable.TASK, List.of(PLAN.code() + " 3"), DimensionTable.INDICATOR, List.of(gone)));
        assertThat(write(PLAN).keys().keySet()).containsExactlyInAnyOrder(
                DimensionTable.TASK, DimensionTable.INDICATOR);
    }

    @Test
    void keepsWhatThePlanSaysOfAnIndicator() {
        write(PLAN);
        assertThat(JdbcClient.create(database.dataSource())
                .sql("select concat_ws(' ', name_zh, target_value, base_unit, measure_kind, is_scored, sort_no)"
                        + " from core.dim_indicator where indicator_code = 'T01.2'")
                .query(String.class)
                .single())
                .isEqualTo("农村劳动力转移就业人数 4000000 人 stock_latest t 2");
    }

    private DimensionChanges write(Plan plan) {
        return dimensions.write(List.of(plan), ReadFiles.JOBS.regions());
    }
}
