package org.minsheng.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.minsheng.contract.HeaderPath;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * A draft as a person would complete it who knows what the finished contract says: structure, headers, region columns
 * and lists stay as drafted; what the columns mean is filled in. What had to be changed of the structure is noted.
 */
final class FilledDraft {

    /** Keys of rows that only a person can know. */
    private static final List<String> OF_A_PERSON = List.of("names", "repeats");

    private final Map<String, Object> known;
    private final Map<String, Object> draft;
    /** The draft with its commented columns. */
    private final Map<String, Object> whole;
    final List<String> notes = new ArrayList<>();
    /** Indicators proposed for columns that are read. */
    int proposed;
    /** Of these the wrong ones. */
    final List<String> wrong = new ArrayList<>();
    /** Columns that are read and for which nothing is proposed. */
    int open;

    FilledDraft(String known, String draft) {
        this.known = load(known);
        this.draft = load(draft);
        this.whole = load(draft.replaceAll("(?m)^      # - \\{", "      - {"));
    }

    /** The completed contract as YAML. */
    String text() {
        Map<String, Object> filled = new LinkedHashMap<>(draft);
        for (String key : List.of("bureau", "bureau_name", "due_day", "period")) {
            if ("?".equals(filled.get(key))) {
                filled.put(key, known.get(key));
            } else if (!key.equals("bureau_name") && !filled.get(key).equals(known.get(key))) {
                notes.add(key + " is " + filled.get(key));
            }
        }
        if (known.containsKey("texts")) {
            filled.put("texts", known.get("texts"));
        }
        List<Object> tables = new ArrayList<>();
        Set<Object> used = new LinkedHashSet<>();
        maps(known, "tables").forEach(table -> tables.add(table(table, used)));
        filled.put("tables", tables);
        DumperOptions options = new DumperOptions();
        options.setAllowUnicode(true);
        options.setWidth(1000);
        return new Yaml(options).dump(filled);
    }

    private Map<String, Object> table(Map<String, Object> wanted, Set<Object> used) {
        Map<String, Object> drafted = null;
        int most = 0;
        for (Map<String, Object> table : maps(whole, "tables")) {
            int shared = shared(wanted, table);
            if (kind(table).equals(kind(wanted)) && shared > most && !used.contains(table)) {
                drafted = table;
                most = shared;
            }
        }
        if (drafted == null) {
            notes.add("no table " + wanted.get("name"));
            return wanted;
        }
        used.add(drafted);
        Map<String, Object> filled = new LinkedHashMap<>(drafted);
        filled.replaceAll((key, value) -> "?".equals(value) ? wanted.get(key) : value);
        for (String key : List.of("basis", "list", "measure", "indicator", "unit")) {
            if (wanted.containsKey(key) && !squeeze(wanted.get(key)).equals(squeeze(filled.get(key)))) {
                notes.add(wanted.get("name") + ": " + key + " is " + filled.get(key));
            }
        }
        switch (kind(wanted)) {
            case "regions" -> {
                filled.put("rows", rows(wanted, drafted));
                filled.put("columns", columns(wanted, drafted));
            }
            case "items" -> filled.put("items", wanted.get("items"));
            default -> { }
        }
        return filled;
    }

    private Map<String, Object> rows(Map<String, Object> wanted, Map<String, Object> drafted) {
        Map<String, Object> rows = new LinkedHashMap<>(map(drafted, "rows"));
        Map<String, Object> asKnown = map(wanted, "rows");
        OF_A_PERSON.stream().filter(asKnown::containsKey).forEach(key -> rows.put(key, asKnown.get(key)));
        Set<String> keys = new LinkedHashSet<>(asKnown.keySet());
        keys.addAll(rows.keySet());
        keys.stream()
                .filter(key -> !squeeze(asKnown.get(key)).equals(squeeze(rows.get(key))))
                .forEach(key -> notes.add(wanted.get("name") + ": " + key + " is " + rows.get(key)));
        return rows;
    }

    /** Every known column must have its header in the draft. */
    private List<Object> columns(Map<String, Object> wanted, Map<String, Object> drafted) {
        Set<String> headers = new LinkedHashSet<>();
        maps(drafted, "columns").forEach(column -> headers.add(squeeze(column.get("header"))));
        countProposals(wanted, drafted);
        List<Object> columns = new ArrayList<>();
        for (Map<String, Object> column : maps(wanted, "columns")) {
            if (headers.contains(squeeze(column.get("header")))) {
                columns.add(column);
            } else {
                notes.add(wanted.get("name") + ": no header " + column.get("header"));
            }
        }
        return columns;
    }

    private void countProposals(Map<String, Object> wanted, Map<String, Object> drafted) {
        for (Map<String, Object> column : maps(drafted, "columns")) {
            List<Map<String, Object>> meant = maps(wanted, "columns").stream()
                    .filter(each -> squeeze(each.get("header")).equals(squeeze(column.get("header"))))
                    .filter(each -> each.containsKey("indicator"))
                    .toList();
            if (meant.isEmpty()) {
                continue;
            }
            if ("?".equals(column.get("indicator"))) {
                open++;
            } else {
                proposed++;
                if (meant.stream().noneMatch(each -> each.get("indicator").equals(column.get("indicator")))) {
                    wrong.add(column.get("header") + " is no " + column.get("indicator"));
                }
            }
        }
    }

    private static int shared(Map<String, Object> wanted, Map<String, Object> table) {
        if (!kind(wanted).equals("regions")) {
            return 1 + (squeeze(wanted.get("name")).equals(squeeze(table.get("name"))) ? 1 : 0);
        }
        Set<String> headers = new LinkedHashSet<>();
        maps(wanted, "columns").forEach(column -> headers.add(squeeze(column.get("header"))));
        return (int) maps(table, "columns").stream()
                .filter(column -> headers.contains(squeeze(column.get("header")))).count();
    }

    private static String kind(Map<String, Object> table) {
        return table.getOrDefault("kind", "regions").toString();
    }

    private static String squeeze(Object value) {
        return value == null ? "" : HeaderPath.squeeze(value.toString());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> load(String yaml) {
        return (Map<String, Object>) new Yaml().load(yaml);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> owner, String key) {
        return (Map<String, Object>) owner.getOrDefault(key, Map.of());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(Map<String, Object> owner, String key) {
        return (List<Map<String, Object>>) owner.getOrDefault(key, List.of());
    }
}
