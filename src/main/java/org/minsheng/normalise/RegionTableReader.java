package org.minsheng.normalise;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.minsheng.contract.Basis;
import org.minsheng.contract.ColumnWords;
import org.minsheng.contract.FigureColumn;
import org.minsheng.contract.HeaderPath;
import org.minsheng.contract.PercentColumn;
import org.minsheng.contract.RegionTable;
import org.minsheng.contract.SheetRules;
import org.minsheng.contract.TableReading;
import org.minsheng.observation.Decision;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.Rejection;
import org.minsheng.observation.RejectionCode;
import org.minsheng.observation.RowKind;
import org.minsheng.observation.SeriesKey;

/** Reads the rows and cells of a table of regions, before anything is compared. */
final class RegionTableReader {

    private final Context context;
    private final RegionTable table;
    private final TableReading reading;

    RegionTableReader(Context context, RegionTable table, TableReading reading) {
        this.context = context;
        this.table = table;
        this.reading = reading;
    }

    DraftTable read() {
        RowSorter sorter = new RowSorter(reading, table, context);
        List<TableRow> rows = sorter.sort().stream().map(this::heldForItsPlace).toList();
        List<BoundFigure> figures = bind();
        Set<Integer> percents = percentColumns();
        List<DraftRow> drafts = new ArrayList<>();
        for (TableRow row : rows) {
            drafts.add(read(row, figures, percents));
        }
        drafts.forEach(row -> holdMerged(row, rows));
        DraftTable draft = new DraftTable(table, reading, figures, drafts);
        sorter.warnings().forEach(draft::find);
        if (context.place().problem() != null && !rows.isEmpty()) {
            TableRow.Problem problem = context.place().problem();
            draft.find(Rejection.ofSheet(
                    problem.code(), reading.sheet(), problem.arguments().toArray(String[]::new)));
        }
        rows.stream().filter(row -> !row.isUsable() && row.line() == 1 && row.problem().cell() != null)
                .forEach(row -> draft.find(
                Rejection.ofCell(row.problem().code(), row.problem().cell(),
                        row.problem().arguments().toArray(String[]::new))));
        return draft;
    }

    /** A figure merged over the rows of several regions is of all of them together, and of none alone. */
    private void holdMerged(DraftRow draft, List<TableRow> rows) {
        int first = draft.row().raw().number();
        for (DraftCell cell : draft.cells()) {
            Integer last = reading.tallFigures().get(cell.cell().address());
            if (last == null || cell.figures().isEmpty() || cell.isSilent()) {
                continue;
            }
            List<String> others = rows.stream()
                    .filter(row -> row.line() == 1 && row.raw().number() > first && row.raw().number() <= last
                            && (row.region() == null || !row.region().equals(draft.row().region())))
                    .map(row -> HeaderPath.squeeze(row.label().text()))
                    .toList();
            if (!others.isEmpty()) {
                cell.hold(RejectionCode.MERGED_FIGURE, List.of(cell.cell().text(),
                        HeaderPath.squeeze(draft.row().label().text()) + "、" + String.join("、", others)));
            }
        }
    }

    private TableRow heldForItsPlace(TableRow row) {
        if (context.place().problem() != null) {
            TableRow held = row.heldFor(context.place().problem());
            boolean nameless = context.place().region() == null && row.kind() == RowKind.TOTAL
                    && context.reading().contract().sheets().each() == SheetRules.Each.REGION;
            return nameless ? held.ofNoRegion() : held;
        }
        return context.holdsHiddenRows() && row.raw().hidden() && row.isUsable()
                ? row.heldFor(new TableRow.Problem(RejectionCode.HIDDEN_ROW_HELD, row.label(),
                        List.of(String.valueOf(row.raw().number()))))
                : row;
    }

    private List<BoundFigure> bind() {
        List<String> notes = context.unitNotes(reading);
        List<BoundFigure> bound = new ArrayList<>();
        for (FigureColumn column : table.figures()) {
            for (TableReading.HeaderMatch match : reading.headers().getOrDefault(column.header(), List.of())) {
                List<RawCell> cells = reading.body().stream().map(row -> row.cell(match.column())).toList();
                ColumnUnit unit = context.units().of(context.indicator(column.indicator()), column.measure(),
                        column.unit(), UnitResolver.brackets(match), notes);
                boolean chinese = cells.stream()
                        .anyMatch(cell -> cell != null && ChineseNumerals.areIn(CellText.of(cell.text()).plain()));
                bound.add(new BoundFigure(column, match, new CellReader.Settings(
                        column.reads(), unit, column.dashIsZero(), Decimals.usual(cells), chinese)));
            }
        }
        return bound;
    }

    private Set<Integer> percentColumns() {
        Set<Integer> columns = new TreeSet<>();
        for (PercentColumn percent : table.percents()) {
            reading.headers().getOrDefault(percent.header(), List.of()).forEach(match -> columns.add(match.column()));
        }
        return columns;
    }

    private DraftRow read(TableRow row, List<BoundFigure> figures, Set<Integer> percents) {
        DraftRow draft = new DraftRow(row);
        Map<Integer, DraftCell> cells = new TreeMap<>();
        percents.forEach(column -> cells.put(column, new DraftCell(row.cell(column), true)));
        for (BoundFigure figure : figures) {
            DraftCell cell = cells.computeIfAbsent(figure.at(), column -> new DraftCell(row.cell(column), false));
            if (figure.column().line() == row.line()) {
                add(cell, figure, row);
            }
        }
        cells.forEach(draft::put);
        if (!row.isUsable()) {
            draft.holdAll(row.problem().code(), row.problem().arguments());
        }
        return draft;
    }

    private void add(DraftCell cell, BoundFigure figure, TableRow row) {
        FigureColumn column = figure.column();
        CellValue value = isMissing(column.missingWhere(), row)
                ? CellValue.SILENT
                : context.cells().read(cell.cell(), figure.settings());
        boolean stated = row.region() != null && (row.isUsable() || row.problem().code() != RejectionCode.ROW_WIDTH);
        DraftCell.Figure meaning = new DraftCell.Figure(
                stated ? new SeriesKey(column.indicator(), row.region()) : null,
                column.measure(),
                figure.months(context.period()),
                figure.settings().unit().base(),
                value,
                row.kind() == null ? Decision.HOLD : decision(column, row.kind()),
                row.kind());
        if (!row.isUsable()) {
            cell.addUnjudged(meaning);
            return;
        }
        cell.add(meaning);
        if (figure.isFuture(context.period()) && !(value instanceof CellValue.Silent)) {
            YearMonth future = figure.months(context.period()).get(0);
            cell.hold(RejectionCode.FUTURE_MONTH, List.of(context.period().toString(), future.toString()));
        }
    }

    /** Where the 市州 include the province-run counties, these counties' own rows are kept only (rule B7). */
    private Decision decision(FigureColumn column, RowKind kind) {
        return kind == RowKind.EXPANDED && table.basis() == Basis.INCLUDED ? Decision.MEMO : column.decision(kind);
    }

    private boolean isMissing(ColumnWords where, TableRow row) {
        return where != null && reading.column(where.header())
                .map(match -> row.raw().cell(match.column()))
                .filter(cell -> cell != null && where.fits(cell.text()))
                .isPresent();
    }
}
