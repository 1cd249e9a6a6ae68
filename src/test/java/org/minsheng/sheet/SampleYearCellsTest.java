package org.minsheng.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.minsheng.CsvTable;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.RawRow;

/** Every cell of the sample year that the truth speaks of is read as it stands there, from all four kinds of file. */
class SampleYearCellsTest {

    private static final Path FEEDS = Path.of("sample-feeds");
    private final WorkbookReader reader = new WorkbookReader(Limits.STANDARD);

    @Test
    void everyCellOfTheTruthHoldsItsRawText() throws IOException {
        List<String> differing = new ArrayList<>();
        Map<String, Map<String, String>> expected = expectedTexts();
        for (var file : expected.entrySet()) {
            Map<String, String> found = textsOf(file.getKey());
            file.getValue().forEach((cell, raw) -> {
                if (!found.getOrDefault(cell, "").equals(raw)) {
                    differing.add(file.getKey() + " " + cell + ": " + raw + " is read as " + found.get(cell));
                }
            });
        }
        assertThat(expected).hasSize(150);
        assertThat(differing).isEmpty();
    }

    private Map<String, String> textsOf(String file) throws IOException {
        var opened = reader.open(reader.bytes(FEEDS.resolve(file)));
        assertThat(opened).as(file).isInstanceOf(WorkbookReader.Opened.Readable.class);
        Map<String, String> texts = new HashMap<>();
        for (Sheet sheet : ((WorkbookReader.Opened.Readable) opened).workbook().sheets()) {
            try (RowSource rows = sheet.rows()) {
                for (RawRow row = rows.next(); row != null; row = rows.next()) {
                    for (RawCell cell : row.cells()) {
                        texts.put(cell.sheet() + "!" + cell.address(), cell.text());
                    }
                }
            }
        }
        return texts;
    }

    private static Map<String, Map<String, String>> expectedTexts() throws IOException {
        Map<String, Map<String, String>> byFile = new LinkedHashMap<>();
        for (CSVRecord row : CsvTable.read("truth/observations.csv.gz")) {
            byFile.computeIfAbsent(row.get("file"), any -> new LinkedHashMap<>())
                    .put(row.get("sheet") + "!" + row.get("cell"), row.get("raw"));
        }
        return byFile;
    }
}
