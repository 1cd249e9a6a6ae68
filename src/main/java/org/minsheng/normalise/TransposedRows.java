package org.minsheng.normalise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minsheng.contract.Basis;
import org.minsheng.contract.FigureColumn.Reads;
import org.minsheng.contract.HeaderPath;
import org.minsheng.contract.Plan;
import org.minsheng.contract.TableReading;
import org.minsheng.contract.TransposedTable;
import org.minsheng.observation.CellAddress;
import org.minsheng.observation.Decision;
import org.minsheng.observation.Measure;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.RawRow;
import org.minsheng.observation.RegionCode;
import org.minsheng.observation.Rejection;
import org.minsheng.observation.RejectionCode;
import org.minsheng.observation.RowKind;
import org.minsheng.observation.SeriesKey;

/** Reads a table with a row for each indicator and a column for each region; every row has its own unit. */
final class TransposedRows {

    private final Context context;
    private final TransposedTable table;
    private final TableReading reading;
    private final List<RegionColumn> columns = new ArrayList<>();
    private final List<DraftCell> cells = new ArrayList<>();
    private final List<Rejection> findings = new ArrayList<>();

    TransposedRows(Context context, TransposedTable table, TableReading reading) {
        this.context = context;
        this.table = table;
        this.reading = reading;
    }

    TableResult read() {
        reading.regionHeaders().forEach(this::bind);
        for (RawRow row : reading.body()) {
            RawCell label = cell(row, column(table.indicator()));
            Optional<Plan.Indicator> indicator = context.plan().indicators().stream()
                    .filter(each -> HeaderPath.squeeze(each.nameZh()).equals(HeaderPath.squeeze(label.text())))
                    .findFirst();
            if (indicator.isPresent()) {
                read(row, label, indicator.get());
            } else if (columns.stream().anyMatch(column -> isNumber(cell(row, column.at())))) {
                findings.add(Rejection.ofCell(RejectionCode.ITEM_UNKNOWN, label, label.text().strip()));
            }
        }
        return new TableResult(cells, findings, List.of());
    }

    /**
     * A column of a region.
     *
     * @param region null where the header names none
     * @param problem holds its cells; null when there is none
     */
    private record RegionColumn(int at, RegionOfColumn region, RejectionCode problem, List<String> arguments) {}

    private record RegionOfColumn(RegionCode code, RowKind kind) {}

    /** A header that names no region is left alone unless it looks like one, or numbers stand under it. */
    private void bind(TableReading.HeaderMatch match) {
        if (match.cells().isEmpty()) {
            return;
        }
        RawCell header = match.cells().get(match.cells().size() - 1);
        RegionName name = context.regions().resolve(header.text(), table.list(), null, context.regions().ownNames());
        String text = header.text().strip();
        if (name instanceof RegionName.Found found) {
            boolean twice = columns.stream()
                    .anyMatch(other -> other.region() != null && other.region().code().equals(found.code()));
            add(match, header, new RegionOfColumn(found.code(), found.kind(context.plan())),
                    twice ? RejectionCode.REGION_DUPLICATE : null, List.of(text, "2", header.address().toString()));
        } else if (name instanceof RegionName.Several several) {
            add(match, header, null, RejectionCode.REGION_AMBIGUOUS, List.of(text, several.candidates().toString()));
        } else if (name instanceof RegionName.Unknown && HeaderPath.squeeze(text).matches(".+[市州县区]|.+管委会")) {
            add(match, header, null, RejectionCode.REGION_UNKNOWN, List.of(text, "市州 cities"));
        }
    }

    private void add(
            TableReading.HeaderMatch match,
            RawCell header,
            RegionOfColumn region,
            RejectionCode problem,
            List<String> arguments) {
        columns.add(new RegionColumn(match.column(), region, problem, arguments));
        if (problem != null) {
            findings.add(Rejection.ofCell(problem, header, arguments.toArray(String[]::new)));
        }
    }

