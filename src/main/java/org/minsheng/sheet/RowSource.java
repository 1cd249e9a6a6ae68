package org.minsheng.sheet;

import org.minsheng.observation.RawRow;

/** One pass over the rows of a sheet, from top to bottom. */
interface RowSource extends AutoCloseable {

    /** The next row that holds something, its cells in order of column and none of them blank by kind; null at the end. */
    RawRow next();

    @Override
    void close();
}
