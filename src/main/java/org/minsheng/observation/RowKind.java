package org.minsheng.observation;

import java.util.Locale;

/** What the row of a table stands for. */
public enum RowKind {
    /** 合计, 全省: the printed total. */
    TOTAL,
    /** One of the ten 市州 (长白山管委会 among them). */
    CITY,
    /** 扩权县: a county run by the province, a row beside the 市州. */
    EXPANDED,
    /** Any other county-level unit. */
    COUNTY,
    /** 省直: what belongs to the province and to no 市州. */
    UNALLOCATED,
    /** 其中, {@code #}, 市本级, an operator's row: a part of another row. */
    PART;

    /** Reads the lower-case word used in contracts and tables; an unknown word is an IllegalArgumentException. */
    public static RowKind parse(String word) {
        for (RowKind kind : values()) {
            if (kind.toString().equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("unknown row kind: " + word);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
