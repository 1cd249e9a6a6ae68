package org.minsheng.contract;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.minsheng.observation.CellAddress;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.RawRow;

/**
 * A table as it stands in a sheet.
 *
 * @param titles text cells above the header (below the last table of the sheet), in order
 * @param headers where each bound header was found; a header with {@code {month}} in several columns
 * @param regionHeaders of a transposed table every header cell that is not a label, in order of column; else empty
 * @param otherHeaders header cells of every column that is not bound, by column; of a transposed table none
 * @param headerFields fields of a csv's header line; 0 for sheets
 * @param body the rows below the header that have a label or a figure, with the cells of bound columns only; a label
 *     merged downwards stands in each of its rows, with its own address
 * @param notes text cells below the header in rows without label and figure, and in columns not bound of rows without
 *     figure
 * @param remarks text cells in columns not bound of rows with a figure: 含公主岭 under 备注
 * @param tallFigures figures that are merged over several rows, by their cells, with the number of the last row
 */
public record TableReading(
        TableContract table,
        String sheet,
        List<RawCell> titles,
        Map<HeaderPath, List<HeaderMatch>> headers,
        List<HeaderMatch> regionHeaders,
        SortedMap<Integer, List<RawCell>> otherHeaders,
        int headerFields,
        List<RawRow> body,
        List<RawCell> notes,
        List<RawCell> remarks,
        Map<CellAddress, Integer> tallFigures) {

    public TableReading {
        titles = List.copyOf(titles);
        headers = Map.copyOf(headers);
        regionHeaders = List.copyOf(regionHeaders);
        otherHeaders = Collections.unmodifiableSortedMap(new TreeMap<>(otherHeaders));
        body = List.copyOf(body);
        notes = List.copyOf(notes);
        remarks = List.copyOf(remarks);
        tallFigures = Map.copyOf(tallFigures);
    }

    /** The same table with another body. */
    public TableReading withBody(List<RawRow> other) {
        return new TableReading(
                table, sheet, titles, headers, regionHeaders, otherHeaders, headerFields, other, notes, remarks,
                tallFigures);
    }

    /** The one column of a header without {@code {month}}; empty when an optional header is absent. */
    public Optional<HeaderMatch> column(HeaderPath header) {
        List<HeaderMatch> found = headers.get(header);
        return found == null || found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    /**
     * A header found above a column.
     *
     * @param column from 1
     * @param cells the header cells from top to bottom, as found: a unit may stand in them
     */
    public record HeaderMatch(int column, List<RawCell> cells, HeaderPath.Binding binding) {

        public HeaderMatch {
            cells = List.copyOf(cells);
        }
    }
}
