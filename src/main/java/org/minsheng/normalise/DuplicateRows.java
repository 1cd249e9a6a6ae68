package org.minsheng.normalise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.minsheng.contract.HeaderPath;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.Rejection;
import org.minsheng.observation.RejectionCode;
import org.minsheng.observation.RowKind;

/**
 * A region that stands twice in a table: with equal numbers it counts once, with different ones none counts. Parts are
 * never added, totals are only compared, and a source that may repeat a region is added (rule A4).
 */
final class DuplicateRows {

    private static final int SHOWN = 6;

    private DuplicateRows() {}

    static void judge(DraftTable draft) {
        Map<String, List<Occurrence>> occurrences = new LinkedHashMap<>();
        Occurrence last = null;
        for (DraftRow row : draft.rows()) {
            TableRow source = row.row();
            if (!source.isUsable() || source.region() == null) {
                continue;
            }
            if (source.line() == 1) {
                last = new Occurrence(new ArrayList<>());
                if (mayNotRepeat(draft, source)) {
                    occurrences.computeIfAbsent(key(source), key -> new ArrayList<>()).add(last);
                }
            }
            if (last != null) {
                last.lines().add(row);
            }
        }
        occurrences.values().stream().filter(same -> same.size() > 1).forEach(same -> judge(draft, same));
    }

    private static boolean mayNotRepeat(DraftTable draft, TableRow row) {
        return row.kind() != RowKind.TOTAL && !draft.table().rows().mayRepeat(row.region());
    }

    private static String key(TableRow row) {
        return row.region() + (row.part() == null ? "" : " " + row.part() + " " + row.block());
    }

    private static void judge(DraftTable draft, List<Occurrence> same) {
        boolean part = same.get(0).first().row().part() != null;
        boolean equal = same.stream().allMatch(other -> other.figures().equals(same.get(0).figures()));
        if (part || equal) {
            for (Occurrence repeated : same.subList(1, same.size())) {
                repeated.lines().forEach(DraftRow::ignoreAll);
                RawCell label = repeated.first().row().label();
                draft.find(Rejection.ofCell(
                        part ? RejectionCode.PART_REPEATED : RejectionCode.REGION_REPEATED, label, label.text()));
            }
            return;
        }
        String where = differences(draft, same);
        for (Occurrence occurrence : same) {
            RawCell label = occurrence.first().row().label();
            List<String> arguments = List.of(label.text().strip(), String.valueOf(same.size()), where);
            draft.find(Rejection.ofCell(RejectionCode.REGION_DUPLICATE, label, arguments.toArray(String[]::new)));
            occurrence.lines().forEach(row -> row.holdAll(RejectionCode.REGION_DUPLICATE, arguments));
        }
    }

    /** The columns in which the rows differ, with their texts: {@code 累计 53.5 / 55}. */
    private static String differences(DraftTable draft, List<Occurrence> same) {
        Set<String> columns = new LinkedHashSet<>();
        for (BoundFigure figure : draft.figures()) {
            List<String> texts = same.stream()
                    .map(occurrence -> occurrence.first().row().cell(figure.at()).text().strip())
                    .distinct()
                    .toList();
            if (texts.size() > 1) {
                HeaderPath header = figure.column().header();
                columns.add(header + " " + String.join(" / ", texts.subList(0, Math.min(texts.size(), SHOWN))));
            }
        }
        return String.join("，", columns.stream().limit(3).toList());
    }

    /** A row with its second line. */
    private record Occurrence(List<DraftRow> lines) {

        DraftRow first() {
            return lines.get(0);
        }

        /** Everything it states, for comparing: values, not spellings. */
        List<String> figures() {
            return lines.stream()
                    .flatMap(row -> row.cells().stream())
                    .flatMap(cell -> cell.figures().stream())
                    .map(figure -> written(figure.value()))
                    .toList();
        }

        private static String written(CellValue value) {
            BigDecimal figure = value.figure();
            return figure != null ? figure.toPlainString() : value.toString();
        }
    }
}
