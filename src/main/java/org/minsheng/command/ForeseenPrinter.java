package org.minsheng.command;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.minsheng.intake.ReceivedFile;
import org.minsheng.observation.RawCell;
import org.minsheng.pipeline.Foreseen;
import org.minsheng.pipeline.RunOutcome;
import org.minsheng.pipeline.RunRequest;
import org.minsheng.pipeline.RunWork;
import org.minsheng.report.BlastRadius;
import org.minsheng.report.Light;

/** Prints what a run would change: the files, the figures, the findings, then the lights and scores. */
final class ForeseenPrinter {

    /** Lines of a part that people are shown; --json has all. */
    static final int LINES_SHOWN_MAX = 20;

    private static final List<String> FILE_COLUMNS = List.of(
            "file_name", "feed", "month", "decision", "read", "loaded", "checked", "memo", "held", "blank",
            "added", "unchanged", "revised", "outdated");

    private final Console console;

    ForeseenPrinter(Console console) {
        this.console = console;
    }

    void print(Foreseen foreseen, RunRequest request) {
        RunOutcome outcome = foreseen.outcome();
        BlastRadius difference = foreseen.difference();
        if (console.isJson()) {
            console.printJson(ForeseenJson.of(foreseen, known(request, foreseen)));
            return;
        }
        if (outcome.failure() != null) {
            console.say("trial.failed", outcome.failure());
            return;
        }
        console.print("");
        console.say("trial.title");
        files(difference.files());
        known(request, foreseen).forEach(file -> console.say("trial.known", file));
        outcome.unreadable().forEach(file -> console.say("run.unreadable", file));
        if (outcome.isUnchanged()) {
            console.say("trial.unchanged");
            return;
        }
        new FigureTable(console).print(difference);
        findings("trial.opened", difference.opened());
        findings("trial.closed", difference.closed());
        part("trial.sequels", foreseen.sequels().stream().filter(each -> !each.isSilent()).toList(),
                each -> console.say("trial.compared", each.fileName(), each.earlierId(), each.fixed(),
                        each.stillOpen(), each.added()));
        part("trial.lights", difference.lights(), this::attainment);
        part("trial.attainment", difference.underSameLight(), this::attainment);
        scores(difference.scores());
        console.print("");
        console.say("trial.nothing_written");
    }

    private void files(List<BlastRadius.FileReceived> files) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (BlastRadius.FileReceived file : files) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("file_name", file.fileName());
            row.put("feed", file.feed());
            row.put("month", file.month());
            row.put("decision", console.text("decision." + file.decision()));
            row.put("read", file.read());
            row.put("loaded", file.loaded());
            row.put("checked", file.checked());
            row.put("memo", file.memo());
            row.put("held", file.held());
            row.put("blank", file.blank());
            row.put("added", file.added());
            row.put("unchanged", file.unchanged());
            row.put("revised", file.revised());
            row.put("outdated", file.outdated());
            rows.add(row);
        }
        if (!rows.isEmpty()) {
            console.printRows(FILE_COLUMNS, rows);
        }
        files.stream().filter(file -> file.original() != null)
                .forEach(file -> console.say("trial.duplicate", file.fileName(), file.original()));
    }

    private void findings(String title, List<BlastRadius.Finding> findings) {
        part(title, findings, finding -> {
            String place = finding.sheet() == null ? "" : " " + finding.sheet() + "!" + finding.cell();
            String message = console.isChinese() ? finding.messageZh() : finding.messageEn();
            console.print("  [" + console.text("severity." + finding.severity()) + "] " + finding.code() + " "
                    + finding.fileName() + place + "  " + message.replaceAll("\\p{Cntrl}+", " "));
        });
    }

    private void attainment(BlastRadius.AttainmentChange change) {
        console.print("  " + change.indicatorCode() + " " + change.indicatorName() + "  " + change.regionName() + " "
                + change.month() + "  " + lights(change)
                + "  " + percent(change.before()) + " → " + percent(change.after()));
    }

    private String lights(BlastRadius.AttainmentChange change) {
        String after = light(change.lightAfter());
        return change.changesLight() ? light(change.lightBefore()) + " → " + after : after;
    }

    private String light(Light light) {
        return light.sign() + " " + console.text("light." + light.name().toLowerCase(Locale.ROOT));
    }

    private static String percent(BlastRadius.Judged judged) {
        return judged == null || judged.attainmentPct() == null ? "–" : RawCell.plain(judged.attainmentPct()) + "%";
    }

    /** People are shown the overall score of the latest month that changes; the others are counted. */
    private void scores(List<BlastRadius.ScoreChange> scores) {
        YearMonth latest = scores.isEmpty() ? null : scores.get(0).month();
        List<BlastRadius.ScoreChange> overall = scores.stream()
                .filter(each -> each.level().equals("overall") && each.month().equals(latest))
                .toList();
        if (!scores.isEmpty()) {
            console.print("");
            console.say("trial.scores", scores.size());
        }
        if (!overall.isEmpty()) {
            console.say("trial.overall", latest);
            overall.forEach(each -> console.print("  " + each.regionName() + "  " + score(each.before()) + " → "
                    + score(each.after())));
        }
    }

    private String score(BlastRadius.Scored scored) {
        if (scored == null || scored.strict() == null) {
            return "–";
        }
        return RawCell.plain(scored.strict())
                + (scored.rank() == null ? "" : " " + console.text("trial.rank", scored.rank()));
    }

    private <T> void part(String title, List<T> entries, Consumer<T> line) {
        if (!entries.isEmpty()) {
            console.print("");
            console.say(title, entries.size());
            entries.stream().limit(LINES_SHOWN_MAX).forEach(line);
            more(entries.size() - LINES_SHOWN_MAX);
        }
    }

    private void more(int left) {
        if (left > 0) {
            console.say("trial.more", left);
        }
    }

    /** Files that are no arrivals of this run: their name and content came before. */
    private static List<String> known(RunRequest request, Foreseen foreseen) {
        Set<String> received = foreseen.difference().files().stream()
                .map(BlastRadius.FileReceived::fileName)
                .collect(Collectors.toSet());
        Set<String> unreadable = foreseen.outcome().unreadable().stream()
                .map(each -> each.split(": ", 2)[0])
                .collect(Collectors.toSet());
        return request.work() instanceof RunWork.TakeIn named
                ? known(named.files(), received, unreadable)
                : List.of();
    }

    private static List<String> known(List<ReceivedFile> files, Set<String> received, Set<String> unreadable) {
        return files.stream()
                .map(ReceivedFile::fileName)
                .filter(name -> received.stream().noneMatch(file -> file.equals(name) || file.startsWith(name + "/")))
                .filter(name -> !unreadable.contains(name))
                .toList();
    }
}
