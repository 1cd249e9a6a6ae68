package org.minsheng.sheet;

import java.util.function.Supplier;

/** A sheet of a document in which all sheets follow one another: every pass begins at the document's start. */
final class XmlSheet extends StoredSheet {

    private final Supplier<Merges> merges;
    private final Supplier<RowSource> rows;

    XmlSheet(String name, boolean hidden, Supplier<Merges> merges, Supplier<RowSource> rows, Limits limits) {
        super(name, hidden, limits);
        this.merges = merges;
        this.rows = rows;
    }

    @Override
    Merges readMerges() {
        return merges.get();
    }

    @Override
    RowSource readRows() {
        return rows.get();
    }
}
