package org.minsheng.contract.sketch;

import java.util.List;
import java.util.Optional;
import org.minsheng.observation.CellAddress;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.RawRow;

/**
 * A table as it stands on a sheet, found by the look of its rows alone.
 *
 * @param headerTop first row of the header, from 1; 0 when the table has none
 * @param headerBottom last row of the header
 * @param columns every column that has a header or a filled cell, from left to right; spacers are none
 * @param body rows below the header with cells of these columns only; repeated headers and column numbers left out
 * @param titles texts above the header, in order
 * @param notes texts below the body
 */
public record BlockOutline(
        int headerTop,
        int headerBottom,
        List<OutlineColumn> columns,
        List<RawRow> body,
        List<RawCell> titles,
        List<RawCell> notes) {

    public BlockOutline {
        columns = List.copyOf(columns);
        body = List.copyOf(body);
        titles = List.copyOf(titles);
        notes = List.copyOf(notes);
    }

    /** From the header's first cell to the body's last: {@code A3:L17}. */
    public String range() {
        int top = headerTop > 0 ? headerTop : body.get(0).number();
        int last = body.get(body.size() - 1).number();
        return new CellAddress(top, columns.get(0).number()) + ":"
                + new CellAddress(last, columns.get(columns.size() - 1).number());
    }

    public Optional<OutlineColumn> column(int number) {
        return columns.stream().filter(column -> column.number() == number).findFirst();
    }

    /** Filled cells of a column of the body, from the top. */
    public List<RawCell> cells(int number) {
        return body.stream().map(row -> row.cell(number)).filter(cell -> cell != null && !cell.isBlank()).toList();
    }
}
