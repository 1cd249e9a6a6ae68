package org.minsheng.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.minsheng.database.SqlFile;
import org.minsheng.database.WarehouseDatabase;
import org.minsheng.report.LightMatrixQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How far the targets are attained: the lights of a month, or the figures of an indicator, a task or a line. */
@Command(name = "attainment", mixinStandardHelpOptions = true)
final class AttainmentVerb implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of(
            "month", "indicator_code", "indicator_name", "region_code", "region_name", "unit", "target_value",
            "achieved_value", "attainment_pct", "schedule_pct", "status", "forecast_value", "regions_expected",
            "regions_reported", "contribution_pct", "target_version", "flags");

    private static final List<String> PEOPLE_COLUMNS = List.of(
            "month", "indicator_code", "indicator_name", "region_name", "target_value", "achieved_value", "unit",
            "attainment_pct", "schedule_pct", "status", "forecast_value", "reported", "flags");

    @Mixin
    private VerbOptions options;

    @Option(names = "--month", paramLabel = "YYYY-MM", descriptionKey = "attainment.month")
    private YearMonth month;

    @Option(names = "--indicator", paramLabel = "CODE", descriptionKey = "attainment.indicator")
    private String indicator;

    @Option(names = "--task", paramLabel = "N", descriptionKey = "attainment.task")
    private Integer task;

    @Option(names = "--region", paramLabel = "NAME", descriptionKey = "attainment.region")
    private String region;

    @Option(names = "--as-of", paramLabel = "TIME", descriptionKey = "attainment.as_of")
    private String asOf;

    @Override
    public Integer call() {
        Console console = options.console();
        var regions = region == null ? null : LineName.of(options.loadJobs()).code(region, console);
        Instant at = asOf == null ? null : Moments.end(asOf, console);
        try (WarehouseDatabase database = options.openDatabase()) {
            LightMatrixQuery lights = new LightMatrixQuery(database.dataSource());
            Optional<YearMonth> latest = lights.latestMonth();
            if (latest.isEmpty()) {
                throw new VerbException(console.text("attainment.nothing"));
            }
            boolean wholeMonth = indicator == null && task == null && region == null && at == null;
            if (wholeMonth && !console.isJson()) {
                LightMatrixPrinter.print(lights.of(month == null ? latest.get() : month), console);
                return 0;
            }
            print(rows(JdbcClient.create(database.dataSource()), regions, at, latest.get()), console);
            return 0;
        }
    }

    /** An indicator at a line is shown through the year; everything else for one month. */
    private List<Map<String, Object>> rows(JdbcClient jdbc, String regionCode, Instant at, YearMonth latest) {
        boolean throughTheYear = month == null && indicator != null && regionCode != null;
        LocalDate only = throughTheYear ? null : (month == null && at == null ? latest : month) == null
                ? null : (month == null ? latest : month).atDay(1);
        String sql = at == null ? "command/attainment" : "command/attainment_as_of";
        var statement = jdbc.sql(SqlFile.read(sql))
                .param("month", only, java.sql.Types.DATE)
                .param("indicator", indicator, java.sql.Types.VARCHAR)
                .param("task", task, java.sql.Types.INTEGER)
                .param("region", regionCode, java.sql.Types.VARCHAR);
        if (at != null) {
            statement = statement.param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
        }
        return statement.query().listOfRows();
    }

    private void print(List<Map<String, Object>> rows, Console console) {
        if (rows.isEmpty()) {
            console.say("attainment.no_rows");
        }
        rows.forEach(row -> {
            row.put("month", YearMonth.from(((java.sql.Date) row.get("month")).toLocalDate()));
            row.put("reported", row.get("regions_reported") + "/" + row.get("regions_expected"));
            if (!console.isJson()) {
                row.put("status", console.text("status." + row.get("status")));
            }
        });
        console.printRows(console.isJson() ? COLUMNS : PEOPLE_COLUMNS, rows);
    }
}
