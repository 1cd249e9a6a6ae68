package org.minsheng.pipeline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.minsheng.normalise.Normalised;
import org.minsheng.observation.CellAddress;
import org.minsheng.observation.RegionCode;
import org.minsheng.observation.Rejection;
import org.minsheng.observation.RowKind;
import org.minsheng.observation.Statement;

/**
 * Where the regions of a sheet stand, seen from what it states: one a row, or one a column in a transposed table.
 *
 * @param regions in their order, each with its figures as written, by the number of the line across
 * @param above the region before the place asked about; null when there is none, as is {@code below}
 * @param figures what stands in the line asked about
 */
record RegionLines(
        String sheet,
        boolean byRow,
        Map<RegionCode, Map<Integer, BigDecimal>> regions,
        RegionCode above,
        RegionCode below,
        Map<Integer, BigDecimal> figures) {

    static final RegionLines NONE = new RegionLines("", true, Map.of(), null, null, Map.of());

    RegionLines(Normalised.Accepted file, Rejection label) {
        this(file, label, CellAddress.parse(label.cell()), isByRow(statements(file, label.sheet())));
    }

    private RegionLines(Normalised.Accepted file, Rejection label, CellAddress at, boolean byRow) {
        this(label.sheet(), byRow, regions(statements(file, label.sheet()), byRow),
                neighbour(file, label.sheet(), byRow, byRow ? at.row() : at.column(), -1),
                neighbour(file, label.sheet(), byRow, byRow ? at.row() : at.column(), 1),
                figures(file, label, at, byRow));
    }

    /** The same table in another file: its sheet may be called otherwise. */
    RegionLines in(Normalised.Accepted other) {
        List<String> sheets = other.statements().stream().map(Statement::sheet).distinct().toList();
        if (sheets.isEmpty()) {
            return NONE;
        }
        String same = sheets.contains(sheet) ? sheet : sheets.get(0);
        for (String each : sheets) {
            same = shared(other, each) > shared(other, same) ? each : same;
        }
        return new RegionLines(same, byRow, regions(statements(other, same), byRow), null, null, Map.of());
    }

    private int shared(Normalised.Accepted other, String name) {
        return (int) regions(statements(other, name), byRow).keySet().stream().filter(regions::containsKey).count();
    }

    private static List<Statement> statements(Normalised.Accepted file, String sheet) {
        return file.statements().stream()
                .filter(each -> each.sheet().equals(sheet))
                .filter(each -> each.rowKind() != RowKind.TOTAL && each.rowKind() != RowKind.PART)
                .toList();
    }

    private static boolean isByRow(List<Statement> statements) {
        Map<Integer, Set<RegionCode>> byRow = new HashMap<>();
        statements.forEach(each -> byRow.computeIfAbsent(each.address().row(), row -> new HashSet<>())
                .add(each.key().region()));
        return byRow.values().stream().allMatch(regions -> regions.size() == 1);
    }

    private static Map<RegionCode, Map<Integer, BigDecimal>> regions(List<Statement> statements, boolean byRow) {
        Map<RegionCode, Map<Integer, BigDecimal>> regions = new LinkedHashMap<>();
        Function<Statement, Integer> along = each -> byRow ? each.address().row() : each.address().column();
        List<Statement> ordered = new ArrayList<>(statements);
        ordered.sort(java.util.Comparator.comparing(along));
        for (Statement each : ordered) {
            Map<Integer, BigDecimal> figures =
                    regions.computeIfAbsent(each.key().region(), region -> new TreeMap<>());
            BigDecimal number = number(each.rawText());
            if (number != null) {
                figures.put(byRow ? each.address().column() : each.address().row(), number);
            }
        }
        return regions;
    }

    private static RegionCode neighbour(Normalised.Accepted file, String sheet, boolean byRow, int line, int step) {
        return statements(file, sheet).stream()
                .filter(each -> Integer.signum((byRow ? each.address().row() : each.address().column()) - line) == step)
                .min((one, other) -> Integer.compare(
                        Math.abs((byRow ? one.address().row() : one.address().column()) - line),
                        Math.abs((byRow ? other.address().row() : other.address().column()) - line)))
                .map(each -> each.key().region())
                .orElse(null);
    }

    private static Map<Integer, BigDecimal> figures(
            Normalised.Accepted file, Rejection label, CellAddress at, boolean byRow) {
        Map<Integer, BigDecimal> figures = new TreeMap<>();
        for (Rejection each : file.findings()) {
            if (each.code() != label.code() || each == label || !label.sheet().equals(each.sheet())) {
                continue;
            }
            CellAddress place = CellAddress.parse(each.cell());
            BigDecimal number = number(each.rawText());
            if (number != null && (byRow ? place.row() == at.row() : place.column() == at.column())) {
                figures.put(byRow ? place.column() : place.row(), number);
            }
        }
        return figures;
    }

    /** The number a cell is written as; null where it is none. */
    static BigDecimal number(String text) {
        try {
            return text == null ? null : new BigDecimal(text.replaceAll("[\\s,，]", ""));
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }
}
