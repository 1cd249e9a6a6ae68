package org.minsheng.normalise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.minsheng.contract.HeaderPath;
import org.minsheng.contract.RegionRows.RegionList;
import org.minsheng.contract.sketch.BlockOutline;
import org.minsheng.contract.sketch.OutlineColumn;
import org.minsheng.contract.sketch.RowsSketch;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.RawRow;
import org.minsheng.observation.RegionCode;
import org.minsheng.observation.RegionLevel;

/** Which column of a table names regions, from which list, and what its rows are called beyond that. */
final class RowNames {

    private static final int LONGEST_NAME = 24;
    /** More rows than a province has counties: of a longer table its head tells what it is. */
    private static final int ROWS_NAMED = 300;
    private static final int LABELS_TRIED = 60;
    private static final Set<String> SUMS = Set.of("合计", "小计", "总计", "共计", "全市", "全省");

    private final RegionResolver regions;
    private final BlockOutline outline;
    private final RegionList list;
    private final OutlineColumn region;
    private final OutlineColumn block;
    private final List<String> strip;
    private final Map<RawRow, Named> rows = new LinkedHashMap<>();

    RowNames(RegionResolver regions, BlockOutline outline) {
        this.regions = regions;
        this.outline = outline;
        List<OutlineColumn> labels = outline.columns().stream()
                .filter(column -> column.look() == OutlineColumn.Look.LABEL)
                .toList();
        Map<OutlineColumn, Integer> cities = new HashMap<>();
        Map<OutlineColumn, Integer> best = new HashMap<>();
        labels.forEach(column -> {
            List<String> ending = ending(column);
            cities.put(column, count(column, RegionList.CITIES, ending, RegionLevel.CITY));
            best.put(column, Math.max(count(column, RegionList.CITIES, ending, null),
                    count(column, RegionList.COUNTIES, ending, null)));
        });
        this.region = labels.stream().max(Comparator.comparing(best::get)).orElse(null);
        this.strip = region == null ? List.of() : ending(region);
        this.block = labels.stream()
                .filter(column -> region != null && column.number() < region.number() && cities.get(column) >= 2)
                .filter(column -> outline.cells(column.number()).size() < outline.cells(region.number()).size())
                .findFirst()
                .orElse(null);
        this.list = region == null ? null : list();
        if (region != null) {
            name();
        }
    }

    OutlineColumn region() {
        return region;
    }

    OutlineColumn block() {
        return block;
    }

    /** Rows that name a region. */
    int found() {
        return (int) rows.values().stream().filter(row -> row.name() instanceof RegionName.Found).count();
    }

    /** Rows with a label other than that of a second line. */
    int labelled() {
        String second = secondLine();
        return (int) rows.values().stream().filter(row -> !row.label().text().strip().equals(second)).count();
    }

    Map<RawRow, Named> rows() {
        return rows;
    }

    RowsSketch sketch() {
        String second = secondLine();
        Set<String> unknown = new LinkedHashSet<>();
        Map<RegionCode, Integer> times = new LinkedHashMap<>();
        Map<RegionCode, String> called = new HashMap<>();
        rows.values().forEach(row -> {
            String text = row.label().text().strip();
            if (row.name() instanceof RegionName.Found found) {
                times.merge(found.code(), 1, Integer::sum);
                called.putIfAbsent(found.code(), text);
            } else if (isUnknown(row.name()) && !row.part() && text.length() <= LONGEST_NAME && !text.equals(second)
                    && row.figures()) {
                unknown.add(text);
            }
        });
        List<String> repeated = times.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(entry -> called.get(entry.getKey()))
                .toList();
        OutlineColumn part = repeated.size() < 2 ? null : partColumn();
        String partWord = part == null ? null : outline.cells(part.number()).stream()
                .map(cell -> HeaderPath.squeeze(cell.text())).filter(SUMS::contains).findFirst().orElse(null);
        return new RowsSketch(list, found(), List.copyOf(unknown), strip, second, part == null ? null : part.path(),
                partWord, codesOfSums(), part == null ? repeated : List.of());
    }

    private static boolean isUnknown(RegionName name) {
        return name instanceof RegionName.Unknown || name instanceof RegionName.Several;
    }

