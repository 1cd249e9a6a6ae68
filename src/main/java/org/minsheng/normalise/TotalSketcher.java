package org.minsheng.normalise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.minsheng.contract.Basis;
import org.minsheng.contract.HeaderPath;
import org.minsheng.contract.Plan;
import org.minsheng.contract.sketch.BlockOutline;
import org.minsheng.contract.sketch.ColumnSketch;
import org.minsheng.contract.sketch.ColumnSketch.Role;
import org.minsheng.contract.sketch.RowsSketch;
import org.minsheng.contract.sketch.TableSketch.TotalSketch;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.RawRow;
import org.minsheng.observation.RegionLevel;
import org.minsheng.observation.RowKind;

/** Compares rows of sums with what they may be sums of; which of these fits also tells the basis (rule B7). */
final class TotalSketcher {

    private static final Pattern SUM = Pattern.compile("(?:合计|总计|共计|全国|全省|全市|全国总计|全国合计)(?:Total|National)?.*");

    private final BlockOutline block;
    private final List<ColumnSketch> figures;
    private final RowNames names;
    private final RowsSketch rows;
    private final Optional<Plan> plan;
    private final List<TotalSketch> totals = new ArrayList<>();
    private Basis basis;

    /** @param names null for a table whose rows are no regions */
    TotalSketcher(
            BlockOutline block, List<ColumnSketch> columns, RowNames names, RowsSketch rows, Optional<Plan> plan) {
        this.block = block;
        this.figures = columns.stream().filter(column -> column.role() == Role.FIGURE).toList();
        this.names = names;
        this.rows = rows;
        this.plan = plan;
    }

    void compare() {
        Map<RawRow, RowKind> kinds = kinds();
        Map<String, List<RawRow>> candidates = candidates(kinds);
        kinds.forEach((row, kind) -> {
            if (kind == RowKind.TOTAL) {
                candidates.entrySet().stream()
                        .filter(candidate -> !candidate.getValue().isEmpty())
                        .map(candidate -> total(row, candidate.getKey(), candidate.getValue()))
                        .max(Comparator.comparing((TotalSketch total) -> total.agreeing())
                                .thenComparing(total -> -total.differing().size()))
                        .ifPresent(total -> {
                            totals.add(total);
                            judgeBasis(total, kinds);
                        });
            }
        });
        if (names != null && basis == null && !kinds.containsValue(RowKind.CITY)) {
            basis = Basis.NONE;
        }
    }

    List<TotalSketch> totals() {
        return totals;
    }

    /** What sums tell; NONE for rows of counties alone; null when they tell nothing. */
    Basis basis() {
        return basis;
    }

    private Map<RawRow, RowKind> kinds() {
        Map<RawRow, RowKind> kinds = new LinkedHashMap<>();
        if (names == null) {
            block.body().forEach(row -> kinds.put(row, isSum(row) ? RowKind.TOTAL : RowKind.COUNTY));
            return kinds;
        }
        names.rows().forEach((row, named) -> {
            RowKind kind = kind(named);
            if (kind != null && named.figures() && !named.part() && !isPart(row)) {
                kinds.put(row, kind);
            }
        });
        return kinds;
    }

    /** A row of an operator beside 合计 is counted in that. */
    private boolean isPart(RawRow row) {
        return rows.partWord() != null && block.columns().stream()
                .filter(column -> column.path().equals(rows.partHeader()))
                .map(column -> row.cell(column.number()))
                .anyMatch(cell -> cell != null && !HeaderPath.squeeze(cell.text()).equals(rows.partWord()));
    }

    /** Null for headings and for names nobody knows. */
    private RowKind kind(RowNames.Named named) {
        if (named.name() instanceof RegionName.Sum) {
            return named.within() == null ? RowKind.TOTAL : RowKind.CITY;
        }
        if (named.name() instanceof RegionName.Found found) {
            return plan.map(found::kind)
                    .orElse(found.level() == RegionLevel.PROVINCE ? RowKind.TOTAL : RowKind.CITY);
        }
        return named.name() instanceof RegionName.Own ? RowKind.COUNTY : null;
    }

