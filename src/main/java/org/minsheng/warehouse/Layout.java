package org.minsheng.warehouse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.minsheng.contract.FileReading;
import org.minsheng.contract.HeaderPath;
import org.minsheng.contract.TableReading;
import org.minsheng.contract.TableReading.HeaderMatch;
import org.minsheng.observation.CellKind;
import org.minsheng.observation.RawCell;

/**
 * Where the headers of a file stand, table by table, left to right. Columns of single months, which come as the year
 * goes, and the region columns of a transposed table are not part of it: they change without the form having changed.
 */
public record Layout(List<Column> columns) {

    /** Of a file whose layout was not noted: nothing is compared with it. */
    public static final Layout UNKNOWN = new Layout(List.of());

    /** Scratch figures beside a table are no headers. */
    private static final Pattern WORDS = Pattern.compile(".*[\\p{IsHan}A-Za-z].*");

    public Layout {
        columns = List.copyOf(columns);
    }

    public static Layout of(FileReading file) {
        List<Column> columns = new ArrayList<>();
        for (TableReading table : file.tables()) {
            List<Column> ofTable = new ArrayList<>();
            table.headers().forEach((header, matches) -> matches.stream()
                    .filter(match -> match.binding().month() == null)
                    .limit(1)
                    .forEach(match -> ofTable.add(column(table, header.toString(), match.column(), true))));
            if (table.regionHeaders().isEmpty()) {
                table.otherHeaders().forEach((number, cells) -> {
                    String words = words(cells, headerTop(table));
                    if (WORDS.matcher(words).matches()) {
                        ofTable.add(column(table, words, number, false));
                    }
                });
            }
            ofTable.sort(Comparator.comparingInt(Column::number).thenComparing(Column::header));
            columns.addAll(ofTable);
        }
        return new Layout(columns);
    }

    private static Column column(TableReading table, String header, int number, boolean bound) {
        return new Column(table.table().name(), table.sheet(), header, number, bound);
    }

    private static int headerTop(TableReading table) {
        return table.headers().values().stream()
                .flatMap(List::stream)
                .map(Layout::top)
                .max(Comparator.naturalOrder())
                .orElse(1);
    }

    private static int top(HeaderMatch match) {
        return match.cells().isEmpty() ? 1 : match.cells().get(0).address().row();
    }

    /** Titles may stand above a column as well: only what is as low as the header proper counts. */
    private static String words(List<RawCell> cells, int top) {
        return cells.stream()
                .filter(cell -> cell.kind() == CellKind.TEXT && cell.address().row() >= top)
                .map(cell -> HeaderPath.squeeze(cell.text()))
                .collect(Collectors.joining(" / "));
    }

    /**
     * A column that has a header.
     *
     * @param table what the contract calls the table
     * @param header the contract's path where it is bound, else the words found
     * @param number from 1
     */
    public record Column(String table, String sheet, String header, int number, boolean bound) {}
}
