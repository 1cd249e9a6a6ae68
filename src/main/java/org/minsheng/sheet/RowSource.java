package org.minsheng.sheet;

import org.minsheng.observation.RawRow;

/** One pass over the rows of a sheet, from top to bottom. */
interface RowSource extends AutoCloseable {

    /** The next row that holds something, its cells in order of column, none blank by kind; null at the end. */
    RawRow next();

    @Override
    void close();
}
