package org.minsheng.command;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.minsheng.database.SqlFile;
import org.minsheng.database.WarehouseDatabase;
import org.minsheng.quarantine.Quarantine;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is held or suspicious: where, what was found, what was expected and what to do. */
@Command(name = "problems", mixinStandardHelpOptions = true)
final class ProblemsVerb implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of(
            "rejection_id", "arrival_id", "feed", "file_name", "sheet", "cell", "raw_text", "code", "severity",
            "message_zh", "message_en", "state", "opened_at", "closed_at", "sent_at", "sent_by", "next_arrival_id",
            "continued_by_id", "continues_id");

    @Mixin
    private VerbOptions options;

    @Option(names = "--arrival", paramLabel = "N", descriptionKey = "problems.arrival")
    private Long arrival;

    @Option(names = "--feed", paramLabel = "CODE", descriptionKey = "option.feed")
    private String feed;

    @Option(names = "--month", paramLabel = "YYYY-MM", descriptionKey = "arrivals.month")
    private YearMonth month;

    @Option(names = "--bureau", paramLabel = "NAME", descriptionKey = "option.bureau")
    private String bureau;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(names = "--severity", paramLabel = "reject|hold|warn", descriptionKey = "problems.severity")
    private String severity;

    @Option(names = "--all", descriptionKey = "problems.all")
    private boolean all;

    @ArgGroup(exclusive = false)
    private WorkbookOptions workbook;

    @Override
    public Integer call() throws IOException {
        Console console = options.console();
        if (workbook != null && arrival == null) {
            throw new CommandLine.ParameterException(spec.commandLine(), console.text("workbook.which"));
        }
        try (WarehouseDatabase database = options.openDatabase()) {
            if (workbook != null) {
                new WorkbookReturn(database.dataSource(), console, options.clock()).write(arrival, workbook);
                return 0;
            }
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
                if (arrival != null) {
                    new SequelPrinter(new Quarantine(database.dataSource()), console).printOf(arrival);
                }
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
            console.print("  #" + row.get("rejection_id") + " [" + console.text("severity." + row.get("severity")) + "] "
                    + row.get("code") + place + "  " + state(row, console) + message.replaceAll("\\p{Cntrl}+", " "));
        }
        console.say("problems.total", rows.size());
    }

    /** Nothing to say of what is simply open. */
    private static String state(Map<String, Object> row, Console console) {
        String state = String.valueOf(row.get("state"));
        String told = row.get("continued_by_id") != null
                ? console.text("problems.continued", row.get("next_arrival_id"))
                : state.equals("open") ? "" : console.text("state." + state);
        return told.isEmpty() ? "" : "(" + told + ") ";
    }
}
