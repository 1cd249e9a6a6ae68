package org.minsheng.sheet;

import java.util.List;

/** A file opened for reading. Its bytes are in memory, its rows are not. */
interface Workbook {

    /** What the bytes are, whatever the name says: {@code xlsx}, {@code xls}, {@code xml}, {@code csv} … */
    String kind();

    /** In the order the clerk sees them. */
    List<Sheet> sheets();

    /** How the text was decoded; null where the kind of file settles it. */
    default TextDecoder.Decoded text() {
        return null;
    }

    /** Whether pictures or drawings are in it, which may be all that a clerk pasted. */
    default boolean hasPictures() {
        return false;
    }
}
