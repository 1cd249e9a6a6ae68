package org.minsheng.warehouse;

import org.minsheng.observation.CellAddress;
import org.minsheng.observation.Statement;

/** A cell of the file in hand; what is held is the cell, with every meaning it carries. */
record CellRef(String sheet, CellAddress address) implements Comparable<CellRef> {

    static CellRef of(Statement statement) {
        return new CellRef(statement.sheet(), statement.address());
    }

    @Override
    public int compareTo(CellRef other) {
        int bySheet = sheet.compareTo(other.sheet);
        return bySheet != 0 ? bySheet : address.compareTo(other.address);
    }
}