    private static boolean isSum(RawRow row) {
        return row.cells().stream()
                .limit(3)
                .anyMatch(cell -> SUM.matcher(HeaderPath.squeeze(cell.text())).matches());
    }

    private Map<String, List<RawRow>> candidates(Map<RawRow, RowKind> kinds) {
        Map<String, List<RawRow>> candidates = new LinkedHashMap<>();
        if (names != null) {
            if (kinds.containsValue(RowKind.EXPANDED)) {
                candidates.put("cities+counties", of(kinds, RowKind.CITY, RowKind.UNALLOCATED, RowKind.EXPANDED));
            }
            candidates.put("cities", of(kinds, RowKind.CITY, RowKind.UNALLOCATED));
            candidates.put("counties", of(kinds, RowKind.COUNTY, RowKind.EXPANDED));
        }
        candidates.put("rows", of(kinds, RowKind.CITY, RowKind.UNALLOCATED, RowKind.EXPANDED, RowKind.COUNTY));
        return candidates;
    }

    private static List<RawRow> of(Map<RawRow, RowKind> kinds, RowKind... wanted) {
        List<RowKind> list = List.of(wanted);
        return kinds.entrySet().stream().filter(row -> list.contains(row.getValue())).map(Map.Entry::getKey).toList();
    }

    private TotalSketch total(RawRow total, String over, List<RawRow> rows) {
        int agreeing = 0;
        List<String> differing = new ArrayList<>();
        for (ColumnSketch column : figures) {
            int at = column.column().number();
            BigDecimal printed = number(total.cell(at));
            List<BigDecimal> parts =
                    rows.stream().map(row -> number(row.cell(at))).filter(number -> number != null).toList();
            if (printed == null || parts.isEmpty()) {
                continue;
            }
            BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            int scale = Math.max(printed.scale(), parts.stream().mapToInt(BigDecimal::scale).max().orElse(0));
            BigDecimal allowed = scale <= 0
                    ? BigDecimal.ZERO
                    : new BigDecimal("0.5").movePointLeft(scale).multiply(BigDecimal.valueOf(parts.size() + 1L));
            if (sum.subtract(printed).abs().compareTo(allowed) <= 0) {
                agreeing++;
            } else {
                differing.add(total.cell(at).address().toString());
            }
        }
        RawCell label = total.cells().get(0);
        if (names != null) {
            label = names.rows().get(total).label();
        }
        return new TotalSketch(label.text().strip(), label.address().toString(), over, agreeing, differing);
    }

    /** Only where the counties report something does a sum without them tell that the cities include them. */
    private void judgeBasis(TotalSketch total, Map<RawRow, RowKind> kinds) {
        boolean reported = of(kinds, RowKind.EXPANDED).stream()
                .anyMatch(row -> figures.stream().map(column -> number(row.cell(column.column().number())))
                        .anyMatch(number -> number != null && number.signum() != 0));
        if (basis == null && names != null && reported && 2 * total.agreeing() > figures.size()) {
            basis = total.over().equals("cities") ? Basis.INCLUDED
                    : total.over().equals("cities+counties") ? Basis.EXCLUDED : null;
        }
    }

    private static BigDecimal number(RawCell cell) {
        if (cell == null || cell.isBlank()) {
            return null;
        }
        if (cell.number() != null) {
            return cell.number().stripTrailingZeros();
        }
        if (!(NumberParser.parse(cell.text()) instanceof ParsedNumber.Written written)) {
            return null;
        }
        BigDecimal times = written.suffix().startsWith("万") ? BigDecimal.valueOf(10_000)
                : written.suffix().startsWith("亿") ? BigDecimal.valueOf(100_000_000) : BigDecimal.ONE;
        return written.amount().multiply(times);
    }
}
