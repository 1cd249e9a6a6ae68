package org.minsheng.command;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.minsheng.database.WarehouseDatabase;
import org.minsheng.pipeline.RunRequest;
import org.minsheng.pipeline.UnfinishedRuns;
import org.minsheng.pipeline.UnfinishedRuns.Unfinished;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finishes what interrupted or failed runs left, and pulls nothing. Every other run does so, too, beside its own work. */
@Command(name = "recover", mixinStandardHelpOptions = true)
final class RecoverVerb implements Callable<Integer> {

    @Mixin
    private VerbOptions options;

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "option.reason")
    private String reason;

    @Override
    public Integer call() {
        var jobs = options.loadJobs();
        Console console = options.console();
        try (WarehouseDatabase database = options.openDatabase()) {
            List<Unfinished> open = new UnfinishedRuns(database.dataSource()).open();
            if (open.isEmpty()) {
                if (console.isJson()) {
                    console.printJson(Map.of("recovered", List.of()));
                }
                console.say("recover.nothing");
                return 0;
            }
            open.forEach(run -> console.say("recover.found", run.runId(), run.verb(), run.scope(), run.requester()));
            List<Long> runs = open.stream().map(Unfinished::runId).toList();
            return new RunVerb(options, database, jobs)
                    .run(RunRequest.recover(RunVerb.requester(), reason, runs));
        }
    }
}
