package org.minsheng.attainment;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A table carried with the tests, plain or gzipped, in UTF-8 with a header line. */
final class CsvResource {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private CsvResource() {}

    static List<CSVRecord> read(String name) {
        try (InputStream file = CsvResource.class.getResourceAsStream("/" + name);
                InputStream text = name.endsWith(".gz") ? new GZIPInputStream(file) : file) {
            return FORMAT.parse(new InputStreamReader(text, StandardCharsets.UTF_8)).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
