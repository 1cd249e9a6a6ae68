package org.minsheng.normalise;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minsheng.contract.HeaderPath;
import org.minsheng.contract.Plan;
import org.minsheng.contract.RegionRows;
import org.minsheng.contract.RegionRows.RegionList;
import org.minsheng.contract.RegionTable;
import org.minsheng.contract.TableReading;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.RawRow;
import org.minsheng.observation.RegionCode;
import org.minsheng.observation.RegionLevel;
import org.minsheng.observation.Rejection;
import org.minsheng.observation.RejectionCode;
import org.minsheng.observation.RowKind;

/** Tells what each row of a table stands for, and leaves out what stands for nothing: headings, notes, signatures. */
final class RowSorter {

    private static final Pattern FOOTER = Pattern.compile(
            "(?:注|备注|说明|附注|附|注释|审核人?|填表人?|制表人?|填报人?|复核人?|经办人?|联系人|负责人|单位负责人|统计负责人|分管领导|签发人?"
                    + "|联系电话|电话|填报单位|报送时间|填报时间|填报日期)(?:$|[：:\\d].*)",
            Pattern.DOTALL);
    private static final Pattern PART_OF = Pattern.compile("^(?:其中[：:、]?|[#＃])(.*)$", Pattern.DOTALL);

    private final TableReading reading;
    private final RegionRows rows;
    private final Context context;
    private final RegionResolver regions;
    private final Plan plan;
    private final YearMonth month;
    private final CellReader cells;
    private final RegionResolver.LocalNames local;
    private final Set<Integer> figureColumns = new TreeSet<>();
    private final List<Rejection> warnings = new ArrayList<>();

    RowSorter(TableReading reading, RegionTable table, Context context) {
        this.reading = reading;
        this.rows = table.rows();
        this.context = context;
        this.regions = context.regions();
        this.plan = context.plan();
        this.month = context.period().month();
        this.cells = context.cells();
        this.local = regions.localNames(rows);
        table.figureHeaders().forEach(header -> reading.headers().getOrDefault(header, List.of())
                .forEach(match -> figureColumns.add(match.column())));
    }

    /** The rows in order; {@link #warnings} are filled as they are met. */
    List<TableRow> sort() {
        List<TableRow> sorted = new ArrayList<>();
        RegionCode block = context.place().region();
        TableRow above = null;
        for (RawRow raw : reading.body()) {
            if (raw.isBlank()) {
                continue;
            }
            RawCell blockCell = label(raw, rows.block());
            if (blockCell != null && !blockCell.isBlank()) {
                block = blockOf(blockCell, raw, block);
            }
            boolean second = above != null && (isSecondLine(raw) || isSecondLineBeside(raw, above));
            TableRow row = second ? secondLine(raw, above) : row(raw, block);
            if (row == null) {
                continue;
            }
            sorted.add(row);
            above = row.line() == 1 ? row : above;
            if (raw.hidden() && !context.holdsHiddenRows()) {
                warnings.add(Rejection.ofCell(RejectionCode.HIDDEN_ROW, row.label(), String.valueOf(raw.number())));
            }
        }
        boolean byCounty = rows.list() == RegionList.COUNTIES;
        return SumRows.subtotalsAsParts(byCounty ? SumRows.citiesAsParts(sorted, regions) : sorted);
    }

    List<Rejection> warnings() {
        return warnings;
    }

    /** A block lasts until another begins; 全省合计 ends it, a note does not. */
    private RegionCode blockOf(RawCell cell, RawRow raw, RegionCode current) {
        RegionName name = regions.resolve(cell.text(), RegionList.CITIES, null, local);
        if (name instanceof RegionName.Found found && found.level() == RegionLevel.CITY) {
            return found.code();
        }
        return hasFigure(raw) ? context.place().region() : current;
    }

    private boolean isSecondLine(RawRow raw) {
        RawCell label = label(raw, rows.region());
        return rows.secondLine() != null && label != null
                && HeaderPath.squeeze(label.text()).equals(HeaderPath.squeeze(rows.secondLine()));
    }

