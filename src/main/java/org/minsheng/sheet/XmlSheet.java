package org.minsheng.sheet;

import java.util.function.Supplier;

/** A sheet of a document in which all sheets follow one another in one XML: every pass begins at the document's start. */
final class XmlSheet implements Sheet {

    private final String name;
    private final boolean hidden;
    private final Supplier<Merges> merges;
    private final Supplier<RowSource> rows;
    private final Limits limits;
    private Merges found;

    XmlSheet(String name, boolean hidden, Supplier<Merges> merges, Supplier<RowSource> rows, Limits limits) {
        this.name = name;
        this.hidden = hidden;
        this.merges = merges;
        this.rows = rows;
        this.limits = limits;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean hidden() {
        return hidden;
    }

    @Override
    public Merges merges() {
        if (found == null) {
            found = RefusedFileException.guard(merges::get);
        }
        return found;
    }

    @Override
    public RowSource rows() {
        return new LimitedRows(RefusedFileException.guard(rows::get), limits);
    }
}
