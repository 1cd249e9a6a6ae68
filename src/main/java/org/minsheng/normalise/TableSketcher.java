package org.minsheng.normalise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.minsheng.contract.Basis;
import org.minsheng.contract.HeaderPath;
import org.minsheng.contract.Jobs;
import org.minsheng.contract.Plan;
import org.minsheng.contract.RegionRows.RegionList;
import org.minsheng.contract.sketch.BlockOutline;
import org.minsheng.contract.sketch.ColumnSketch;
import org.minsheng.contract.sketch.ColumnSketch.Role;
import org.minsheng.contract.sketch.OutlineColumn;
import org.minsheng.contract.sketch.RowsSketch;
import org.minsheng.contract.sketch.TableSketch;
import org.minsheng.contract.sketch.TableSketch.Kind;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.Region;

/** Sketches one table: which column names its rows, what the others are for, and whether its sums are right. */
final class TableSketcher {

    private static final Pattern YEAR_OR_MONTH =
            Pattern.compile("(?:19|20)\\d{2}(?:年|\\d{2}|[-./年]\\d{1,2}月?)?|\\d{1,2}月|[一二三四]季度|Q[1-4]");

    private final String sheet;
    private final BlockOutline block;
    private final Optional<Plan> plan;
    private final RegionResolver regions;
    private final ColumnWording wording;

    TableSketcher(Jobs jobs, Optional<Plan> plan, LocalDate day, String sheet, BlockOutline block) {
        this.sheet = sheet;
        this.block = block;
        this.plan = plan;
        this.regions = new RegionResolver(jobs.regions(), day);
        this.wording = new ColumnWording(new UnitResolver(jobs.units()), jobs.markers(), block);
    }

    TableSketch sketch() {
        RowNames names = new RowNames(regions, block);
        List<OutlineColumn> across = regionsAcross();
        Kind kind = kind(names, across);
        List<ColumnSketch> columns = columns(kind, names);
        RowsSketch rows = switch (kind) {
            case REGIONS -> names.sketch();
            case TRANSPOSED -> new RowsSketch(
                    RegionList.CITIES, across.size(), List.of(), List.of(), null, null, null, false, List.of());
            case SERIES, ITEMS -> RowsSketch.NONE;
        };
        TotalSketcher totals = new TotalSketcher(block, columns, kind == Kind.REGIONS ? names : null, rows, plan);
        totals.compare();
        boolean asked = rows.list() == RegionList.CITIES || rows.list() == RegionList.CITIES_AND_COUNTIES;
        Basis said = asked ? wordedBasis() : Basis.NONE;
        Basis basis = said != null ? said : totals.basis();
        String why = said != null && said != Basis.NONE ? "words" : basis == null ? "" : said == null ? "sums" : "";
        List<String> units = wording.noteUnits().isEmpty() && kind == Kind.ITEMS
                ? wording.rowUnits() : wording.noteUnits();
        return new TableSketch(sheet, block, kind, rows, basis, why, units, across(), columns,
                totals.totals());
    }

    private Kind kind(RowNames names, List<OutlineColumn> across) {
        if (across.size() >= 3 && across.size() > names.found()) {
            return Kind.TRANSPOSED;
        }
        if (names.found() >= 2 && 3 * names.found() >= names.labelled()) {
            return Kind.REGIONS;
        }
        boolean series = block.columns().stream()
                .filter(column -> column.look() == OutlineColumn.Look.LABEL)
                .map(column -> block.cells(column.number()))
                .anyMatch(cells -> cells.size() > 1 && cells.stream()
                        .allMatch(cell -> YEAR_OR_MONTH.matcher(HeaderPath.squeeze(cell.text())).matches()));
        return series ? Kind.SERIES : Kind.ITEMS;
    }

    /** Years or months that head most of the figure columns; null where they do not. */
    private String across() {
        List<String> figures = block.columns().stream()
                .filter(column -> column.look() == OutlineColumn.Look.FIGURE && !column.header().isEmpty())
                .map(column -> HeaderPath.squeeze(column.header().get(column.header().size() - 1).text()))
                .toList();
        List<String> periods = figures.stream().filter(word -> YEAR_OR_MONTH.matcher(word).matches()).toList();
        return periods.size() < 2 || 2 * periods.size() <= figures.size()
                ? null
                : periods.get(0) + "…" + periods.get(periods.size() - 1);
    }

    /** Columns whose last header word names a region. */
    private List<OutlineColumn> regionsAcross() {
        return block.columns().stream()
                .filter(column -> column.look() == OutlineColumn.Look.FIGURE && !column.header().isEmpty())
                .filter(column -> {
                    RawCell last = column.header().get(column.header().size() - 1);
                    return regions.resolve(last.text(), RegionList.CITIES, null, RegionResolver.LocalNames.NONE)
                            instanceof RegionName.Found;
                })
                .toList();
    }

    private List<ColumnSketch> columns(Kind kind, RowNames names) {
        List<ColumnSketch> columns = new ArrayList<>();
        boolean named = false;
        for (OutlineColumn column : block.columns()) {
            boolean region = kind == Kind.REGIONS && column.equals(names.region());
            boolean outer = kind == Kind.REGIONS && column.equals(names.block());
            Role role = region ? Role.REGION : outer ? Role.BLOCK : wording.role(column, named);
            named |= role == Role.LABEL || role == Role.REGION;
            String unit = role == Role.PERCENT ? "%" : role == Role.FIGURE ? wording.unit(column) : null;
            boolean measured = role == Role.FIGURE || role == Role.STAGE;
            columns.add(new ColumnSketch(column, role, unit, measured ? wording.measure(column, role) : null));
        }
        return columns;
    }

    /** What titles, notes and remarks say of the province-run counties; null where they say nothing or both. */
    private Basis wordedBasis() {
        if (plan.isEmpty()) {
            return null;
        }
        List<Region> provinceRun =
                plan.get().provinceRun().stream().map(regions::region).flatMap(Optional::stream).toList();
        if (provinceRun.isEmpty()) {
            return Basis.NONE;
        }
        BasisWording words = new BasisWording(provinceRun);
        List<RawCell> texts = new ArrayList<>(block.titles());
        texts.addAll(block.notes());
        block.columns().stream()
                .filter(column -> column.look() == OutlineColumn.Look.TEXT)
                .forEach(column -> texts.addAll(block.cells(column.number())));
        List<Basis> said = texts.stream()
                .map(cell -> words.of(cell.text()))
                .flatMap(Optional::stream)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
        return said.size() == 1 ? said.get(0) : null;
    }
}
