package org.minsheng.normalise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.minsheng.contract.FigureColumn.Reads;
import org.minsheng.contract.HeaderPath;
import org.minsheng.contract.ItemFigure;
import org.minsheng.contract.ItemTable;
import org.minsheng.contract.ItemTable.Item;
import org.minsheng.contract.TableReading;
import org.minsheng.observation.CellAddress;
import org.minsheng.observation.Check;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.RawRow;
import org.minsheng.observation.RegionCode;
import org.minsheng.observation.Rejection;
import org.minsheng.observation.RejectionCode;
import org.minsheng.observation.RowKind;
import org.minsheng.observation.SeriesKey;

/** Reads a list of tasks: a row is its item's, and the item says what its cells mean. */
final class ItemRows {

    private final Context context;
    private final ItemTable table;
    private final TableReading reading;
    private final List<DraftCell> cells = new ArrayList<>();
    private final List<Rejection> findings = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();

    ItemRows(Context context, ItemTable table, TableReading reading) {
        this.context = context;
        this.table = table;
        this.reading = reading;
    }

    TableResult read() {
        Map<Item, RawRow> rows = match();
        for (RawRow row : reading.body()) {
            Optional<Item> item = rows.entrySet().stream()
                    .filter(entry -> entry.getValue() == row)
                    .map(Map.Entry::getKey)
                    .findFirst();
            if (item.isPresent()) {
                read(item.get(), row);
            } else if (hasFigure(row)) {
                RawCell key = key(row);
                findings.add(Rejection.ofCell(RejectionCode.ITEM_UNKNOWN, key, key.text().strip()));
            }
        }
        table.items().stream().filter(item -> !item.figures().isEmpty() && !rows.containsKey(item))
                .forEach(item -> findings.add(Rejection.ofSheet(RejectionCode.TEXT_NOT_FOUND, reading.sheet(),
                        item.keys().get(item.keys().size() - 1))));
        return new TableResult(cells, findings, checks);
    }

    /** Each item's row: first those with its key written out, then those that contain its words, longest first. */
    private Map<Item, RawRow> match() {
        Map<Item, RawRow> found = new LinkedHashMap<>();
        for (Item item : table.items()) {
            reading.body().stream()
                    .filter(row -> !found.containsValue(row) && keys(row).stream().anyMatch(item.keys()::contains))
                    .findFirst()
                    .ifPresent(row -> found.put(item, row));
        }
        record Words(Item item, String words) {}
        table.items().stream()
                .filter(item -> !found.containsKey(item))
                .flatMap(item -> item.keys().stream().filter(ItemRows::isWords).map(words -> new Words(item, words)))
                .sorted(Comparator.comparing((Words words) -> -words.words().length()))
                .forEach(words -> reading.body().stream()
                        .filter(row -> !found.containsKey(words.item()) && !found.containsValue(row))
                        .filter(row -> keys(row).stream().anyMatch(key -> key.contains(words.words())))
                        .findFirst()
                        .ifPresent(row -> found.put(words.item(), row)));
        return found;
    }

    /** A number like 4-1 must stand alone; it is inside 14-1 too. */
    private static boolean isWords(String key) {
        return key.codePoints().filter(Character::isIdeographic).count() >= 2;
    }

    private List<String> keys(RawRow row) {
        return table.keys().stream()
                .flatMap(header -> cell(row, header).stream())
                .map(cell -> HeaderPath.squeeze(cell.text()))
                .toList();
    }

    private RawCell key(RawRow row) {
        return table.keys().stream()
                .flatMap(header -> cell(row, header).stream())
                .filter(cell -> !cell.isBlank())
                .reduce((first, second) -> second)
                .orElseGet(() -> RawCell.blank(reading.sheet(), new CellAddress(row.number(), 1)));
    }

    private Optional<RawCell> cell(RawRow row, HeaderPath header) {
        return reading.column(header).map(match -> row.cell(match.column()));
    }

    private boolean hasFigure(RawRow row) {
        return table.figureHeaders().stream()
                .flatMap(header -> cell(row, header).stream())
                .anyMatch(context.cells()::looksLikeFigure);
    }

    private void read(Item item, RawRow row) {
        Map<Integer, DraftCell> ofRow = new TreeMap<>();
        for (ItemFigure figure : item.figures()) {
            int column = reading.column(figure.header()).orElseThrow().column();
            RawCell cell = Optional.ofNullable(row.cell(column))
                    .orElseGet(() -> RawCell.blank(reading.sheet(), row.at(column)));
            value(figure, cell).ifPresent(value -> ofRow
                    .computeIfAbsent(column, at -> new DraftCell(cell, false))
                    .add(draft(figure, value)));
        }
        context.place().hold(ofRow.values());
        context.judgeHidden(row, key(row), ofRow.values()).ifPresent(findings::add);
        checks.addAll(RowChecks.partsOfWholes(context, ofRow.values()));
        cells.addAll(ofRow.values());
    }

    private DraftCell.Figure draft(ItemFigure figure, CellValue value) {
        RegionCode region = ofProvince(figure) && context.place().region() != null
                ? context.place().region()
                : figure.region();
        return new DraftCell.Figure(new SeriesKey(figure.indicator(), region), figure.measure(),
                List.of(context.period().month()), unit(figure).base(), value, figure.decision(),
                !ofProvince(figure) ? RowKind.CITY
                        : context.place().kind() != null ? context.place().kind() : RowKind.TOTAL);
    }

    private boolean ofProvince(ItemFigure figure) {
        return figure.region().equals(context.plan().province());
    }

    /** What the cell says; empty for a sentence without the figure, which is no figure's cell. */
    private Optional<CellValue> value(ItemFigure figure, RawCell cell) {
        CellReader.Settings settings = new CellReader.Settings(figure.reads(), unit(figure), false, 0, false);
        if (figure.find() == null) {
            return Optional.of(context.cells().read(cell, settings));
        }
        if (cell.isBlank()) {
            return Optional.empty();
        }
        Optional<String> number = figure.find().find(cell.text());
        if (number.isEmpty()) {
            findings.add(Rejection.ofCell(RejectionCode.TEXT_NOT_FOUND, cell, figure.find().toString()));
        }
        return number.map(text -> context.cells().read(RawCell.text(cell.sheet(), cell.address(), text), settings));
    }

    private ColumnUnit unit(ItemFigure figure) {
        return figure.reads() == Reads.STAGE
                ? ColumnUnit.NONE
                : context.units().of(context.indicator(figure.indicator()), figure.measure(), figure.unit(),
                        List.of(), List.of());
    }
}
