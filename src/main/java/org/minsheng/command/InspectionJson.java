package org.minsheng.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.minsheng.contract.sketch.ColumnSketch;
import org.minsheng.contract.sketch.FormMatch;
import org.minsheng.contract.sketch.RowsSketch;
import org.minsheng.contract.sketch.SheetOutline;
import org.minsheng.contract.sketch.TableSketch;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.Rejection;
import org.minsheng.observation.Statement;

/** An inspection as one JSON object: keys in a fixed order, absent things null. */
final class InspectionJson {

    private InspectionJson() {}

    static Map<String, Object> of(Inspection inspection, Locale language) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("file", inspection.file());
        object.put("read", inspection.refusal() == null);
        object.put("refusal", inspection.refusal() == null ? null : finding(inspection.refusal(), language));
        boolean opened = inspection.outline() != null;
        object.put("kind", opened ? inspection.outline().kind() : null);
        object.put("encoding", opened ? inspection.outline().encoding() : null);
        object.put("period", opened ? text(inspection.sketch().period()) : null);
        object.put("period_said", opened ? inspection.sketch().said().stream()
                .map(said -> map("place", said.place(), "text", said.text(), "said", said.said()))
                .toList() : List.of());
        object.put("sheets", opened ? inspection.outline().sheets().stream()
                .map(InspectionJson::sheet).toList() : List.of());
        object.put("tables", opened ? inspection.sketch().tables().stream()
                .map(InspectionJson::table).toList() : List.of());
        object.put("matches", inspection.matches().stream().map(InspectionJson::match).toList());
        boolean accepted = inspection.accepted() != null;
        object.put("feed", accepted ? inspection.accepted().feed() : null);
        object.put("counts", accepted ? inspection.accepted().counts().toString() : null);
        object.put("findings", accepted ? inspection.accepted().findings().stream()
                .map(each -> finding(each, language)).toList() : List.of());
        object.put("statements", accepted ? statements(inspection.accepted().statements()) : List.of());
        return object;
    }

    private static Map<String, Object> sheet(SheetOutline sheet) {
        return map("name", sheet.name(), "hidden", sheet.hidden(), "range", sheet.range(), "cells", sheet.cells(),
                "cut", sheet.cut(), "tables", sheet.blocks().size(), "texts", texts(sheet.texts()));
    }

    private static Map<String, Object> table(TableSketch table) {
        RowsSketch rows = table.rows();
        List<Object> columns = new ArrayList<>();
        for (ColumnSketch column : table.columns()) {
            columns.add(map("column", column.column().letters(), "header", column.column().path(),
                    "role", column.role().name().toLowerCase(Locale.ROOT), "unit", column.unit(),
                    "measure", text(column.measure())));
        }
        Map<String, Object> object = map("sheet", table.sheet(), "range", table.block().range(),
                "header_rows", table.block().headerTop() + "-" + table.block().headerBottom(),
                "kind", table.kind().name().toLowerCase(Locale.ROOT), "rows", table.block().body().size(),
                "titles", texts(table.block().titles()), "notes", texts(table.block().notes()),
                "units", table.units(), "across", table.across());
        object.putAll(map("list", rows.list() == null ? null : rows.list().name().toLowerCase(Locale.ROOT),
                "regions", rows.found(), "unknown_regions", rows.unknown(), "basis", text(table.basis()),
                "basis_by", table.basisWhy(), "columns", columns, "totals", table.totals().stream()
                        .map(total -> map("label", total.label(), "cell", total.cell(), "over", total.over(),
                                "agreeing", total.agreeing(), "differing", total.differing()))
                        .toList()));
        return object;
    }

    private static Map<String, Object> match(FormMatch match) {
        return map("feed", match.contract().feed(), "title", match.contract().title(),
                "bureau", match.contract().bureau(), "whole", match.whole(), "tables", match.tables().stream()
                        .map(table -> map("table", table.table(), "sheet", table.sheet(), "header_row",
                                table.headerRow(), "bound", table.bound(), "missing", table.missing(), "extra",
                                table.extra()))
                        .toList(), "absent", match.absent());
    }

    private static Map<String, Object> finding(Rejection finding, Locale language) {
        return map("code", finding.code().toString(), "severity", finding.code().severity().toString(),
                "sheet", finding.sheet(), "cell", finding.cell(), "raw_text", finding.rawText(),
                "message", finding.message(language));
    }

    private static List<Map<String, Object>> statements(List<Statement> statements) {
        return statements.stream().map(statement -> {
            Map<String, Object> row = StatementRow.of(statement);
            row.replaceAll((column, value) -> value == null || value instanceof Number ? value : value.toString());
            return row;
        }).toList();
    }

    private static List<Object> texts(List<RawCell> cells) {
        return cells.stream()
                .<Object>map(cell -> map("cell", cell.address().toString(), "text", cell.text().strip()))
                .toList();
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
