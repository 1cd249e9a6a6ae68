package org.minsheng.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.minsheng.intake.ArrivalLedger;
import org.minsheng.quarantine.ArrivalProblems;
import org.minsheng.quarantine.MarkedWorkbook;
import org.minsheng.quarantine.Quarantine;
import org.minsheng.sheet.RawSheets;

/** Writes the workbook that goes back to a bureau, and then records that it went. */
final class WorkbookReturn {

    private final ArrivalLedger ledger;
    private final Quarantine quarantine;
    private final Console console;
    private final Clock clock;

    WorkbookReturn(DataSource database, Console console, Clock clock) {
        this.ledger = new ArrivalLedger(database);
        this.quarantine = new Quarantine(database);
        this.console = console;
        this.clock = clock;
    }

    void write(long arrivalId, WorkbookOptions options) throws IOException {
        ArrivalProblems problems = quarantine.problemsOf(arrivalId)
                .orElseThrow(() -> new VerbException(console.text("workbook.no_arrival", arrivalId)));
        if (problems.isEmpty()) {
            console.say("workbook.nothing", arrivalId);
            printJson(arrivalId, null, 0, 0, 0);
            return;
        }
        byte[] content = ledger.content(ledger.arrival(arrivalId));
        Path out = options.out();
        String extension = extension(out);
        if (Files.isDirectory(out)) {
            extension = MarkedWorkbook.extensionFor(content, () -> RawSheets.of(content));
            out = out.resolve(problems.stem() + "（退回）." + extension);
        }
        if (Files.exists(out) && !options.mayOverwrite()) {
            throw new VerbException(console.text("workbook.exists", out));
        }
        MarkedWorkbook marked = MarkedWorkbook.of(problems, content, () -> RawSheets.of(content), extension);
        if (marked instanceof MarkedWorkbook.WrongExtension wrong) {
            throw new VerbException(console.text("workbook.extension", extension,
                    wrong.suitable().stream().map(each -> "." + each).collect(Collectors.joining(", "))));
        }
        MarkedWorkbook.Made made = (MarkedWorkbook.Made) marked;
        save(made.bytes(), out.toAbsolutePath());
        int sent = options.isDraft() ? 0 : quarantine.markSent(arrivalId, RunVerb.requester(), clock.instant());
        console.say("workbook.written", out, problems.findings().size(), made.cells());
        if (made.unmarked() != null) {
            console.say("workbook.unmarked");
        }
        if (sent > 0) {
            console.say("workbook.sent", sent);
        }
        printJson(arrivalId, out, problems.findings().size(), made.cells(), sent);
    }

    /** Whole or not at all: nobody sends half a workbook. */
    private static void save(byte[] bytes, Path out) throws IOException {
        Path beside = Files.createTempFile(out.getParent(), ".minsheng-", ".part");
        try {
            Files.write(beside, bytes);
            Files.move(beside, out, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private void printJson(long arrivalId, Path out, int findings, int cells, int sent) {
        if (console.isJson()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("arrival_id", arrivalId);
            json.put("workbook", out == null ? null : out.toString());
            json.put("findings", findings);
            json.put("cells_marked", cells);
            json.put("sent", sent);
            console.printJson(json);
        }
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
