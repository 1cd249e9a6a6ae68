package org.minsheng.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.minsheng.database.DatabaseAddress;
import org.minsheng.database.EmbeddedDatabase;
import org.minsheng.database.WarehouseDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The embedded PostgreSQL: keep it up for a BI tool, stop it, say where it answers. */
@Command(name = "db", mixinStandardHelpOptions = true,
        subcommands = {DbVerb.Start.class, DbVerb.Stop.class, DbVerb.Url.class, DbVerb.Checksums.class})
final class DbVerb implements Runnable {

    @picocli.CommandLine.Spec
    private picocli.CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Starts it and leaves it running. */
    @Command(name = "start", mixinStandardHelpOptions = true)
    static final class Start implements Callable<Integer> {

        @Mixin
        private VerbOptions options;

        @Override
        public Integer call() {
            DatabaseAddress address = EmbeddedDatabase.keepUp(options.home(), options.notice());
            options.openDatabase().close();
            tell(address, options.console());
            return 0;
        }
    }

    /** Stops it, whoever started it. */
    @Command(name = "stop", mixinStandardHelpOptions = true)
    static final class Stop implements Callable<Integer> {

        @Mixin
        private VerbOptions options;

        @Override
        public Integer call() {
            boolean stopped = EmbeddedDatabase.stop(options.home());
            Console console = options.console();
            if (console.isJson()) {
                console.printJson(Map.of("stopped", stopped));
            }
            console.say(stopped ? "db.stopped" : "db.not_running");
            return 0;
        }
    }

    /** Says where it answers; 1 when it does not run. */
    @Command(name = "url", mixinStandardHelpOptions = true)
    static final class Url implements Callable<Integer> {

        @Mixin
        private VerbOptions options;

        @Override
        public Integer call() {
            var address = EmbeddedDatabase.running(options.home());
            if (address.isEmpty()) {
                throw new VerbException(options.console().text("db.not_running"));
            }
            tell(address.get(), options.console());
            return 0;
        }
    }

    /** Digests of what the warehouse holds, to compare two of them with. */
    @Command(name = "checksums", mixinStandardHelpOptions = true)
    static final class Checksums implements Callable<Integer> {

        private static final List<String> COLUMNS = List.of("table", "partition", "rows", "sha256");

        @Mixin
        private VerbOptions options;

        @Override
        public Integer call() {
            Console console = options.console();
            try (WarehouseDatabase database = options.openDatabase()) {
                var checksums = org.minsheng.warehouse.Checksums.of(database.dataSource());
                List<Map<String, Object>> rows = checksums.partitions().stream().map(Checksums::row).toList();
                if (console.isJson()) {
                    console.printJson(Map.of("sha256", checksums.sha256(), "partitions", rows));
                } else {
                    console.printRows(COLUMNS, rows);
                    console.say("db.checksum", checksums.sha256());
                }
            }
            return 0;
        }

        private static Map<String, Object> row(org.minsheng.warehouse.Checksums.Partition partition) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("table", partition.table());
            row.put("partition", partition.partition());
            row.put("rows", partition.rows());
            row.put("sha256", partition.sha256());
            return row;
        }
    }

    private static void tell(DatabaseAddress address, Console console) {
        if (console.isJson()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("url", address.jdbcUrl());
            json.put("psql", address.psqlLine());
            console.printJson(json);
            return;
        }
        console.say("db.answers", address.jdbcUrl(), address.psqlLine());
    }
}
