package org.minsheng.contract;

import java.util.List;

/** A column and the words looked for in it, squeezed. */
public record ColumnWords(HeaderPath header, List<String> words) {

    public ColumnWords {
        words = words.stream().map(HeaderPath::squeeze).toList();
    }

    /** Whether a cell's text is one of the words. */
    public boolean fits(String text) {
        String squeezed = HeaderPath.squeeze(text);
        return words.contains(squeezed) || words.contains(Dashes.unified(squeezed));
    }
}
