package org.minsheng.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.minsheng.contract.FileReading;
import org.minsheng.contract.JobsLoader;
import org.minsheng.contract.TableReading;
import org.minsheng.observation.CellKind;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.RawRow;

/**
 * Real files of every form but csv, redrawn as a clerk might: other sheet names, titles and blank lines above, columns
 * in another order with gaps between them, headers with and without merged cells. Figures stay where they belong.
 */
class ClerkChangesTest {

    private static final Path FEEDS = Path.of("sample-feeds");
    private final FormReader forms = new FormReader(JobsLoader.load(Path.of("jobs")).feeds());
    private final WorkbookReader workbooks = new WorkbookReader(Limits.STANDARD);

    @Test
    void figuresKeepTheirHeadersAndLabels() throws IOException {
        List<String> differing = new ArrayList<>();
        Set<String> feeds = new TreeSet<>();
        for (String file : files()) {
            String bureau = file.substring(0, file.indexOf('/'));
            byte[] bytes = Files.readAllBytes(FEEDS.resolve(file));
            FileReading original = ((FormOutcome.Read) forms.read(bytes, file, bureau)).reading();
            feeds.add(original.contract().feed());
            for (int seed = 0; seed < 4; seed++) {
                FormOutcome redrawn = forms.read(redrawn(bytes, original, seed), file, bureau);
                String found = redrawn instanceof FormOutcome.Read read ? meaning(read.reading()) : redrawn.toString();
                if (!found.equals(meaning(original))) {
                    differing.add(file + " " + seed + ":\n" + meaning(original) + "\nis read as\n" + found);
                }
            }
        }
        assertThat(feeds).hasSize(14);
        assertThat(differing).isEmpty();
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(FEEDS)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> FEEDS.relativize(file).toString())
                    .filter(file -> file.matches(".*/2017-07-.*xlsx?|(targets|civil-affairs)/2017-02.*xlsx"))
                    .sorted()
                    .toList();
        }
    }

    /** An odd seed leaves headers unmerged. */
    private byte[] redrawn(byte[] bytes, FileReading reading, int seed) throws IOException {
        Random random = new Random(seed);
        Workbook source = ((WorkbookReader.Opened.Readable) workbooks.open(bytes)).workbook();
        try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (Sheet sheet : source.sheets()) {
                List<TableReading> tables = reading.tables().stream()
                        .filter(table -> table.sheet().equals(sheet.name()))
                        .toList();
                var drawn = book.createSheet("第" + (book.getNumberOfSheets() + 1) + "张");
                redraw(sheet, tables, drawn, random, seed % 2 == 0);
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private void redraw(
            Sheet from,
            List<TableReading> tables,
            org.apache.poi.ss.usermodel.Sheet to,
            Random random,
            boolean merged) {
        int down = 1 + random.nextInt(4);
        Map<Integer, Integer> columns = shuffled(from, tables, random);
        to.createRow(0).createCell(random.nextInt(3)).setCellValue("附件2");
        int firstBody = tables.stream().mapToInt(table -> table.body().get(0).number()).max().orElse(0);
        Set<Merges.Region> regions = new LinkedHashSet<>();
        try (RowSource rows = from.rows()) {
            for (RawRow row = rows.next(); row != null; row = rows.next()) {
                Row drawn = CellUtil.getRow(row.number() - 1 + down, to);
                for (RawCell cell : row.cells()) {
                    int column = columns.get(cell.address().column());
                    draw(cell, drawn.createCell(column - 1));
                    Merges.Region region = from.merges().at(row.number(), cell.address().column());
                    if (region != null && (merged || region.first().row() >= firstBody)) {
                        regions.add(region);
                    }
                }
            }
        }
        for (Merges.Region region : regions) {
            List<Integer> spanned = columns.entrySet().stream()
                    .filter(each -> each.getKey() >= region.first().column() && each.getKey() <= region.last().column())
                    .map(Map.Entry::getValue)
                    .sorted()
                    .toList();
            int first = columns.get(region.first().column());
            int last = spanned.get(spanned.size() - 1);
            boolean whole = spanned.get(0) == first && last - first == region.last().column() - region.first().column();
            if (whole && (last > first || region.last().row() > region.first().row())) {
                to.addMergedRegion(new CellRangeAddress(
                        region.first().row() - 1 + down, region.last().row() - 1 + down, first - 1, last - 1));
            }
        }
    }

    /** Columns under one heading stay together and begin with the same one; gaps stand between groups. */
    private static Map<Integer, Integer> shuffled(Sheet sheet, List<TableReading> tables, Random random) {
        Set<Integer> headerRows = tables.stream()
                .flatMap(table -> table.headers().values().stream().flatMap(List::stream))
                .flatMap(match -> match.cells().stream())
                .map(cell -> cell.address().row())
                .collect(Collectors.toSet());
        List<List<Integer>> groups = new ArrayList<>();
        for (int column = 1; column <= 40; column++) {
            int at = column;
            boolean joined = column > 1 && headerRows.stream().anyMatch(row -> {
                Merges.Region region = sheet.merges().at(row, at);
                return region != null && region.first().column() < at;
            });
            if (joined) {
                groups.get(groups.size() - 1).add(column);
            } else {
                groups.add(new ArrayList<>(List.of(column)));
            }
        }
        Collections.shuffle(groups, random);
        Map<Integer, Integer> columns = new TreeMap<>();
        int next = 1 + random.nextInt(3);
        for (List<Integer> group : groups) {
            for (int column : group) {
                columns.put(column, next++);
            }
            next += random.nextInt(5) == 0 ? 1 : 0;
        }
        return columns;
    }

    private static void draw(RawCell from, Cell to) {
        if (from.kind() == CellKind.NUMBER) {
            to.setCellValue(from.number().doubleValue());
        } else {
            to.setCellValue(from.text());
        }
    }

    /** For each table its figures by label and header, whatever column or row they stand in. */
    private static String meaning(FileReading reading) {
        return reading.tables().stream()
                .map(table -> table.table().name() + " " + new TreeSet<>(table.body().stream()
                        .map(row -> meaning(table, row))
                        .toList()))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static String meaning(TableReading table, RawRow row) {
        Map<String, String> cells = new TreeMap<>();
        table.headers().forEach((header, matches) -> matches.forEach(match ->
                put(cells, header + " " + match.binding().month(), row.cell(match.column()))));
        table.regionHeaders().forEach(match ->
                put(cells, match.cells().get(match.cells().size() - 1).text(), row.cell(match.column())));
        return cells.toString();
    }

    private static void put(Map<String, String> cells, String header, RawCell cell) {
        if (cell != null && !cell.text().startsWith("注") && !cell.text().startsWith("附件")) {
            cells.put(header, cell.text());
        }
    }
}
