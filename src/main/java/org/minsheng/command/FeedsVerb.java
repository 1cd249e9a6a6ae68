package org.minsheng.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.minsheng.contract.FeedContract;
import org.minsheng.contract.TableContract;
import org.minsheng.database.WarehouseDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The contracts: who sends what, when it is due, and how many columns it binds. Needs no database. */
@Command(
        name = "feeds",
        mixinStandardHelpOptions = true,
        subcommands = {FeedsDraftVerb.class, FeedsCheckVerb.class})
final class FeedsVerb implements Callable<Integer> {

    private static final List<String> COLUMNS =
            List.of("feed", "title", "bureau", "bureau_name", "frequency", "due_day", "channel", "tables", "columns");

    @Mixin
    private VerbOptions options;

    @Option(names = "--corrections", descriptionKey = "feeds.corrections")
    private boolean corrections;

    @Override
    public Integer call() {
        Console console = options.console();
        if (corrections) {
            try (WarehouseDatabase database = options.openDatabase()) {
                new CorrectionList(options.loadJobs(), database.dataSource()).print(console);
                return 0;
            }
        }
        List<Map<String, Object>> rows = options.loadJobs().feeds().stream().map(feed -> row(feed, console)).toList();
        console.printRows(COLUMNS, rows);
        return 0;
    }

    private static Map<String, Object> row(FeedContract feed, Console console) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("feed", feed.feed());
        row.put("title", feed.title());
        row.put("bureau", feed.bureau());
        row.put("bureau_name", feed.bureauName());
        String frequency = feed.frequency().name().toLowerCase(java.util.Locale.ROOT);
        row.put("frequency", console.isJson() ? frequency : console.text("frequency." + frequency));
        row.put("due_day", feed.dueDay());
        row.put("channel", feed.channel());
        row.put("tables", feed.tables().size());
        row.put("columns", feed.tables().stream().mapToInt(FeedsVerb::columns).sum());
        return row;
    }

    private static int columns(TableContract table) {
        return table.requiredHeaders().size() + table.optionalHeaders().size();
    }
}
