package org.minsheng.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.minsheng.database.WarehouseDatabase;
import org.minsheng.intake.FolderChannel;
import org.minsheng.intake.ReceivedFile;
import org.minsheng.pipeline.RunRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes in files named by hand: a bureau's correction need not wait for the night. On trial it changes nothing. */
@Command(name = "load", mixinStandardHelpOptions = true)
final class LoadVerb implements Callable<Integer> {

    @Mixin
    private VerbOptions options;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "load.file")
    private List<Path> files;

    @Option(names = "--received", paramLabel = "TIME", descriptionKey = "load.received")
    private String received;

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "option.reason")
    private String reason;

    @Option(names = "--dry-run", descriptionKey = "load.dry_run")
    private boolean dryRun;

    @Override
    public Integer call() {
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new VerbException(options.console().text("load.no_file", file));
            }
        }
        var jobs = options.loadJobs();
        FolderChannel channel = new FolderChannel(jobs.bureaus());
        Instant now = options.clock().instant();
        List<ReceivedFile> named = files.stream()
                .map(file -> channel.single(file, now))
                .map(file -> received == null ? file : file.withReceipt(Moments.start(received, options.console())))
                .distinct()
                .sorted(ReceivedFile.BY_RECEIPT)
                .toList();
        try (WarehouseDatabase database = options.openDatabase()) {
            RunVerb run = new RunVerb(options, database, jobs);
            RunRequest request = RunRequest.load(RunVerb.requester(), reason, named);
            return dryRun ? run.trial(request) : run.run(request);
        }
    }
}
