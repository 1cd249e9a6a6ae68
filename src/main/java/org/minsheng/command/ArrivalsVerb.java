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

/** What was received, when, and what became of its cells. */
@Command(name = "arrivals", mixinStandardHelpOptions = true)
final class ArrivalsVerb implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of(
            "arrival_id", "feed", "bureau", "month", "file_name", "sha256", "received_at", "due_at", "is_late",
            "decision", "cells_read", "cells_loaded", "cells_checked", "cells_memo", "cells_held", "cells_blank");

    private static final List<String> PEOPLE_COLUMNS = List.of(
            "arrival_id", "feed", "month", "file_name", "received", "late", "decision",
            "read", "loaded", "checked", "memo", "held", "blank");

    @Mixin
    private VerbOptions options;

    @Option(names = "--feed", paramLabel = "CODE", descriptionKey = "option.feed")
    private String feed;

    @Option(names = "--month", paramLabel = "YYYY-MM", descriptionKey = "arrivals.month")
    private java.time.YearMonth month;

    @Option(names = "--bureau", paramLabel = "NAME", descriptionKey = "option.bureau")
    private String bureau;

    @Override
    public Integer call() {
        Console console = options.console();
        try (WarehouseDatabase database = options.openDatabase()) {
            List<Map<String, Object>> rows = JdbcClient.create(database.dataSource())
                    .sql(SqlFile.read("command/arrivals"))
                    .param("feed", feed, java.sql.Types.VARCHAR)
                    .param("month", month == null ? null : month.atDay(1), java.sql.Types.DATE)
                    .param("bureau", bureau, java.sql.Types.VARCHAR)
                    .query()
                    .listOfRows();
            if (!console.isJson()) {
                rows.forEach(row -> inWords(row, console));
            }
            console.printRows(console.isJson() ? COLUMNS : PEOPLE_COLUMNS, rows);
            return 0;
        }
    }

    private static void inWords(Map<String, Object> row, Console console) {
        row.put("decision", row.get("decision") == null ? "" : console.text("decision." + row.get("decision")));
        row.put("late", Boolean.TRUE.equals(row.get("is_late")) ? console.text("arrivals.late") : "");
        row.put("received", row.get("received_at").toString().substring(0, 10));
        for (String kind : List.of("read", "loaded", "checked", "memo", "held", "blank")) {
            row.put(kind, row.get("cells_" + kind));
        }
    }
}
