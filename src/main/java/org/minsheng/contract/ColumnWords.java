package org.minsheng.contract;

import java.util.List;

/** A column and the words looked for in it, squeezed. */
public record ColumnWords(HeaderPath header, List<String> words) {

    public ColumnWords {
        words = words.stream().map(HeaderPath::squeeze).toList();
    }

    /** Whether a cell's text is one of the words. */
    public boolean fits(String text) {
        return words.contains(HeaderPath.squeeze(text));
    }
}
