package org.minsheng.sheet;

import java.util.List;
import org.minsheng.contract.FeedContract;
import org.minsheng.contract.HeaderPath;
import org.minsheng.contract.ItemTable;
import org.minsheng.contract.TableContract;

/** A table of a form, with its headers worked out once. Compared by identity. */
final class FormTable {

    final FeedContract contract;
    final TableContract table;
    final List<HeaderPath> required;
    final List<HeaderPath> optional;

    FormTable(FeedContract contract, TableContract table) {
        this.contract = contract;
        this.table = table;
        this.required = table.requiredHeaders();
        this.optional = table.optionalHeaders().stream().filter(header -> !required.contains(header)).toList();
    }

    /** Number of the item a cell of a key column names, or -1. A number must stand alone, words may within a title. */
    int itemNamedBy(String squeezed) {
        List<ItemTable.Item> items = ((ItemTable) table).items();
        for (int i = 0; i < items.size(); i++) {
            for (String key : items.get(i).keys()) {
                boolean isNumber = key.chars().noneMatch(Character::isLetter);
                if (squeezed.equals(key) || !isNumber && key.length() > 2 && squeezed.contains(key)) {
                    return i;
                }
            }
        }
        return -1;
    }

    @Override
    public String toString() {
        return contract.feed() + " " + table.name();
    }
}
