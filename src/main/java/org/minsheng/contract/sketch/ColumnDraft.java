package org.minsheng.contract.sketch;

import java.util.List;

/**
 * The draft of one column.
 *
 * @param hints comments above it
 * @param entry the flow mapping after the dash
 * @param active false when it is written as a comment only
 */
record ColumnDraft(List<String> hints, String entry, boolean active) {

    ColumnDraft {
        hints = List.copyOf(hints);
    }

    void write(YamlText yaml) {
        hints.forEach(hint -> yaml.line("      # " + hint));
        yaml.line("      " + (active ? "" : "# ") + "- " + entry);
    }
}
