package org.minsheng.sheet;

import java.util.List;
import java.util.stream.Collectors;
import org.minsheng.contract.HeaderPath;
import org.minsheng.contract.TableReading.HeaderMatch;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.Rejection;
import org.minsheng.observation.RejectionCode;

/** Says which header a table lacks, and points to the cell that stands in its place. */
record MissingHeader(Sighting place) {

    Rejection rejection() {
        String table = place.form.table.name();
        String headers = place.missing.stream().map(HeaderPath::toString).collect(Collectors.joining("、"));
        for (HeaderPath header : place.missing) {
            RawCell cell = renamed(header);
            if (cell != null) {
                return Rejection.ofCell(RejectionCode.HEADER_MISSING, cell, table, headers, cell.text());
            }
        }
        for (HeaderPath header : place.missing) {
            RawCell cell = between(header);
            if (cell != null) {
                return Rejection.ofCell(RejectionCode.HEADER_MISSING, cell, table, headers, cell.text());
            }
        }
        return Rejection.ofFile(RejectionCode.HEADER_MISSING, table, headers, "—");
    }

    /** The one word that differs above a column not bound, when all others of a header of several words agree. */
    private RawCell renamed(HeaderPath header) {
        int length = header.words().size();
        for (var column : place.columns.entrySet()) {
            List<RawCell> cells = column.getValue();
            if (length > 1 && cells.size() >= length && !place.isBound(column.getKey())) {
                List<RawCell> tail = cells.subList(cells.size() - length, cells.size());
                List<RawCell> differing = tail.stream()
                        .filter(cell -> !header.words().get(tail.indexOf(cell)).equals(HeaderPath.squeeze(cell.text())))
                        .toList();
                if (differing.size() == 1 && sharedWordsAgree(header, tail)) {
                    return differing.get(0);
                }
            }
        }
        return null;
    }

    /** A lower word such as 累计 alone says little: it counts when its upper word is not that of a bound header. */
    private boolean sharedWordsAgree(HeaderPath header, List<RawCell> tail) {
        String upper = HeaderPath.squeeze(tail.get(0).text());
        return upper.equals(header.words().get(0))
                || place.bound.keySet().stream().noneMatch(bound -> bound.words().get(0).equals(upper));
    }

    /** The one column not bound between the columns of the headers before and after it in the contract. */
    private RawCell between(HeaderPath header) {
        List<HeaderPath> order = place.form.required;
        int at = order.indexOf(header);
        int before = at == 0 ? 0 : columnOf(order.get(at - 1));
        int after = at + 1 == order.size() ? before + 2 : columnOf(order.get(at + 1));
        List<Integer> free = place.columns.keySet().stream()
                .filter(column -> column > before && column < after && !place.isBound(column))
                .toList();
        if (before < 0 || after < 0 || free.size() != 1) {
            return null;
        }
        List<RawCell> cells = place.columns.get(free.get(0));
        return cells.get(cells.size() - 1);
    }

    /** -1 when it is missing as well. */
    private int columnOf(HeaderPath header) {
        List<HeaderMatch> matches = place.bound.get(header);
        return matches == null ? -1 : matches.get(0).column();
    }
}
