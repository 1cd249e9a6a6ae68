package org.minsheng.contract.sketch;

import java.util.List;
import org.minsheng.contract.FeedContract;

/**
 * How far a file fits a contract.
 *
 * @param whole every table was found with all its required headers
 * @param tables the contract's tables of which at least half of the headers were seen
 * @param absent names of the other tables
 */
public record FormMatch(FeedContract contract, boolean whole, List<TableMatch> tables, List<String> absent) {

    public FormMatch {
        tables = List.copyOf(tables);
        absent = List.copyOf(absent);
    }

    /** Headers found over all tables. */
    public int boundHeaders() {
        return tables.stream().mapToInt(table -> table.bound().size()).sum();
    }

    /**
     * A table in the place where most of its headers stand.
     *
     * @param bound {@code 地区=A}
     * @param missing required headers that stand nowhere
     * @param extra {@code 备注=H}: columns of the place that the contract does not read
     */
    public record TableMatch(
            String table, String sheet, int headerRow, List<String> bound, List<String> missing, List<String> extra) {

        public TableMatch {
            bound = List.copyOf(bound);
            missing = List.copyOf(missing);
            extra = List.copyOf(extra);
        }
    }
}
