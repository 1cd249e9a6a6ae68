package org.minsheng.command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import org.minsheng.contract.Jobs;
import org.minsheng.database.WarehouseDatabase;
import org.minsheng.normalise.CellMeanings;
import org.minsheng.observation.Measure;
import org.minsheng.observation.Statement;
import org.minsheng.pipeline.Rereading;
import org.minsheng.pipeline.RunRequest;
import org.minsheng.quarantine.HeldFinding;
import org.minsheng.quarantine.HeldFinding.State;
import org.minsheng.quarantine.Releases;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decides about what is held: gives a cell its value, lets the hold stand, or takes either back. */
@Command(name = "release", mixinStandardHelpOptions = true)
final class ReleaseVerb implements Callable<Integer> {

    @Mixin
    private VerbOptions options;

    @Mixin
    private DecisionOptions decision;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(index = "0", paramLabel = "REJECTION", descriptionKey = "release.rejection")
    private long rejectionId;

    @ArgGroup(multiplicity = "1")
    private What what;

    @Option(names = "--unit", paramLabel = "UNIT", descriptionKey = "release.unit")
    private String unit;

    @Option(names = "--measure", paramLabel = "MEASURE", descriptionKey = "release.measure")
    private String measure;

    /** One of the four. */
    static final class What {

        @Option(names = "--value", paramLabel = "VALUE", descriptionKey = "release.value", required = true)
        private String value;

        @Option(names = "--as-is", descriptionKey = "release.as_is", required = true)
        private boolean asIs;

        @Option(names = "--reject", descriptionKey = "release.reject", required = true)
        private boolean reject;

        @Option(names = "--undo", descriptionKey = "release.undo", required = true)
        private boolean undo;
    }

    @Override
    public Integer call() {
        if (!decision.hasReason()) {
            throw new CommandLine.ParameterException(spec.commandLine(), options.console().text("decide.no_reason"));
        }
        Jobs jobs = options.loadJobs();
        try (WarehouseDatabase database = options.openDatabase()) {
            Releases releases = new Releases(database.dataSource(), options.clock());
            HeldFinding finding = releases.finding(rejectionId)
                    .orElseThrow(() -> new VerbException(options.console().text("release.none", rejectionId)));
            ReleaseTalk talk = new ReleaseTalk(options.console(), jobs);
            LongConsumer deed = deed(releases, finding, talk, new Rereading(database.dataSource(), jobs));
            if (!decision.isConfirmed()
                    && !new Prompt(options.console()).confirms(options.console().text("decide.confirm"))) {
                options.console().say("decide.nothing");
                return 0;
            }
            return new RunVerb(options, database, jobs).decide(RunRequest.decision(
                    "release", decision.name(), decision.author().reason(), finding.subject(), deed), talk.json());
        }
    }

    private LongConsumer deed(Releases releases, HeldFinding finding, ReleaseTalk talk, Rereading rereading) {
        talk.tell(finding);
        if (what.undo) {
            talk.require(finding.state() == State.RELEASED || finding.state() == State.REJECTED,
                    "release.not_decided", finding);
            return runId -> releases.undo(runId, finding, decision.author());
        }
        talk.require(finding.isPending(), "release.not_pending", finding);
        if (what.reject) {
            talk.require(finding.severity() != org.minsheng.observation.Severity.WARN, "release.warning", finding);
            return runId -> releases.reject(runId, finding, decision.author());
        }
        talk.require(finding.severity() != org.minsheng.observation.Severity.WARN, "release.warning", finding);
        talk.require(finding.holdsCell(), "release.whole_file", finding);
        String text = what.asIs ? null : what.value.strip() + (unit == null ? "" : unit.strip());
        CellMeanings meanings = rereading
                .meanings(finding.arrivalId(), finding.sheet(), finding.address(), text)
                .orElseThrow(() -> talk.noFigure(finding, releases.heldCells(finding.arrivalId())));
        List<Statement> chosen = chosen(meanings, talk, finding);
        talk.tell(chosen, rereading.meanings(finding.arrivalId(), finding.sheet(), finding.address(), "1"));
        String kept = text == null ? finding.rawText() : text;
        return runId -> releases.release(runId, finding, kept, chosen, meanings.ordinal(), decision.author());
    }

    private List<Statement> chosen(CellMeanings meanings, ReleaseTalk talk, HeldFinding finding) {
        if (meanings.statements().isEmpty()) {
            throw talk.unreadable(finding, meanings.findings());
        }
        if (measure == null) {
            return meanings.statements();
        }
        Measure asked;
        try {
            asked = Measure.parse(measure);
        } catch (IllegalArgumentException unknown) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), options.console().text("release.no_measure", measure));
        }
        List<Statement> chosen =
                meanings.statements().stream().filter(each -> each.measure() == asked).toList();
        if (chosen.isEmpty()) {
            throw new VerbException(options.console().text("release.other_measures", measure, String.join(", ",
                    meanings.statements().stream().map(each -> each.measure().toString()).distinct().toList())));
        }
        return chosen;
    }
}
