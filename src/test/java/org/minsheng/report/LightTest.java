package org.minsheng.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minsheng.pipeline.LoadedYear;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The colours of the nine statuses, and a matrix of lights against the views it is drawn from. */
class LightTest {

    @ParameterizedTest
    @CsvSource({
        "done, GREEN", "ahead, GREEN", "on_track, GREEN", "behind, YELLOW", "at_risk, RED", "missed, RED",
        "no_data, GREY", "incomplete, GREY", "not_applicable, BLANK"
    })
    void ofAStatus(String status, Light light) {
        assertThat(Light.of(status)).isEqualTo(light);
    }

    @Test
    void ofNoStatus() {
        assertThatThrownBy(() -> Light.of("fine")).hasMessageContaining("fine");
    }

    @ParameterizedTest
    @CsvSource({
        "'', BLANK", "not_applicable, BLANK", "done;ahead, GREEN", "done;no_data, GREY", "incomplete;behind, YELLOW",
        "behind;missed;done, RED"
    })
    void ofATaskIsItsWorst(String statuses, Light light) {
        assertThat(Light.worst(statuses.isEmpty() ? List.of() : List.of(statuses.split(";")))).isEqualTo(light);
    }

    @ParameterizedTest
    @CsvSource({"2017-01", "2017-06", "2017-12"})
    void aMatrixIsWhatTheViewsSay(YearMonth month) {
        DataSource database = LoadedYear.database();
        LightMatrix matrix = new LightMatrixQuery(database).of(month);
        assertThat(matrix.lines()).hasSize(13);
        assertThat(matrix.tasks()).hasSize(28);
        List<String> drawn = matrix.tasks().stream()
                .flatMap(task -> task.cells().entrySet().stream()
                        .filter(cell -> cell.getValue().score() != null)
                        .map(cell -> "%02d %s %s".formatted(
                                task.taskNo(), cell.getKey(), cell.getValue().score().toPlainString())))
                .sorted()
                .toList();
        List<String> view = JdbcClient.create(database)
                .sql("select key || ' ' || region_code || ' ' || strict from bi.score where level = 'task' and month = ?")
                .param(month.atDay(1))
                .query(String.class)
                .list();
        assertThat(drawn).isEqualTo(view.stream().sorted().toList());
        assertThat(reds(matrix)).isEqualTo(JdbcClient.create(database).sql("""
                select count(distinct (attainment.task_no, region_code))
                from bi.attainment as attainment
                inner join bi.indicator as indicator using (plan_code, indicator_code)
                where month = ? and is_scored and status in ('at_risk', 'missed')
                """).param(month.atDay(1)).query(Long.class).single());
    }

    private static long reds(LightMatrix matrix) {
        return matrix.tasks().stream().map(LightMatrix.TaskRow::cells).flatMap(cells -> Stream.of(cells))
                .flatMap(cells -> cells.values().stream()).filter(cell -> cell.light() == Light.RED).count();
    }
}
