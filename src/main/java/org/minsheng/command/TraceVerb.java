package org.minsheng.command;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.minsheng.contract.Jobs;
import org.minsheng.database.WarehouseDatabase;
import org.minsheng.observation.IndicatorCode;
import org.minsheng.observation.RegionCode;
import org.minsheng.report.LightMatrixQuery;
import org.minsheng.warehouse.Formula;
import org.minsheng.warehouse.Trace;
import org.minsheng.warehouse.TracedCell;
import org.minsheng.warehouse.TracedFigure;
import org.minsheng.warehouse.TracedNote;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Follows a figure back to its cells: formula, inputs, and for each input file, sheet, cell, text and receipt. */
@Command(name = "trace", mixinStandardHelpOptions = true)
final class TraceVerb implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of(
            "role", "region_code", "region_name", "month", "measure", "value", "unit", "decision", "file_name", "sheet",
            "cell", "raw_text", "received_at",
            "decision_kind", "decided_by", "decided_at", "decision_reason");

    private static final List<String> PEOPLE_COLUMNS = List.of(
            "role", "region_name", "month", "measure", "value", "unit", "sheet", "cell", "raw_text", "received_at",
            "file_name");

    @Mixin
    private VerbOptions options;

    @Parameters(index = "0", paramLabel = "INDICATOR", descriptionKey = "trace.indicator")
    private String indicator;

    @Option(names = "--region", paramLabel = "NAME", descriptionKey = "trace.region")
    private String region;

    @Option(names = "--month", paramLabel = "YYYY-MM", descriptionKey = "trace.month")
    private YearMonth month;

    @Override
    public Integer call() {
        Console console = options.console();
        Jobs jobs = options.loadJobs();
        LineName lines = LineName.of(jobs);
        String line = region == null ? lines.province().code() : lines.code(region, console);
        try (WarehouseDatabase database = options.openDatabase()) {
            YearMonth asked = month != null
                    ? month
                    : new LightMatrixQuery(database.dataSource()).latestMonth()
                            .orElseThrow(() -> new VerbException(console.text("attainment.nothing")));
            Trace trace = new Trace(database.dataSource());
            TracedFigure figure = trace
                    .trace(code(console), RegionCode.parse(line), asked)
                    .orElseThrow(() -> new VerbException(console.text("trace.none", indicator, line, asked)));
            if (console.isJson()) {
                Map<String, Object> json = json(figure);
                json.put("notes", trace.notes(figure).stream().map(TraceVerb::json).toList());
                console.printJson(json);
            } else {
                print(figure, console);
                print(trace.notes(figure), console);
            }
            return 0;
        }
    }

    private IndicatorCode code(Console console) {
        try {
            return IndicatorCode.parse(indicator.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new VerbException(console.text("trace.no_code", indicator));
        }
    }

    private static void print(TracedFigure figure, Console console) {
        console.say("trace.title", figure.indicatorCode(), figure.indicatorName(),
                figure.regionCode() + " " + figure.regionName(), figure.month());
        console.print("");
        for (Formula step : figure.formula()) {
            console.print("  " + console.text("trace." + step.part().name().toLowerCase(Locale.ROOT)) + "  "
                    + inWords(step, figure, console));
        }
        console.say("trace.reported", figure.regionsReported(), figure.regionsExpected());
        if (!figure.flags().isEmpty()) {
            console.say("trace.flags", String.join("; ", figure.flags()));
        }
        console.print("");
        if (figure.cells().isEmpty()) {
            console.say("trace.no_inputs");
            return;
        }
        console.say("trace.inputs", figure.cells().size());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (TracedCell cell : figure.cells()) {
            Map<String, Object> row = row(cell);
            row.put("role", console.text("role." + cell.role()));
            row.put("received_at", cell.receivedAt() == null ? "" : Moments.day(cell.receivedAt()));
            rows.add(row);
        }
        console.printRows(PEOPLE_COLUMNS, rows);
        for (TracedCell cell : figure.cells()) {
            if (cell.decided() != null) {
                console.say("trace.decided", cell.sheet() + "!" + cell.cell(),
                        console.text("trace." + cell.decided().kind()), cell.decided().by(),
                        Moments.day(cell.decided().at()), cell.decided().reason());
            }
        }
    }

    private static void print(List<TracedNote> notes, Console console) {
        if (!notes.isEmpty()) {
            console.print("");
            console.say("trace.notes");
            notes.forEach(note -> console.print("  " + note.fileName() + " " + note.sheet() + "!" + note.cell() + " ["
                    + console.text("annotation." + note.kind()) + "] " + note.text().strip().replaceAll("\\s+", " ")));
        }
    }

    private static Map<String, Object> json(TracedNote note) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file_name", note.fileName());
        json.put("sheet", note.sheet());
        json.put("cell", note.cell());
        json.put("kind", note.kind());
        json.put("text", note.text());
        return json;
    }

    private static String inWords(Formula step, TracedFigure figure, Console console) {
        String result = step.part() == Formula.Part.STATUS ? console.text("status." + step.result()) : step.result();
        String unit = step.part() == Formula.Part.RATE || step.part() == Formula.Part.SCHEDULE
                ? "%" : step.part() == Formula.Part.STATUS ? "" : " " + figure.unit();
        return (step.expression().isEmpty() ? "" : step.expression() + "  ") + "= "
                + (result == null ? console.text("trace.unknown") : result + unit);
    }

    private static Map<String, Object> json(TracedFigure figure) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("indicator_code", figure.indicatorCode());
        json.put("indicator_name", figure.indicatorName());
        json.put("region_code", figure.regionCode());
        json.put("region_name", figure.regionName());
        json.put("month", figure.month().toString());
        json.put("unit", figure.unit());
        json.put("target_value", figure.targetValue());
        json.put("target_version", figure.targetVersion());
        json.put("achieved_value", figure.achievedValue());
        json.put("attainment_pct", figure.attainmentPct());
        json.put("schedule_pct", figure.schedulePct());
        json.put("status", figure.status());
        json.put("regions_expected", figure.regionsExpected());
        json.put("regions_reported", figure.regionsReported());
        json.put("flags", figure.flags());
        json.put("formula", figure.formula().stream().map(TraceVerb::json).toList());
        json.put("inputs", figure.cells().stream().map(TraceVerb::row).map(TraceVerb::inOrder).toList());
        return json;
    }

    private static Map<String, Object> json(Formula step) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("part", step.part().name().toLowerCase(Locale.ROOT));
        json.put("expression", step.expression());
        json.put("result", step.result());
        return json;
    }

    private static Map<String, Object> inOrder(Map<String, Object> row) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        COLUMNS.forEach(column -> ordered.put(column, row.get(column)));
        return ordered;
    }

    private static Map<String, Object> row(TracedCell cell) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("role", cell.role());
        row.put("region_code", cell.regionCode());
        row.put("region_name", cell.regionName());
        row.put("month", cell.month().toString());
        row.put("measure", cell.measure());
        row.put("value", cell.value());
        row.put("unit", cell.unit());
        row.put("decision", cell.decision());
        row.put("file_name", cell.fileName());
        row.put("sheet", cell.sheet());
        row.put("cell", cell.cell());
        row.put("raw_text", cell.rawText());
        row.put("received_at", cell.receivedAt() == null ? null : Moments.iso(cell.receivedAt()));
        TracedCell.Decided decided = cell.decided();
        row.put("decision_kind", decided == null ? null : decided.kind());
        row.put("decided_by", decided == null ? null : decided.by());
        row.put("decided_at", decided == null ? null : Moments.iso(decided.at()));
        row.put("decision_reason", decided == null ? null : decided.reason());
        return row;
    }
}
