package org.minsheng.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minsheng.contract.Jobs;
import org.minsheng.database.WarehouseDatabase;
import org.minsheng.pipeline.Foreseen;
import org.minsheng.pipeline.Progress;
import org.minsheng.pipeline.RunFault;
import org.minsheng.pipeline.RunLauncher;
import org.minsheng.pipeline.RunOutcome;
import org.minsheng.pipeline.RunRequest;
import org.minsheng.pipeline.UnfinishedRuns;
import org.minsheng.quarantine.Quarantine;
import org.minsheng.report.LightMatrixQuery;
import org.minsheng.report.RunSummary;
import org.minsheng.report.RunSummaryQuery;

/** What every verb that starts a run does around it: progress before, the summary after. */
final class RunVerb {

    private static final List<String> SUMMARY_COLUMNS = List.of(
            "feed", "bureau", "files", "late", "duplicates", "rejected",
            "read", "loaded", "checked", "memo", "held", "blank");

    private final VerbOptions options;
    private final WarehouseDatabase database;
    private final Jobs jobs;
    private final Console console;

    RunVerb(VerbOptions options, WarehouseDatabase database, Jobs jobs) {
        this.options = options;
        this.database = database;
        this.jobs = jobs;
        this.console = options.console();
    }

    /** Who asks: the account of the operating system. */
    static String requester() {
        return System.getProperty("user.name", "unknown");
    }

    int run(RunRequest request) {
        Optional<RunOutcome> outcome;
        try (RunLauncher launcher = RunLauncher.open(database.dataSource(), jobs, options.clock())) {
            outcome = launcher.launch(request, options.progress());
        }
        if (outcome.isEmpty()) {
            throw new VerbException(console.text("run.another"));
        }
        if (outcome.get().failure() != null) {
            // the database may be what failed: nothing more is asked of it
            tellFailure(outcome.get());
            return outcome.get().exitCode();
        }
        RunSummary summary = new RunSummaryQuery(database.dataSource()).summary();
        if (console.isJson()) {
            Map<String, Object> json = json(outcome.get(), summary);
            json.put("sequels", SequelPrinter.json(
                    new Quarantine(database.dataSource()).sequelsOfRun(outcome.get().runId())));
            console.printJson(json);
        } else {
            print(outcome.get(), summary);
        }
        return outcome.get().exitCode();
    }

    /** Tells what {@link #run} would change, and changes nothing; the exit code is the one it would have. */
    int trial(RunRequest request) {
        Optional<Foreseen> foreseen;
        try (RunLauncher launcher = RunLauncher.open(database.dataSource(), jobs, options.clock())) {
            foreseen = launcher.trial(request, options.progress());
        }
        if (foreseen.isEmpty()) {
            throw new VerbException(console.text("run.another"));
        }
        new ForeseenPrinter(console).print(foreseen.get(), request);
        return foreseen.get().outcome().exitCode();
    }

    /** Runs what a person decided: short, for nothing was taken in. */
    int decide(RunRequest request, Map<String, Object> told) {
        Optional<RunOutcome> launched;
        try (RunLauncher launcher = RunLauncher.open(database.dataSource(), jobs, options.clock())) {
            launched = launcher.launch(request, Progress.SILENT);
        }
        RunOutcome outcome = launched.orElseThrow(() -> new VerbException(console.text("run.another")));
        if (console.isJson()) {
            Map<String, Object> json = new LinkedHashMap<>(told);
            json.put("run_id", outcome.runId());
            json.put("failure", outcome.failure());
            json.put("published", outcome.published());
            json.put("indicators", outcome.indicators());
            json.put("new_holds", outcome.newHolds());
            console.printJson(json);
        } else if (outcome.failure() != null) {
            console.say("decide.failed", outcome.runId(), outcome.failure());
        } else {
            console.say("decide.done", outcome.runId(), outcome.published(), outcome.indicators());
            tellFinished(outcome.runId());
        }
        return outcome.exitCode();
    }

    private void tellFailure(RunOutcome outcome) {
        if (console.isJson()) {
            console.printJson(json(outcome, new RunSummary(List.of())));
        }
        boolean isStopped = outcome.failure().startsWith(RunFault.STOPPED.code());
        console.say(isStopped ? "run.stopped" : "run.failed", outcome.runId(), outcome.failure());
        outcome.unreadable().forEach(file -> console.say("run.unreadable", file));
    }

    private void print(RunOutcome outcome, RunSummary summary) {
        console.print("");
        console.printRows(SUMMARY_COLUMNS, rows(summary));
        console.print("");
        LightMatrixQuery lights = new LightMatrixQuery(database.dataSource());
        lights.latestMonth().ifPresent(month -> LightMatrixPrinter.print(lights.of(month), console));
        console.print("");
        if (outcome.isUnchanged()) {
            console.say("run.unchanged");
        } else {
            console.say("run.changed", outcome.runId(), outcome.pulled(), outcome.published(), outcome.indicators());
        }
        tellFinished(outcome.runId());
        outcome.unreadable().forEach(file -> console.say("run.unreadable", file));
        new SequelPrinter(new Quarantine(database.dataSource()), console).printOfRun(outcome.runId());
        if (outcome.newHolds() > 0) {
            console.say("run.review", outcome.newHolds());
        }
        console.print("");
        console.say("run.next");
    }

    /** Says which earlier runs this one has finished. */
    private void tellFinished(long runId) {
        for (UnfinishedRuns.Unfinished run : new UnfinishedRuns(database.dataSource()).finishedBy(runId)) {
            console.say("recover.finished." + run.outcome(), run.runId(), run.verb());
            if (run.isUndecided()) {
                console.say("recover.undecided", run.runId(), run.verb(), run.scope());
            }
        }
    }

    private static List<Map<String, Object>> rows(RunSummary summary) {
        List<Map<String, Object>> rows = new ArrayList<>();
        summary.feeds().forEach(feed -> rows.add(row(feed)));
        Map<String, Object> total = row(summary.total());
        total.put("feed", "Σ");
        rows.add(total);
        return rows;
    }

    private static Map<String, Object> row(RunSummary.Feed feed) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("feed", feed.feed());
        row.put("bureau", feed.bureau());
        row.put("files", feed.files());
        row.put("late", feed.late());
        row.put("duplicates", feed.duplicates());
        row.put("rejected", feed.rejected());
        row.put("read", feed.read());
        row.put("loaded", feed.loaded());
        row.put("checked", feed.checked());
        row.put("memo", feed.memo());
        row.put("held", feed.held());
        row.put("blank", feed.blank());
        return row;
    }

    private static Map<String, Object> json(RunOutcome outcome, RunSummary summary) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("run_id", outcome.runId());
        json.put("outcome", outcome.failure() != null ? "failed" : outcome.isUnchanged() ? "unchanged" : "changed");
        json.put("failure", outcome.failure());
        json.put("pulled", outcome.pulled());
        json.put("published", outcome.published());
        json.put("indicators", outcome.indicators());
        json.put("new_holds", outcome.newHolds());
        json.put("unreadable", outcome.unreadable());
        json.put("feeds", summary.feeds().stream().map(RunVerb::row).toList());
        return json;
    }
}
