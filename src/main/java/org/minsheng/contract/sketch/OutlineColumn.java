package org.minsheng.contract.sketch;

import java.util.List;
import java.util.stream.Collectors;
import org.minsheng.contract.HeaderPath;
import org.minsheng.observation.CellAddress;
import org.minsheng.observation.RawCell;

/**
 * A column of a table that was found.
 *
 * @param number from 1
 * @param header the header cells above it from top to bottom; empty without any
 */
public record OutlineColumn(int number, List<RawCell> header, Look look) {

    public OutlineColumn {
        header = List.copyOf(header);
    }

    /** The header as a contract writes it, each word squeezed: {@code 城镇新增就业 / 累计}; empty without a header. */
    public String path() {
        return header.stream().map(cell -> HeaderPath.squeeze(cell.text())).collect(Collectors.joining(" / "));
    }

    public String letters() {
        return new CellAddress(1, number).columnLetters();
    }

    /** What the cells below the header look like. */
    public enum Look {
        /** Words, numbers of rows or codes, left of the figures. */
        LABEL,
        /** Numbers, marks like — and √; also an empty column under a header. */
        FIGURE,
        /** Words right of the first figures: remarks. */
        TEXT
    }
}
