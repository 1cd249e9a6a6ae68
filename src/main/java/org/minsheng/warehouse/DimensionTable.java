package org.minsheng.warehouse;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The dimension tables with their columns in the order rows are written in; the first ones are the key. */
public enum DimensionTable {
    REGION(2, "region_code", "valid_from", "valid_to", "name", "short_name", "full_name", "region_level",
            "parent_code", "is_poverty_county"),
    PLAN(1, "plan_code", "title", "document", "year", "province_code"),
    TASK(2, "plan_code", "task_no", "area_name", "title"),
    INDICATOR(2, "plan_code", "indicator_code", "task_no", "area_name", "name_zh", "name_en", "target_text",
            "target_value", "base_unit", "stated_unit", "direction", "measure_kind", "aggregation", "denominators",
            "scope", "due", "is_scored", "parent_code", "target_ulp", "qualifiers", "schedule", "baseline",
            "is_maintained", "frequency", "sort_no");

    private final int keyWidth;
    private final List<String> columns;

    DimensionTable(int keyWidth, String... columns) {
        this.keyWidth = keyWidth;
        this.columns = List.of(columns);
    }

    /** The key of a row as text: its parts joined by a space. */
    String key(Object[] row) {
        return IntStream.range(0, keyWidth).mapToObj(i -> row[i].toString()).collect(Collectors.joining(" "));
    }

    /** Writes one row and returns its key when that changed anything. */
    String upsert() {
        String all = String.join(", ", columns);
        List<String> rest = columns.subList(keyWidth, columns.size());
        String marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        return "insert into " + this + " (" + all + ") values (" + marks + ")"
                + " on conflict (" + String.join(", ", columns.subList(0, keyWidth)) + ") do update set "
                + rest.stream().map(column -> column + " = excluded." + column).collect(Collectors.joining(", "))
                + " where (" + listed(this + ".", rest) + ") is distinct from (" + listed("excluded.", rest) + ")"
                + " returning " + keyText(this + ".");
    }

    /** Deletes the rows whose key is not in the array given, and returns theirs. */
    String deleteOthers() {
        return "delete from " + this + " where " + keyText("") + " <> all (?) returning " + keyText("");
    }

    private String keyText(String prefix) {
        return columns.subList(0, keyWidth).stream()
                .map(column -> prefix + column)
                .collect(Collectors.joining(" || ' ' || "));
    }

    private static String listed(String prefix, List<String> names) {
        return names.stream().map(name -> prefix + name).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return "core.dim_" + name().toLowerCase(Locale.ROOT);
    }
}
