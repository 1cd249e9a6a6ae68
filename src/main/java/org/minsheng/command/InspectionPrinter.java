package org.minsheng.command;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.minsheng.contract.sketch.ColumnSketch;
import org.minsheng.contract.sketch.FormMatch;
import org.minsheng.contract.sketch.RowsSketch;
import org.minsheng.contract.sketch.SheetOutline;
import org.minsheng.contract.sketch.TableSketch;
import org.minsheng.observation.CellCounts;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.Rejection;

/** Prints an inspection for people: the file, its tables, the contracts that come near, what its cells become. */
final class InspectionPrinter {

    private static final int MATCHES_SHOWN = 3;
    private static final int TEXTS_SHOWN = 4;

    private final Console console;

    InspectionPrinter(Console console) {
        this.console = console;
    }

    void print(Inspection inspection, boolean cells) {
        console.print("== " + inspection.fileName());
        if (inspection.outline() != null) {
            printOutline(inspection);
        }
        if (inspection.refusal() != null) {
            console.say("inspect.refused", inspection.fileName());
            console.print(line(inspection.refusal()));
        }
        if (inspection.accepted() != null) {
            if (cells) {
                console.printRows(StatementRow.COLUMNS,
                        inspection.accepted().statements().stream().map(StatementRow::of).toList());
            }
            console.say("inspect.form", inspection.fileName(), inspection.accepted().feed(),
                    inspection.accepted().period());
            CellCounts counts = inspection.accepted().counts();
            console.say("inspect.counts", counts.read(), counts.loaded(), counts.checked(), counts.memo(),
                    counts.held(), counts.blank());
            if (!inspection.accepted().findings().isEmpty()) {
                console.say("inspect.findings");
                inspection.accepted().findings().forEach(finding -> console.print(line(finding)));
            }
        }
    }

    private void printOutline(Inspection inspection) {
        String encoding = inspection.outline().encoding();
        console.say("inspect.kind", inspection.outline().kind() + (encoding == null ? "" : " " + encoding));
        if (inspection.sketch().said().isEmpty()) {
            console.say("inspect.no_period");
        } else {
            String said = inspection.sketch().said().stream()
                    .map(each -> each.place() + " “" + Console.cell(each.text()) + "” → " + each.said())
                    .collect(Collectors.joining("; "));
            String period = inspection.sketch().period() == null
                    ? console.text("inspect.contradicting") : inspection.sketch().period().toString();
            console.say("inspect.period", period, said);
        }
        for (SheetOutline sheet : inspection.outline().sheets()) {
            console.say(sheet.hidden() ? "inspect.hidden_sheet" : "inspect.sheet", sheet.name(), sheet.range(),
                    sheet.cells(), sheet.blocks().size());
            texts("inspect.texts", sheet.texts());
            inspection.sketch().tables().stream().filter(table -> sheet.blocks().contains(table.block()))
                    .filter(table -> table.sheet().equals(sheet.name()))
                    .forEach(this::print);
        }
        inspection.matches().stream().limit(MATCHES_SHOWN).forEach(this::print);
        if (inspection.matches().isEmpty()) {
            console.say("inspect.no_match");
        }
    }

    private void print(TableSketch table) {
        console.say("inspect.table", table.block().range(),
                console.text("inspect.kind." + table.kind().name().toLowerCase(Locale.ROOT)),
                table.block().headerTop() == 0 ? "—" : table.block().headerTop() + "-" + table.block().headerBottom(),
                table.block().body().size());
        texts("inspect.titles", table.block().titles());
        if (!table.units().isEmpty()) {
            console.say("inspect.units", String.join("、", table.units()));
        }
        if (table.across() != null) {
            console.say("inspect.across", table.across());
        }
        printRows(table);
        for (ColumnSketch column : table.columns()) {
            console.print("    " + column.column().letters() + "  "
                    + (column.column().path().isEmpty() ? "—" : Console.cell(column.column().path()))
                    + "  [" + console.text("inspect.role." + column.role().name().toLowerCase(Locale.ROOT))
                    + (column.unit() == null ? "" : " " + column.unit())
                    + (column.measure() == null ? "" : " " + column.measure()) + "]");
        }
        table.totals().forEach(total -> console.say(
                total.differing().isEmpty() ? "inspect.total" : "inspect.total_differs",
                total.label(), total.cell(), console.text("inspect.over." + total.over()), total.agreeing(),
                String.join(" ", total.differing())));
        texts("inspect.notes", table.block().notes());
    }

    private void printRows(TableSketch table) {
        RowsSketch rows = table.rows();
        if (rows.list() == null) {
            return;
        }
        console.say("inspect.regions", rows.found(), rows.list().name().toLowerCase(Locale.ROOT),
                table.basis() == null ? "?" : table.basis());
        if (!rows.unknown().isEmpty()) {
            console.say("inspect.unknown", String.join("、", rows.unknown()));
        }
    }

    private void print(FormMatch match) {
        console.say(match.whole() ? "inspect.match" : "inspect.near", match.contract(), match.contract().bureau());
        for (FormMatch.TableMatch table : match.tables()) {
            console.say("inspect.match_table", table.table(), table.sheet(), table.headerRow(), table.bound().size());
            list("inspect.missing", table.missing());
            list("inspect.extra", table.extra());
        }
        list("inspect.absent", match.absent());
    }

    private void list(String key, List<String> items) {
        if (!items.isEmpty()) {
            console.say(key, String.join("、", items));
        }
    }

    private void texts(String key, List<RawCell> cells) {
        if (!cells.isEmpty()) {
            console.say(key, cells.stream()
                    .limit(TEXTS_SHOWN)
                    .map(cell -> cell.address() + " “" + Console.cell(cell.text().strip()) + "”")
                    .collect(Collectors.joining("  ")) + (cells.size() > TEXTS_SHOWN ? " …" : ""));
        }
    }

    private String line(Rejection finding) {
        String place = finding.sheet() == null ? "" : " " + finding.sheet() + "!" + finding.cell();
        return "  [" + console.text("severity." + finding.code().severity()) + "] " + finding.code() + place + "  "
                + finding.message(console.language());
    }
}
