package org.minsheng.command;

import java.nio.file.Files;
import java.util.concurrent.Callable;
import org.minsheng.database.WarehouseDatabase;
import org.minsheng.pipeline.RunRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Pulls what is new, loads it, and computes what changed. */
@Command(name = "nightly", mixinStandardHelpOptions = true)
final class NightlyVerb implements Callable<Integer> {

    @Mixin
    private VerbOptions options;

    @Override
    public Integer call() {
        if (!Files.isDirectory(options.feeds())) {
            throw new VerbException(options.console().text("nightly.no_feeds", options.feeds()));
        }
        var jobs = options.loadJobs();
        try (WarehouseDatabase database = options.openDatabase()) {
            return new RunVerb(options, database, jobs)
                    .run(RunRequest.nightly(RunVerb.requester(), options.feeds()));
        }
    }
}
