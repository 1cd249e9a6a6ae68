package org.minsheng.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.minsheng.contract.ContractProblem;
import org.minsheng.contract.FeedContract;
import org.minsheng.contract.Jobs;
import org.minsheng.contract.JobsLoader;
import org.minsheng.contract.sketch.ContractDraft;
import org.minsheng.contract.sketch.DraftForm;
import org.minsheng.contract.sketch.FileOutline;
import org.minsheng.contract.sketch.FormSketch;
import org.minsheng.intake.FolderChannel;
import org.minsheng.intake.ReceivedFile;
import org.minsheng.normalise.FormSketcher;
import org.minsheng.sheet.OutlineOutcome;
import org.minsheng.sheet.OutlineReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Writes the contract of a form nobody has described yet. It goes beside the contracts and not among them: an
 * unfinished one there would stop every run.
 */
@Command(name = "draft", mixinStandardHelpOptions = true)
final class FeedsDraftVerb implements Callable<Integer> {

    private static final int REFUSED = 2;
    private static final String FEED_CODE = "[A-Z][A-Z0-9]{1,9}";

    @Mixin
    private VerbOptions options;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "draft.file")
    private Path file;

    @Option(names = "--feed", required = true, paramLabel = "NAME", descriptionKey = "draft.feed")
    private String feed;

    @Option(names = "--bureau", paramLabel = "NAME", descriptionKey = "draft.bureau")
    private String bureau;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "draft.out")
    private Path out;

    @Option(names = "--yes", descriptionKey = "draft.yes")
    private boolean yes;

    @Override
    public Integer call() throws IOException {
        Console console = options.console();
        if (!feed.matches(FEED_CODE)) {
            throw new VerbException(console.text("draft.bad_feed", feed));
        }
        if (!Files.isRegularFile(file)) {
            throw new VerbException(console.text("load.no_file", file));
        }
        Path target = out != null ? out
                : options.jobs().resolve("drafts").resolve(feed.toLowerCase(Locale.ROOT) + ".yaml");
        if (Files.exists(target) && !yes) {
            throw new VerbException(console.text("draft.exists", target));
        }
        Jobs jobs = JobsLoader.loadWithoutFeeds(options.jobs());
        OutlineOutcome looked = new OutlineReader(List.of(), jobs.markers()).read(file);
        if (looked instanceof OutlineOutcome.Refused refused) {
            console.say("inspect.refused", file);
            console.print("  " + refused.rejection().code() + "  " + refused.rejection().message(console.language()));
            return REFUSED;
        }
        String text = draft(((OutlineOutcome.Read) looked).outline(), jobs);
        if (target.toAbsolutePath().getParent() != null) {
            Files.createDirectories(target.toAbsolutePath().getParent());
        }
        Files.writeString(target, text);
        console.say("draft.written", target);
        List<ContractProblem> open = JobsLoader.check(options.jobs(), target);
        FeedsCheckVerb.print(target, open, console);
        console.say("draft.next", target, options.jobs().resolve("feeds"));
        return 0;
    }

    private String draft(FileOutline outline, Jobs jobs) {
        List<FeedContract> known = FeedsCheckVerb.otherFeeds(options.jobs());
        ReceivedFile received = new FolderChannel(known.stream().map(FeedContract::bureau)
                .collect(java.util.stream.Collectors.toSet())).single(file, options.clock().instant());
        String sender = bureau != null ? bureau : received.bureau();
        String senderName = known.stream()
                .filter(contract -> contract.bureau().equals(sender))
                .map(FeedContract::bureauName)
                .findFirst()
                .orElse(null);
        FormSketch sketch = new FormSketcher(jobs).sketch(outline, received.fileName(), received.receivedAt());
        DraftForm form = new DraftForm(feed, sender, senderName, file.getFileName().toString(),
                outline.kind().equals("csv") ? outline.encoding() : null);
        return ContractDraft.of(form, sketch, jobs.plans(), jobs.units());
    }
}
