package org.minsheng.normalise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.minsheng.contract.FileReading;
import org.minsheng.contract.SheetRules.Each;
import org.minsheng.contract.TableReading;
import org.minsheng.contract.TableReading.HeaderMatch;
import org.minsheng.contract.TransposedTable;
import org.minsheng.observation.CellAddress;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.RawRow;
import org.minsheng.observation.Rejection;
import org.minsheng.observation.RejectionCode;

/**
 * Decides which places of a table are read where it stands more than once: halves of one table are joined, of sheets for
 * several months the report's is taken, last year's table is left out. Whatever is left out is told.
 */
final class Arrangement {

    private static final Pattern OTHER_TIME = Pattern.compile("上年|去年|同期|上月|上期|上季");

    private final FileReading file;
    private final PeriodSaid nameSays;
    private final List<TableReading> tables = new ArrayList<>();
    private final List<Rejection> remarks = new ArrayList<>();

    private Arrangement(FileReading file, String fileName) {
        this.file = file;
        this.nameSays = PeriodParser.parse(fileName.substring(fileName.lastIndexOf('/') + 1));
        file.tables().forEach(this::arrange);
    }

    /** The file with every table where it is to be read. */
    static FileReading of(FileReading file, String fileName) {
        if (file.others().isEmpty()) {
            return file;
        }
        Arrangement arrangement = new Arrangement(file, fileName);
        List<Rejection> remarks = new ArrayList<>(file.remarks());
        remarks.addAll(arrangement.remarks);
        return new FileReading(
                file.contract(), arrangement.tables, List.of(), file.texts(), file.comments(), remarks);
    }

    private void arrange(TableReading chosen) {
        Map<String, List<TableReading>> bySheet = new LinkedHashMap<>();
        Stream.concat(Stream.of(chosen), file.others().stream().filter(other -> other.table() == chosen.table()))
                .forEach(place -> bySheet.computeIfAbsent(place.sheet(), any -> new ArrayList<>()).add(place));
        List<TableReading> joined = bySheet.values().stream().map(this::joined).toList();
        if (file.contract().sheets().each() != Each.NONE) {
            tables.addAll(joined);
            return;
        }
        TableReading read = ofThePeriod(joined);
        tables.add(read);
        joined.stream().filter(other -> other != read).forEach(other -> remarks.add(notRead(other, why(other))));
    }

    /** A table with what goes on beside or below it under the same headers. */
    private TableReading joined(List<TableReading> places) {
        TableReading whole = places.get(0);
        TableReading first = whole;
        for (TableReading part : places.subList(1, places.size())) {
            Optional<Integer> shift = shift(first, part);
            String reason = shift.isEmpty() ? "栏目不同 / its columns are others" : otherwise(first, part);
            if (reason == null) {
                whole = join(whole, part, shift.get());
            } else {
                remarks.add(notRead(part, reason));
            }
        }
        return whole;
    }

    /** How many columns all headers of a part stand to the right; empty when not all by the same. */
    private static Optional<Integer> shift(TableReading first, TableReading part) {
        if (first.table() instanceof TransposedTable || !first.headers().keySet().equals(part.headers().keySet())) {
            return Optional.empty();
        }
        List<Integer> shifts = first.headers().entrySet().stream()
                .flatMap(header -> {
                    List<HeaderMatch> there = part.headers().get(header.getKey());
                    return Stream.iterate(0, i -> i < Math.max(header.getValue().size(), there.size()), i -> i + 1)
                            .map(i -> i < header.getValue().size() && i < there.size()
                                    ? there.get(i).column() - header.getValue().get(i).column()
                                    : Integer.MIN_VALUE);
                })
                .distinct()
                .toList();
        return shifts.size() == 1 && shifts.get(0) != Integer.MIN_VALUE ? Optional.of(shifts.get(0)) : Optional.empty();
    }

    /** Why a part speaks of something else than the table does; null when it goes on with it. */
    private String otherwise(TableReading first, TableReading part) {
        List<RawCell> own = part.titles().stream().filter(title -> !first.titles().contains(title)).toList();
        PeriodSaid said = PeriodResolver.said(own);
        PeriodSaid here = PeriodResolver.said(first.titles()).or(nameSays);
        if (said.contradicts(here)) {
            return "是" + said + "的 / it is of " + said;
        }
        if (own.stream().anyMatch(title -> OTHER_TIME.matcher(title.text()).find())) {
            return "是同期或上期数 / it has figures of another time";
        }
        List<String> units = UnitResolver.notes(own);
        return units.isEmpty() || units.equals(UnitResolver.notes(first.titles()))
                ? null
                : "单位不同 / its unit is another";
    }

    private static TableReading join(TableReading whole, TableReading part, int shift) {
        List<RawRow> body = new ArrayList<>(whole.body());
        part.body().forEach(row -> body.add(row.shifted(shift)));
        List<RawCell> notes = new ArrayList<>(whole.notes());
        part.titles().stream().filter(title -> !whole.titles().contains(title)).forEach(notes::add);
        part.notes().stream().filter(note -> !notes.contains(note)).forEach(notes::add);
        List<RawCell> remarks = new ArrayList<>(whole.remarks());
        remarks.addAll(part.remarks());
        Map<CellAddress, Integer> tall = new HashMap<>(whole.tallFigures());
        tall.putAll(part.tallFigures());
        return new TableReading(whole.table(), whole.sheet(), whole.titles(), whole.headers(), whole.regionHeaders(),
                whole.otherHeaders(), whole.headerFields(), body, notes, remarks, tall);
    }

    /** The sheet the file's name means; without a month there the latest of those that all say theirs. */
    private TableReading ofThePeriod(List<TableReading> sheets) {
        TableReading current = sheets.get(0);
        if (nameSays.month() != null) {
            return !said(current).contradicts(nameSays)
                    ? current
                    : sheets.stream()
                            .filter(sheet -> said(sheet).month() != null && !said(sheet).contradicts(nameSays))
                            .findFirst()
                            .orElse(current);
        }
        boolean allSpeak = sheets.stream().allMatch(sheet -> said(sheet).month() != null);
        boolean oneYear = sheets.stream().map(sheet -> said(sheet).year() == null).distinct().count() == 1;
        return allSpeak && oneYear
                ? sheets.stream()
                        .max(Comparator.comparing((TableReading sheet) -> said(sheet).year() == null
                                        ? 0 : said(sheet).year())
                                .thenComparing(sheet -> said(sheet).month()))
                        .orElseThrow()
                : current;
    }

    private static String why(TableReading other) {
        PeriodSaid said = said(other);
        return said.isSilent()
                ? "同样的表只取一张 / only one of several is read"
                : "是" + said + "的 / it is of " + said;
    }

    private static PeriodSaid said(TableReading table) {
        return PeriodResolver.said(table.titles()).or(PeriodParser.parse(table.sheet()));
    }

    /** Told at the first header cell of the table. */
    static Rejection notRead(TableReading table, String reason) {
        return Stream.concat(table.headers().values().stream().flatMap(List::stream), table.regionHeaders().stream())
                .flatMap(match -> match.cells().stream())
                .min(Comparator.comparing(RawCell::address))
                .map(cell -> Rejection.ofCell(
                        RejectionCode.TABLE_NOT_READ, cell, table.sheet(), table.table().name(), reason))
                .orElseGet(() -> Rejection.ofSheet(
                        RejectionCode.TABLE_NOT_READ, table.sheet(), table.sheet(), table.table().name(), reason));
    }
}
