package org.minsheng.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minsheng.observation.RawCell;
import org.minsheng.report.BlastRadius;

/** The figures a run would change, each with both values and where they stand, and those it would hold. */
final class FigureTable {

    private static final List<String> COLUMNS = List.of(
            "change", "indicator_code", "region_name", "month", "measure", "before", "after", "unit", "place_before",
            "place_after");

    private final Console console;

    FigureTable(Console console) {
        this.console = console;
    }

    /** Held first, then what is revised, then what is gone: of new figures there may be thousands. */
    void print(BlastRadius difference) {
        boolean severalFiles = difference.files().size() > 1;
        List<Map<String, Object>> rows = new ArrayList<>();
        difference.held().forEach(each ->
                rows.add(row("held", each.key(), each.standing(), each.held(), severalFiles)));
        for (BlastRadius.Kind kind : List.of(
                BlastRadius.Kind.REVISED, BlastRadius.Kind.WITHDRAWN, BlastRadius.Kind.NEW)) {
            difference.statements(kind).forEach(each ->
                    rows.add(row(kind.toString(), each.key(), each.before(), each.after(), severalFiles)));
        }
        console.print("");
        console.say("trial.figures", difference.statements(BlastRadius.Kind.NEW).size(),
                difference.statements(BlastRadius.Kind.REVISED).size(),
                difference.statements(BlastRadius.Kind.WITHDRAWN).size(), difference.held().size());
        if (!rows.isEmpty()) {
            console.printRows(COLUMNS, rows.subList(0, Math.min(rows.size(), ForeseenPrinter.LINES_SHOWN_MAX)));
        }
        if (rows.size() > ForeseenPrinter.LINES_SHOWN_MAX) {
            console.say("trial.more", rows.size() - ForeseenPrinter.LINES_SHOWN_MAX);
        }
    }

    private Map<String, Object> row(String change, BlastRadius.Key key, BlastRadius.Stated before,
            BlastRadius.Stated after, boolean severalFiles) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("change", console.text("change." + change));
        row.put("indicator_code", key.indicatorCode());
        row.put("region_name", key.regionName() == null ? key.regionCode() : key.regionName());
        row.put("month", key.month());
        row.put("measure", key.measure());
        row.put("before", value(before));
        row.put("after", value(after));
        row.put("unit", after == null ? before.unit() : after.unit());
        row.put("place_before", before == null ? null : before.fileName() + " " + cells(before));
        row.put("place_after", after == null ? null : (severalFiles ? after.fileName() + " " : "") + cells(after));
        return row;
    }

    private static String value(BlastRadius.Stated stated) {
        if (stated == null) {
            return null;
        }
        String value = stated.value() == null ? "" : RawCell.plain(stated.value());
        return stated.status().equals("VALUE") ? value : (value + " " + stated.status()).strip();
    }

    private static String cells(BlastRadius.Stated stated) {
        return stated.sheet() + "!" + stated.cells();
    }
}
