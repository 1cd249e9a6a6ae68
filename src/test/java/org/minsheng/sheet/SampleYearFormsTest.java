package org.minsheng.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.minsheng.CsvTable;
import org.minsheng.contract.FileReading;
import org.minsheng.contract.JobsLoader;
import org.minsheng.contract.TableReading;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.RawRow;

/** Every file of the sample year is told by its headers, and every cell the truth loads stands in a body. */
class SampleYearFormsTest {

    private static final Path FEEDS = Path.of("sample-feeds");
    private final FormReader reader = new FormReader(JobsLoader.load(Path.of("jobs")).feeds());

    @Test
    void everyFileIsReadAsItsForm() throws IOException {
        List<String> differing = new ArrayList<>();
        List<CSVRecord> files = CsvTable.read("truth/files.csv");
        for (CSVRecord file : files) {
            String found = describe(read(file.get("file")));
            if (!found.equals(file.get("form") + " []")) {
                differing.add(file.get("file") + ": " + file.get("form") + " is read as " + found);
            }
        }
        assertThat(files).hasSize(151);
        assertThat(differing).isEmpty();
    }

    @Test
    void everyCellOfTheTruthStandsInABodyOrInAText() throws IOException {
        Map<String, Set<String>> read = new HashMap<>();
        List<String> lost = new ArrayList<>();
        for (CSVRecord row : CsvTable.read("truth/observations.csv.gz")) {
            if (!read.containsKey(row.get("file"))) {
                read.put(row.get("file"), cells(((FormOutcome.Read) read(row.get("file"))).reading()));
            }
            String cell = row.get("sheet") + "!" + row.get("cell") + "=" + row.get("raw");
            if (!row.get("raw").isEmpty() && !read.get(row.get("file")).contains(cell)) {
                lost.add(row.get("file") + " " + cell);
            }
        }
        assertThat(lost).isEmpty();
    }

    private FormOutcome read(String file) throws IOException {
        return reader.read(FEEDS.resolve(file), file, file.substring(0, file.indexOf('/')));
    }

    private static String describe(FormOutcome outcome) {
        return outcome instanceof FormOutcome.Read read
                ? read.reading().contract().feed() + " " + read.reading().remarks()
                : outcome.toString();
    }

    private static Set<String> cells(FileReading reading) {
        Set<String> cells = new HashSet<>();
        for (TableReading table : reading.tables()) {
            for (RawRow row : table.body()) {
                row.cells().forEach(cell -> cells.add(describe(cell)));
            }
        }
        reading.texts().forEach(cell -> cells.add(describe(cell)));
        return cells;
    }

    private static String describe(RawCell cell) {
        return cell.sheet() + "!" + cell.address() + "=" + cell.text();
    }
}