    /** The label of a second line may stand in a column of its own: its region is then merged, blank or said again. */
    private boolean isSecondLineBeside(RawRow raw, TableRow above) {
        if (rows.secondLine() == null || above.line() != 1) {
            return false;
        }
        RawCell label = label(raw, rows.region());
        boolean same = label == null || label.isBlank()
                || HeaderPath.squeeze(label.text()).equals(HeaderPath.squeeze(above.label().text()));
        return same && reading.remarks().stream()
                .filter(cell -> cell.address().row() == raw.number() && cell.sheet().equals(reading.sheet()))
                .anyMatch(cell -> HeaderPath.squeeze(cell.text()).equals(HeaderPath.squeeze(rows.secondLine())));
    }

    private TableRow secondLine(RawRow raw, TableRow above) {
        return new TableRow(raw, labelOrBlank(raw), above.kind(), above.region(), above.block(), 2, above.part(),
                above.problem());
    }

    /** A row by its label; null for a note. */
    private TableRow row(RawRow raw, RegionCode block) {
        RawCell label = labelOrBlank(raw);
        String text = HeaderPath.squeeze(label.text());
        if (FOOTER.matcher(text).matches()) {
            return null;
        }
        boolean onBlockLabel = rows.block() != null && label.address().column() != raw.at(column(rows.region())).column();
        RegionCode within = onBlockLabel ? null : block;
        Matcher partOf = PART_OF.matcher(CellText.of(label.text()).plain().replaceAll("\\s", ""));
        boolean part = partOf.matches();
        RegionName name = regions.resolve(part ? partOf.group(1) : label.text(), rows.list(), within, local);
        boolean figures = hasFigure(raw);
        if (!figures && !(name instanceof RegionName.Found)) {
            return null;
        }
        if (reading.headerFields() > 0 && raw.fields() != reading.headerFields()) {
            return held(raw, label, name, RejectionCode.ROW_WIDTH, label,
                    String.valueOf(raw.fields()), String.valueOf(reading.headerFields()));
        }
        RawCell code = label(raw, rows.code());
        if (rows.code() != null && needsCode(name, code)) {
            String written = code == null ? "" : CellText.of(code.text()).plain();
            var problem = regions.codeProblem(written, label.text(), local);
            if (problem.isPresent()) {
                RawCell at = code != null
                        ? code
                        : RawCell.blank(reading.sheet(), raw.at(column(rows.code())));
                return held(raw, label, name, RejectionCode.REGION_CODE_MISMATCH, at,
                        written, label.text(), month.toString(), problem.get());
            }
            RegionCode region = RegionCode.parse(written);
            name = new RegionName.Found(region, regions.region(region).orElseThrow().level(), false);
        }
        return named(raw, label, name, part, within);
    }

    /** Totals and headings have no code. */
    private boolean needsCode(RegionName name, RawCell code) {
        boolean total = name instanceof RegionName.Found found && found.kind(plan) == RowKind.TOTAL;
        boolean nameless = name instanceof RegionName.Sum || name instanceof RegionName.Heading;
        return total ? code != null && !code.isBlank() : !nameless;
    }

    private TableRow named(RawRow raw, RawCell label, RegionName name, boolean part, RegionCode block) {
        if (name instanceof RegionName.Found found) {
            return ofRegion(raw, label, found, part, block);
        }
        if (name instanceof RegionName.Sum && !part) {
            return block == null
                    ? plain(raw, label, RowKind.TOTAL, plan.province(), null, null)
                    : plain(raw, label, SheetPlaces.kindOfSum(context.place()), block, block, null);
        }
        if (name instanceof RegionName.Several several) {
            return held(raw, label, name, RejectionCode.REGION_AMBIGUOUS, label,
                    label.text(), names(several.candidates()));
        }
        if (name instanceof RegionName.Unknown && !part) {
            return held(raw, label, name, RejectionCode.REGION_UNKNOWN, label, label.text(), expected());
        }
        return plain(raw, label, RowKind.PART, null, block, HeaderPath.squeeze(label.text()));
    }

