package org.minsheng.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.minsheng.contract.Jobs;
import org.minsheng.contract.JobsLoader;
import org.minsheng.database.DatabaseNotice;
import org.minsheng.database.WarehouseDatabase;
import picocli.CommandLine.Option;

/** The options every verb takes, and what they open. */
final class VerbOptions {

    @Option(names = "--jobs", paramLabel = "DIR", defaultValue = "jobs", descriptionKey = "option.jobs")
    private Path jobs;

    @Option(names = "--feeds", paramLabel = "DIR", defaultValue = "sample-feeds", descriptionKey = "option.feeds")
    private Path feeds;

    @Option(names = "--home", paramLabel = "DIR", defaultValue = ".minsheng", descriptionKey = "option.home")
    private Path home;

    @Option(names = "--db", paramLabel = "JDBC-URL", descriptionKey = "option.db")
    private String db;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "option.lang")
    private String lang;

    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;
    private final Locale language;

    VerbOptions(PrintStream out, PrintStream err, Clock clock, Locale language) {
        this.out = out;
        this.err = err;
        this.clock = clock;
        this.language = language;
    }

    Console console() {
        return new Console(out, language, json);
    }

    /** Progress goes to standard output for people and to standard error when the output is data. */
    ConsoleProgress progress() {
        boolean terminal = System.console() != null && !json;
        return new ConsoleProgress(console(), json ? err : out, terminal);
    }

    /** The contracts, plans and codelists; every problem in them ends the verb. */
    Jobs loadJobs() {
        return JobsLoader.load(jobs);
    }

    /** The migrated database; what takes time is said on standard error. */
    WarehouseDatabase openDatabase() {
        return WarehouseDatabase.open(home, Optional.ofNullable(db), notice());
    }

    DatabaseNotice notice() {
        boolean chinese = console().isChinese();
        return (zh, en) -> err.println(chinese ? zh : en);
    }

    Path jobs() {
        return jobs;
    }

    Path feeds() {
        return feeds;
    }

    Path home() {
        return home;
    }

    Optional<String> db() {
        return Optional.ofNullable(db);
    }

    Clock clock() {
        return clock;
    }
}
