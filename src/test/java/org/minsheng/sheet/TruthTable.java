package org.minsheng.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A table of the truth among the test resources. */
final class TruthTable {

    private TruthTable() {}

    static List<CSVRecord> rows(String resource) throws IOException {
        InputStream stored = TruthTable.class.getResourceAsStream("/truth/" + resource);
        InputStream in = resource.endsWith(".gz") ? new GZIPInputStream(stored) : stored;
        try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180.builder().setHeader().get().parse(reader).getRecords();
        }
    }
}
