package org.minsheng.contract;

import java.util.ArrayList;
import java.util.List;

/**
 * A list of tasks: a row is found by its item's key in one of the key columns, and the item says what its cells mean.
 *
 * @param keys headers of the columns that may hold an item's key
 */
public record ItemTable(String name, List<HeaderPath> keys, List<Item> items) implements TableContract {

    public ItemTable {
        keys = List.copyOf(keys);
        items = List.copyOf(items);
    }

    @Override
    public List<HeaderPath> requiredHeaders() {
        List<HeaderPath> headers = new ArrayList<>(keys);
        headers.addAll(figureHeaders());
        return RegionTable.distinct(headers);
    }

    @Override
    public List<HeaderPath> optionalHeaders() {
        return List.of();
    }

    @Override
    public List<HeaderPath> labelHeaders() {
        return keys;
    }

    @Override
    public List<HeaderPath> figureHeaders() {
        List<HeaderPath> headers = new ArrayList<>();
        items.forEach(item -> item.figures().forEach(figure -> headers.add(figure.header())));
        return RegionTable.distinct(headers);
    }

    /**
     * A row of the list.
     *
     * @param keys spellings of its key, squeezed: {@code 4-1}, or words of its title
     */
    public record Item(List<String> keys, List<ItemFigure> figures) {

        public Item {
            keys = keys.stream().map(HeaderPath::squeeze).toList();
            figures = List.copyOf(figures);
        }
    }
}
