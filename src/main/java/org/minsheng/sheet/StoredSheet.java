package org.minsheng.sheet;

import java.io.IOException;

/** A sheet read from the bytes of its workbook, pass by pass. Its merged regions are fetched once. */
abstract class StoredSheet implements Sheet {

    private final String name;
    private final boolean hidden;
    private final Limits limits;
    private Merges merges;

    StoredSheet(String name, boolean hidden, Limits limits) {
        this.name = name;
        this.hidden = hidden;
        this.limits = limits;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final boolean hidden() {
        return hidden;
    }

    @Override
    public final Merges merges() {
        if (merges == null) {
            merges = RefusedFileException.guard(this::readMerges);
        }
        return merges;
    }

    @Override
    public final SheetMarks marks() {
        return RefusedFileException.guard(this::readMarks);
    }

    @Override
    public final RowSource rows() {
        return new LimitedRows(RefusedFileException.guard(this::readRows), limits);
    }

    abstract Merges readMerges() throws IOException;

    SheetMarks readMarks() throws IOException {
        return SheetMarks.NONE;
    }

    abstract RowSource readRows() throws IOException;
}
