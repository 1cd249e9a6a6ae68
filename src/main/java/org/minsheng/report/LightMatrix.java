package org.minsheng.report;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * The lights of a month: tasks by lines.
 *
 * @param lines the thirteen lines in the order of their codes, the province first
 */
public record LightMatrix(YearMonth month, List<Line> lines, List<TaskRow> tasks) {

    public LightMatrix {
        lines = List.copyOf(lines);
        tasks = List.copyOf(tasks);
    }

    /** A line reported (rule B1). */
    public record Line(String regionCode, String name) {}

    /** A task with its cell for each line, by region code; a line without the task has none. */
    public record TaskRow(int taskNo, String title, Map<String, Cell> cells) {

        public TaskRow {
            cells = Map.copyOf(cells);
        }
    }

    /**
     * @param light of the worst scored indicator
     * @param score the task's strict score (rule H3), two decimals; null when there is none
     */
    public record Cell(Light light, BigDecimal score) {}
}