    private void name() {
        RegionCode within = null;
        RegionResolver.LocalNames local = new RegionResolver.LocalNames(Map.of(), strip);
        for (RawRow row : outline.body().subList(0, Math.min(ROWS_NAMED, outline.body().size()))) {
            RawCell outer = block == null ? null : row.cell(block.number());
            if (outer != null && !outer.isBlank()) {
                within = regions.resolve(outer.text(), RegionList.CITIES, null, RegionResolver.LocalNames.NONE)
                        instanceof RegionName.Found city && city.level() == RegionLevel.CITY ? city.code() : null;
            }
            RawCell label = row.cell(region.number());
            label = label == null || label.isBlank() ? outer : label;
            if (label != null && !label.isBlank()) {
                boolean figures = row.cells().stream().anyMatch(cell -> outline.column(cell.address().column())
                        .filter(column -> column.look() == OutlineColumn.Look.FIGURE).isPresent());
                RegionName name = regions.resolve(label.text(), list, within, local);
                boolean part = label.text().strip().startsWith("其中");
                rows.put(row, new Named(label, name, within, part, figures));
            }
        }
    }

    private RegionList list() {
        if (block != null) {
            return RegionList.CITIES_AND_COUNTIES;
        }
        int cities = count(region, RegionList.CITIES, strip, RegionLevel.CITY);
        int counties = count(region, RegionList.COUNTIES, strip, RegionLevel.COUNTY);
        boolean yanji = outline.cells(region.number()).stream()
                .anyMatch(cell -> HeaderPath.squeeze(cell.text()).startsWith("延吉"));
        if (cities >= 5 && yanji && counties <= 5) {
            return RegionList.PREFECTURE_CITIES;
        }
        return counties > cities ? RegionList.COUNTIES : RegionList.CITIES;
    }

    private int count(OutlineColumn column, RegionList from, List<String> ending, RegionLevel level) {
        RegionResolver.LocalNames local = new RegionResolver.LocalNames(Map.of(), ending);
        return (int) outline.cells(column.number()).stream()
                .limit(ROWS_NAMED)
                .filter(cell -> cell.text().length() <= LONGEST_NAME)
                .map(cell -> regions.resolve(cell.text(), from, null, local))
                .filter(name -> name instanceof RegionName.Found found && (level == null || found.level() == level))
                .count();
    }

    /** The ending that most names nobody knows share, when without it they are known. */
    private List<String> ending(OutlineColumn column) {
        Map<String, Integer> endings = new HashMap<>();
        List<String> texts = outline.cells(column.number()).stream()
                .map(cell -> HeaderPath.squeeze(cell.text()))
                .filter(text -> text.length() <= LONGEST_NAME)
                .limit(LABELS_TRIED)
                .toList();
        for (String text : texts) {
            boolean known = !isUnknown(
                    regions.resolve(text, RegionList.CITIES, null, RegionResolver.LocalNames.NONE));
            for (int length = 2; length <= 5 && !known && length + 2 <= text.length(); length++) {
                String ending = text.substring(text.length() - length);
                RegionResolver.LocalNames local = new RegionResolver.LocalNames(Map.of(), List.of(ending));
                if (regions.resolve(text, RegionList.CITIES, null, local) instanceof RegionName.Found) {
                    endings.merge(ending, 1, Integer::sum);
                }
            }
        }
        return endings.entrySet().stream()
                .filter(entry -> entry.getValue() >= 3)
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(entry -> entry.getKey().length()))
                .map(entry -> List.of(entry.getKey()))
                .orElse(List.of());
    }

    /** A label that stands below every other one. */
    private String secondLine() {
        Map<String, Integer> times = new HashMap<>();
        rows.values().stream()
                .filter(row -> row.name() instanceof RegionName.Unknown)
                .forEach(row -> times.merge(row.label().text().strip(), 1, Integer::sum));
        return times.entrySet().stream()
                .filter(entry -> entry.getValue() >= 3 && 2 * entry.getValue() >= found())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private OutlineColumn partColumn() {
        return outline.columns().stream()
                .filter(column -> column.look() == OutlineColumn.Look.LABEL && !column.equals(region))
                .filter(column -> outline.cells(column.number()).stream()
                        .filter(cell -> SUMS.contains(HeaderPath.squeeze(cell.text()))).count() >= 2)
                .findFirst()
                .orElse(null);
    }

    private boolean codesOfSums() {
        List<String> codes = new ArrayList<>();
        outline.columns().stream()
                .filter(column -> column.look() == OutlineColumn.Look.LABEL && column.path().matches(".*(?:代码|编码)"))
                .forEach(column -> outline.cells(column.number()).forEach(cell -> codes.add(cell.text().strip())));
        long sums = codes.stream().filter(code -> code.matches("\\d{4}00") && !code.endsWith("0000")).count();
        return sums >= 2 && codes.size() > 2 * sums;
    }

    /**
     * A row by its label.
     *
     * @param within the 市州 whose block it stands in; null outside blocks
     * @param part it opens with 其中
     * @param figures it has figures
     */
    record Named(RawCell label, RegionName name, RegionCode within, boolean part, boolean figures) {}
}
