package org.minsheng.command;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.minsheng.database.SqlFile;
import org.minsheng.database.WarehouseDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is held or suspicious: where, what was found, what was expected and what to do. */
@Command(name = "problems", mixinStandardHelpOptions = true)
final class ProblemsVerb implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of(
            "rejection_id", "arrival_id", "feed", "file_name", "sheet", "cell", "raw_text", "code", "severity",
            "message_zh", "message_en", "state", "opened_at", "closed_at");

    @Mixin
    private VerbOptions options;

    @Option(names = "--arrival", paramLabel = "N", descriptionKey = "problems.arrival")
    private Long arrival;

    @Option(names = "--feed", paramLabel = "CODE", descriptionKey = "option.feed")
    private String feed;

    @Option(names = "--month", paramLabel = "YYYY-MM", descriptionKey = "arrivals.month")
    private java.time.YearMonth month;

    @Option(names = "--bureau", paramLabel = "NAME", descriptionKey = "option.bureau")
    private String bureau;

    @Option(names = "--severity", paramLabel = "reject|hold|warn", descriptionKey = "problems.severity")
    private String severity;

    @Option(names = "--all", descriptionKey = "problems.all")
    private boolean all;

    @Override
    public Integer call() {
        Console console = options.console();
        try (WarehouseDatabase database = options.openDatabase()) {
            List<Map<String, Object>> rows = JdbcClient.create(database.dataSource())
                    .sql(SqlFile.read("command/problems"))
                    .param("arrival", arrival, java.sql.Types.BIGINT)
                    .param("feed", feed, java.sql.Types.VARCHAR)
                    .param("month", month == null ? null : month.atDay(1), java.sql.Types.DATE)
                    .param("bureau", bureau, java.sql.Types.VARCHAR)
                    .param("severity", severity, java.sql.Types.VARCHAR)
                    .param("all", all)
                    .query()
                    .listOfRows();
            if (console.isJson()) {
                console.printRows(COLUMNS, rows);
            } else {
                print(rows, console);
            }
            return 0;
        }
    }

    /** By file, the worst first: a clerk works through one file at a time. */
    private static void print(List<Map<String, Object>> rows, Console console) {
        Object file = null;
        for (Map<String, Object> row : rows) {
            if (!row.get("file_name").equals(file)) {
                file = row.get("file_name");
                console.print("\n" + Console.cell(file) + "  (" + console.text("column.arrival_id") + " "
                        + row.get("arrival_id") + ")");
            }
            String place = row.get("sheet") == null ? "" : " " + row.get("sheet") + "!" + row.get("cell");
            String message = String.valueOf(row.get(console.isChinese() ? "message_zh" : "message_en"));
            console.print("  #" + row.get("rejection_id") + " [" + console.text("severity." + row.get("severity")) + "] " + row.get("code") + place
                    + "  " + message.replaceAll("\\p{Cntrl}+", " "));
        }
        console.say("problems.total", rows.size());
    }
}
