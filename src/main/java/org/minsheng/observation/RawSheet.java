package org.minsheng.observation;

import java.util.List;

/**
 * A sheet as found, whole.
 *
 * @param name {@code csv} or {@code html} where there is none
 * @param rows those that hold something, from top to bottom
 * @param merged merged regions, written {@code A3:B5}
 */
public record RawSheet(String name, List<RawRow> rows, List<String> merged) {

    public RawSheet {
        rows = List.copyOf(rows);
        merged = List.copyOf(merged);
    }
}
