package org.minsheng.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.minsheng.database.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the lights of a month from the marts. */
public final class LightMatrixQuery {

    private final JdbcClient jdbc;

    public LightMatrixQuery(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** The latest month with attainment; empty before the first run. */
    public Optional<YearMonth> latestMonth() {
        return jdbc.sql("select max(month) from mart.attainment")
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)).map(YearMonth::from))
                .single();
    }

    public LightMatrix of(YearMonth month) {
        Map<String, LightMatrix.Line> lines = new LinkedHashMap<>();
        Map<Integer, String> titles = new LinkedHashMap<>();
        Map<Integer, Map<String, LightMatrix.Cell>> cells = new HashMap<>();
        jdbc.sql(SqlFile.read("report/light_matrix"))
                .param("month", month.atDay(1))
                .query((ResultSet row) -> {
                    String region = row.getString("region_code");
                    int task = row.getInt("task_no");
                    lines.putIfAbsent(region, new LightMatrix.Line(region, row.getString("region_name")));
                    titles.putIfAbsent(task, row.getString("title"));
                    cells.computeIfAbsent(task, each -> new HashMap<>()).put(region, cell(row));
                });
        List<LightMatrix.TaskRow> tasks = new ArrayList<>();
        titles.forEach((task, title) -> tasks.add(new LightMatrix.TaskRow(task, title, cells.get(task))));
        return new LightMatrix(month, List.copyOf(lines.values()), tasks);
    }

    private static LightMatrix.Cell cell(ResultSet row) throws SQLException {
        String[] statuses = (String[]) row.getArray("statuses").getArray();
        return new LightMatrix.Cell(Light.worst(List.of(statuses)), row.getBigDecimal("strict"));
    }
}
