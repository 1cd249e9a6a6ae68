package org.minsheng.warehouse;

import java.util.List;
import java.util.Map;

/**
 * Which rows of the dimensions were added, altered or removed.
 *
 * @param keys by table the keys of rows that differ, parts joined by a space ({@code jilin-2017 T01.1}); tables where
 *     nothing differs are left out
 */
public record DimensionChanges(Map<DimensionTable, List<String>> keys) {

    public DimensionChanges {
        keys = Map.copyOf(keys);
    }

    public boolean isEmpty() {
        return keys.isEmpty();
    }
}