    private TableRow ofRegion(RawRow raw, RawCell label, RegionName.Found found, boolean part, RegionCode block) {
        if (found.unusual()) {
            warnings.add(Rejection.ofCell(
                    RejectionCode.REGION_UNUSUAL_NAME, label, label.text(), names(List.of(found.code()))));
        }
        String partName = partName(raw, label, part, found);
        if (partName != null) {
            return plain(raw, label, RowKind.PART, found.code(), block, partName);
        }
        RowKind kind = found.kind(plan);
        boolean tooSmall = rows.list() == RegionList.CITIES && kind == RowKind.COUNTY;
        return tooSmall
                ? held(raw, label, found, RejectionCode.REGION_UNKNOWN, label, label.text(), expected())
                : plain(raw, label, kind, found.code(), kind == RowKind.CITY ? found.code() : block, null);
    }

    /** What makes the row a part: 其中, an operator, a code of an aggregate, a zone that overlaps the divisions. */
    private String partName(RawRow raw, RawCell label, boolean part, RegionName.Found found) {
        if (part || found.level() == RegionLevel.ZONE) {
            return HeaderPath.squeeze(label.text());
        }
        if (rows.partUnless() != null) {
            RawCell cell = label(raw, rows.partUnless().header());
            String text = cell == null ? "" : cell.text();
            return rows.partUnless().fits(text) ? null : HeaderPath.squeeze(text);
        }
        RawCell code = label(raw, rows.code());
        boolean aggregate = rows.partCodes() != null && code != null && found.kind(plan) != RowKind.TOTAL
                && rows.partCodes().matcher(CellText.of(code.text()).plain()).matches();
        return aggregate ? HeaderPath.squeeze(label.text()) : null;
    }

    private static TableRow plain(
            RawRow raw, RawCell label, RowKind kind, RegionCode region, RegionCode block, String part) {
        return new TableRow(raw, label, kind, region, block, 1, part, null);
    }

    private TableRow held(
            RawRow raw, RawCell label, RegionName name, RejectionCode code, RawCell at, String... arguments) {
        boolean known = name instanceof RegionName.Found && code != RejectionCode.REGION_UNKNOWN;
        RegionName.Found found = known ? (RegionName.Found) name : null;
        return new TableRow(raw, label, known ? found.kind(plan) : null, known ? found.code() : null, null, 1, null,
                new TableRow.Problem(code, at, List.of(arguments)));
    }

    private boolean hasFigure(RawRow raw) {
        return figureColumns.stream().anyMatch(column -> cells.looksLikeFigure(raw.cell(column)));
    }

    private RawCell label(RawRow raw, HeaderPath header) {
        return header == null ? null : raw.cell(column(header));
    }

    private int column(HeaderPath header) {
        return reading.column(header).orElseThrow().column();
    }

    /** The region's cell; where it is blank in a table of blocks the block's: 全省合计 is written there. */
    private RawCell labelOrBlank(RawRow raw) {
        RawCell label = label(raw, rows.region());
        if (label != null && !label.isBlank()) {
            return label;
        }
        RawCell block = label(raw, rows.block());
        if (block != null && !block.isBlank()) {
            return block;
        }
        return label != null
                ? label
                : RawCell.blank(reading.sheet(), raw.at(column(rows.region())));
    }

    private String names(List<RegionCode> codes) {
        return String.join("、", codes.stream()
                .map(code -> regions.region(code).map(region -> region.name()).orElse(code.toString()))
                .toList());
    }

    private String expected() {
        return switch (rows.list()) {
            case CITIES -> "市州 cities: " + names(regions.cities().stream().map(region -> region.code()).toList());
            case COUNTIES -> "县（市、区）counties";
            case CITIES_AND_COUNTIES -> "市州、县（市、区）cities, counties";
            case PREFECTURE_CITIES -> "地级市、延吉市 cities";
        };
    }
}