    private void read(RawRow row, RawCell label, Plan.Indicator indicator) {
        RawCell unitCell = cell(row, column(table.unit()));
        ColumnUnit unit = unit(indicator, unitCell);
        List<RawCell> raw = columns.stream().map(column -> cell(row, column.at())).toList();
        CellReader.Settings settings =
                new CellReader.Settings(Reads.NUMBER, unit, false, Decimals.usual(raw), false);
        List<DraftCell> ofRow = new ArrayList<>();
        for (RegionColumn column : columns) {
            DraftCell cell = new DraftCell(cell(row, column.at()), false);
            CellValue value = context.cells().read(cell.cell(), settings);
            cell.add(new DraftCell.Figure(
                    column.region() == null ? null : new SeriesKey(indicator.code(), column.region().code()),
                    table.measure(), List.of(context.period().month()), unit.base(), value, decision(column),
                    column.region() == null ? null : column.region().kind()));
            if (column.problem() != null && !cell.isSilent()) {
                cell.hold(column.problem(), column.arguments());
            }
            ofRow.add(cell);
        }
        context.place().hold(ofRow);
        context.judgeHidden(row, label, ofRow).ifPresent(findings::add);
        allocation(ofRow, unit);
        cells.addAll(ofRow);
    }

    /** The row's unit; one that is no unit at all holds every cell of the row. */
    private ColumnUnit unit(Plan.Indicator indicator, RawCell cell) {
        String written = CellText.of(cell.text()).plain().replaceAll("\\s", "");
        List<String> nearer = written.isEmpty() ? List.of() : List.of(written);
        ColumnUnit unit = context.units().of(indicator, table.measure(), null, nearer, List.of());
        boolean unknown = !written.isEmpty() && context.units().factor(written, unit.base()).isEmpty();
        return unknown ? new ColumnUnit(unit.base(), null, written) : unit;
    }

    private Decision decision(RegionColumn column) {
        if (column.region() == null) {
            return Decision.HOLD;
        }
        return switch (column.region().kind()) {
            case TOTAL -> Decision.CHECK;
            case PART -> Decision.MEMO;
            case EXPANDED -> table.basis() == Basis.INCLUDED ? Decision.MEMO : Decision.LOAD;
            case CITY, COUNTY, UNALLOCATED -> Decision.LOAD;
        };
    }

    /** The regions' targets together are not below the province's (semantics 5). */
    private void allocation(List<DraftCell> ofRow, ColumnUnit unit) {
        if (table.measure() != Measure.TARGET) {
            return;
        }
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal bound = BigDecimal.ZERO;
        DraftCell province = null;
        boolean stated = false;
        for (DraftCell cell : ofRow) {
            CellValue.Stated value = cell.stated();
            if (value == null || value.value() == null) {
                continue;
            }
            BigDecimal lastDigit = value.lastDigit() == null ? BigDecimal.ZERO : value.lastDigit();
            if (cell.figures().get(0).decision() == Decision.LOAD) {
                sum = sum.add(value.value());
                bound = bound.add(lastDigit);
                stated = true;
            } else if (cell.figures().get(0).kind() == RowKind.TOTAL && province == null) {
                province = cell;
                bound = bound.add(lastDigit);
            }
        }
        boolean isWhole = ofRow.stream().noneMatch(cell -> cell.isHeld() || cell.isSilent());
        if (province == null || !stated || !isWhole) {
            return;
        }
        BigDecimal target = province.stated().value();
        if (sum.add(bound.divide(new BigDecimal(2))).compareTo(target) < 0) {
            province.warn(RejectionCode.UNDER_ALLOCATED,
                    province.shown(sum), province.shown(target));
        }
    }

    private boolean isNumber(RawCell cell) {
        return context.cells().looksLikeFigure(cell);
    }

    private int column(HeaderPath header) {
        return reading.column(header).orElseThrow().column();
    }

    private RawCell cell(RawRow row, int column) {
        RawCell stored = row.cell(column);
        return stored != null ? stored : RawCell.blank(reading.sheet(), new CellAddress(row.number(), column));
    }
}
