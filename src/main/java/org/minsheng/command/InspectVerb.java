package org.minsheng.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.minsheng.contract.FeedContract;
import org.minsheng.contract.Jobs;
import org.minsheng.intake.FolderChannel;
import org.minsheng.intake.ReceivedFile;
import org.minsheng.normalise.Normalised;
import org.minsheng.normalise.Normaliser;
import org.minsheng.observation.Rejection;
import org.minsheng.observation.Statement;
import org.minsheng.sheet.FormOutcome;
import org.minsheng.sheet.FormReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a file as a run would and tells what each cell became, without a database: how a contract is tried. */
@Command(name = "inspect", mixinStandardHelpOptions = true)
final class InspectVerb implements Callable<Integer> {

    private static final int REFUSED = 2;

    private static final List<String> COLUMNS = List.of(
            "sheet", "cell", "raw_text", "indicator_code", "measure", "region_code", "month", "value", "unit",
            "obs_status", "decision");

    @Mixin
    private VerbOptions options;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "inspect.file")
    private Path path;

    @Option(names = "--bureau", paramLabel = "NAME", descriptionKey = "inspect.bureau")
    private String bureau;

    @Override
    public Integer call() throws IOException {
        Console console = options.console();
        if (!Files.isRegularFile(path)) {
            throw new VerbException(console.text("load.no_file", path));
        }
        Jobs jobs = options.loadJobs();
        Set<String> bureaus = jobs.feeds().stream().map(FeedContract::bureau).collect(Collectors.toSet());
        ReceivedFile file = new FolderChannel(bureaus).single(path, options.clock().instant());
        FormOutcome outcome = new FormReader(jobs.feeds())
                .read(path, file.fileName(), bureau == null ? file.bureau() : bureau);
        if (outcome instanceof FormOutcome.Refused refused) {
            return refused(file.fileName(), refused.rejection(), console);
        }
        Normalised normalised = new Normaliser(jobs)
                .normalise(((FormOutcome.Read) outcome).reading(), file.fileName(), file.receivedAt());
        if (normalised instanceof Normalised.Refused refused) {
            return refused(file.fileName(), refused.finding(), console);
        }
        print(file.fileName(), (Normalised.Accepted) normalised, console);
        return 0;
    }

    private static void print(String fileName, Normalised.Accepted accepted, Console console) {
        console.printRows(COLUMNS, rows(accepted.statements()));
        console.say("inspect.form", fileName, accepted.feed(), accepted.period());
        console.say("inspect.counts", accepted.counts());
        if (!accepted.findings().isEmpty()) {
            console.say("inspect.findings");
            accepted.findings().forEach(finding -> console.print(line(finding, console)));
        }
    }

    private static int refused(String fileName, Rejection rejection, Console console) {
        if (console.isJson()) {
            console.printJson(List.of());
        }
        console.say("inspect.refused", fileName);
        console.print(line(rejection, console));
        return REFUSED;
    }

    private static String line(Rejection finding, Console console) {
        String place = finding.sheet() == null ? "" : " " + finding.sheet() + "!" + finding.cell();
        return "  [" + console.text("severity." + finding.code().severity()) + "] " + finding.code() + place + "  "
                + finding.message(console.language());
    }

    private static List<Map<String, Object>> rows(List<Statement> statements) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Statement statement : statements) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("sheet", statement.sheet());
            row.put("cell", statement.address());
            row.put("raw_text", statement.rawText());
            row.put("indicator_code", statement.key().indicator());
            row.put("measure", statement.measure());
            row.put("region_code", statement.key().region());
            row.put("month", statement.month());
            row.put("value", statement.value());
            row.put("unit", statement.unit());
            row.put("obs_status", statement.status());
            row.put("decision", statement.decision());
            rows.add(row);
        }
        return rows;
    }
}
