package org.minsheng.warehouse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minsheng.observation.CellAddress;
import org.minsheng.observation.Rejection;
import org.minsheng.observation.RejectionCode;

/**
 * What of a form has changed since its last accepted file: a form that drifts is read by its words today and may not be
 * tomorrow. Columns that only give way to another one are no drift of their own, and neither is what stands beside a
 * table: scratch columns come and go.
 */
final class LayoutDrift {

    /** More than this of one kind is summed up. */
    private static final int LISTED_MAX = 4;

    private final List<String> moved = new ArrayList<>();
    private final List<String> added = new ArrayList<>();
    private final List<String> gone = new ArrayList<>();

    private LayoutDrift() {
    }

    /** One finding for the file; empty where nothing changed or nothing is known to compare with. */
    static Optional<Rejection> between(Optional<Layouts.Accepted> last, Layout now) {
        if (last.isEmpty() || last.get().layout().columns().isEmpty() || now.columns().isEmpty()) {
            return Optional.empty();
        }
        LayoutDrift drift = new LayoutDrift();
        Map<String, List<Layout.Column>> before = byTable(last.get().layout());
        byTable(now).forEach((table, columns) -> {
            if (before.containsKey(table)) {
                drift.compare(before.get(table), columns);
            }
        });
        return drift.moved.isEmpty() && drift.added.isEmpty() && drift.gone.isEmpty()
                ? Optional.empty()
                : Optional.of(Rejection.ofFile(RejectionCode.LAYOUT_DRIFT, last.get().fileName(),
                        listed(drift.moved), listed(drift.added), listed(drift.gone)));
    }

    private void compare(List<Layout.Column> before, List<Layout.Column> now) {
        List<String> common = headers(before).stream().filter(headers(now)::contains).toList();
        Map<String, Layout.Column> then = byHeader(before);
        Map<String, Layout.Column> present = byHeader(now);
        outOfOrder(common, headers(now).stream().filter(common::contains).toList()).forEach(header ->
                moved.add(quoted(header) + " " + letter(then.get(header)) + " → " + letter(present.get(header))));
        present.values().stream()
                .filter(column -> !then.containsKey(column.header()) && isInside(column, now))
                .forEach(column -> added.add(quoted(column.header()) + " (" + letter(column) + ")"));
        then.values().stream()
                .filter(column -> !present.containsKey(column.header()) && isInside(column, before))
                .forEach(column -> gone.add(quoted(column.header()) + " (" + letter(column) + ")"));
    }

    /** The fewest headers that must be moved to bring the first order into the second: what is in no longest run. */
    private static List<String> outOfOrder(List<String> before, List<String> now) {
        int size = now.size();
        int[] longest = new int[size];
        int[] next = new int[size];
        int start = -1;
        for (int i = size - 1; i >= 0; i--) {
            longest[i] = 1;
            next[i] = -1;
            for (int j = i + 1; j < size; j++) {
                boolean inOrder = before.indexOf(now.get(i)) < before.indexOf(now.get(j));
                if (inOrder && longest[j] + 1 > longest[i]) {
                    longest[i] = longest[j] + 1;
                    next[i] = j;
                }
            }
            start = start < 0 || longest[i] >= longest[start] ? i : start;
        }
        List<String> others = new ArrayList<>(now);
        for (int i = start; i >= 0; i = next[i]) {
            others.remove(now.get(i));
        }
        return others;
    }

    /** A bound column belongs to the table, and so does what stands between two of them. */
    private static boolean isInside(Layout.Column column, Collection<Layout.Column> table) {
        return column.bound()
                || table.stream().anyMatch(other -> other.bound() && other.number() < column.number())
                && table.stream().anyMatch(other -> other.bound() && other.number() > column.number());
    }

    private static Map<String, List<Layout.Column>> byTable(Layout layout) {
        return layout.columns().stream()
                .collect(Collectors.groupingBy(Layout.Column::table, LinkedHashMap::new, Collectors.toList()));
    }

    private static List<String> headers(List<Layout.Column> columns) {
        return List.copyOf(byHeader(columns).keySet());
    }

    /** Of two columns with the same words the first. */
    private static Map<String, Layout.Column> byHeader(List<Layout.Column> columns) {
        Map<String, Layout.Column> byHeader = new LinkedHashMap<>();
        columns.forEach(column -> byHeader.putIfAbsent(column.header(), column));
        return byHeader;
    }

    private static String listed(List<String> changes) {
        Stream<String> shown = changes.stream().limit(LISTED_MAX);
        int more = changes.size() - LISTED_MAX;
        return changes.isEmpty() ? "—"
                : shown.collect(Collectors.joining("、")) + (more > 0 ? "… (+ " + more + ")" : "");
    }

    private static String quoted(String header) {
        return "“" + header + "”";
    }

    private static String letter(Layout.Column column) {
        return new CellAddress(1, column.number()).columnLetters();
    }
}
