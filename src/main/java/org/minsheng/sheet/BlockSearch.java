package org.minsheng.sheet;

import java.util.ArrayList;
import java.util.List;
import org.minsheng.contract.HeaderPath;
import org.minsheng.contract.sketch.BlockOutline;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.RawRow;

/**
 * Finds the tables of a sheet by the look of its rows: words above figures are a header, rows with figures a body,
 * words again a new header. What stands side by side is taken apart afterwards.
 */
final class BlockSearch {

    private static final int DEEPEST_HEADER = 8;
    private static final int WIDEST_GAP = 3;
    private static final int ROWS_ABOVE = 3;

    private final Merges merges;
    private final CellLook look;
    private final List<BlockOutline> found = new ArrayList<>();

    private List<OutlineRow> waiting = new ArrayList<>();
    private List<OutlineRow> header = new ArrayList<>();
    private List<RawRow> body = new ArrayList<>();
    private List<RawCell> titles = new ArrayList<>();

    BlockSearch(Merges merges, CellLook look) {
        this.merges = merges;
        this.look = look;
    }

    /** @param rows filled rows with their filled cells, from the top */
    List<BlockOutline> blocks(List<RawRow> rows) {
        for (RawRow row : rows) {
            OutlineRow next = OutlineRow.of(row, look);
            if (next.kind() == OutlineRow.Kind.BODY || hasMark(next)) {
                take(next);
            } else {
                waiting.add(next);
            }
        }
        end(waiting);
        return found;
    }

    /** 达标 under 是否达标, or under another 达标, is a mark and no header. */
    private boolean hasMark(OutlineRow row) {
        List<RawRow> above = new ArrayList<>(body.subList(Math.max(0, body.size() - ROWS_ABOVE), body.size()));
        waiting.forEach(each -> above.add(each.row()));
        return row.kind() == OutlineRow.Kind.HEADER && row.words().stream().filter(look::isMark)
                .map(cell -> cell.address().column())
                .anyMatch(column -> above.stream()
                        .map(each -> each.cell(column))
                        .anyMatch(cell -> cell != null && asksForMark(cell)));
    }

    private boolean asksForMark(RawCell above) {
        return look.isMark(above)
                || look.isFigure(above) && !hasDigit(above)
                || HeaderPath.squeeze(above.text()).startsWith("是否");
    }

    private static boolean hasDigit(RawCell cell) {
        return cell.text().chars().anyMatch(Character::isDigit);
    }

    private void take(OutlineRow next) {
        int last = lastHeading(next.number());
        int first = firstHeading(last);
        boolean begins = body.isEmpty() || first <= last && !isRepeated(first, last) && stands(first, last);
        if (begins) {
            List<OutlineRow> before = waiting.subList(0, Math.min(first, waiting.size()));
            int notes = body.isEmpty() ? 0 : notesOf(before);
            end(before.subList(0, notes));
            titles = texts(before.subList(notes, before.size()));
            header = first > last ? new ArrayList<>() : new ArrayList<>(waiting.subList(first, last + 1));
            waiting.subList(Math.max(first, last + 1), waiting.size()).forEach(row -> body.add(row.row()));
        } else {
            for (OutlineRow row : waiting) {
                if (row.kind() == OutlineRow.Kind.SINGLE || row.kind() == OutlineRow.Kind.HEADER && !isRepeat(row)) {
                    body.add(row.row());
                }
            }
        }
        body.add(next.row());
        waiting = new ArrayList<>();
    }

    /** The last waiting row that can head columns; headings of rows may stand between it and the first figures. */
    private int lastHeading(int bodyRow) {
        for (int i = waiting.size() - 1; i >= 0 && i >= waiting.size() - 3; i--) {
            if (waiting.get(i).isHeading()) {
                return bodyRow - waiting.get(i).number() <= WIDEST_GAP + waiting.size() - i ? i : -1;
            }
            if (waiting.get(i).kind() != OutlineRow.Kind.SINGLE) {
                return -1;
            }
        }
        return -1;
    }

    /** The first row of the header that ends there; one more than the last waiting row without any. */
    private int firstHeading(int last) {
        if (last < 0) {
            return waiting.size();
        }
        int first = last;
        while (first > 0 && last - first < DEEPEST_HEADER) {
            OutlineRow above = waiting.get(first - 1);
            boolean near = waiting.get(first).number() - above.number() <= WIDEST_GAP - 1;
            if (!near || !above.isHeading() && !isGroupHeading(above, waiting.get(first))) {
                break;
            }
            first--;
        }
        return first;
    }

    /** One word over some of the columns, not over the first: 开工 above 本月 and 累计. */
    private boolean isGroupHeading(OutlineRow row, OutlineRow below) {
        if (row.kind() != OutlineRow.Kind.SINGLE || row.words().size() != 1 || !below.isHeading()) {
            return false;
        }
        int column = row.words().get(0).address().column();
        int first = below.row().cells().get(0).address().column();
        return column > first || column < first;
    }

    /** A header printed again says of each column what stands above it already. */
    private boolean isRepeated(int first, int last) {
        return waiting.subList(first, last + 1).stream().allMatch(this::isRepeat);
    }

    private boolean isRepeat(OutlineRow row) {
        return row.row().cells().stream().allMatch(cell -> header.stream()
                .map(each -> each.row().cell(cell.address().column()))
                .anyMatch(above -> above != null
                        && HeaderPath.squeeze(above.text()).equals(HeaderPath.squeeze(cell.text()))));
    }

    /** Whether the words stand above figures and so head them, and are no row that has words only. */
    private boolean stands(int first, int last) {
        long above = waiting.subList(first, last + 1).stream()
                .flatMap(row -> row.row().cells().stream())
                .map(cell -> cell.address().column())
                .distinct()
                .filter(column -> body.stream().anyMatch(row -> row.cell(column) != null
                        && look.isFigure(row.cell(column))))
                .count();
        return above >= 1;
    }

    /** How many of the rows before a new header are notes of the table that ends. */
    private static int notesOf(List<OutlineRow> rows) {
        int last = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).kind() == OutlineRow.Kind.NOTE) {
                last = i + 1;
            }
        }
        return last;
    }

    private void end(List<OutlineRow> after) {
        if (!body.isEmpty()) {
            found.addAll(new BlockColumns(merges, look, header, body, titles).blocks(texts(after)));
        }
        body = new ArrayList<>();
        header = new ArrayList<>();
        titles = new ArrayList<>();
    }

    private static List<RawCell> texts(List<OutlineRow> rows) {
        return rows.stream().flatMap(row -> row.row().cells().stream()).toList();
    }
}
