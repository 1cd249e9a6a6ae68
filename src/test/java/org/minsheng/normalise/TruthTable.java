package org.minsheng.normalise;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.minsheng.observation.Decision;
import org.minsheng.observation.Statement;

/** What the truth says of cells, and how statements are written to be compared with it. */
final class TruthTable {

    private TruthTable() {}

    static List<CSVRecord> rows(String resource) throws IOException {
        InputStream stored = TruthTable.class.getResourceAsStream("/truth/" + resource);
        InputStream in = resource.endsWith(".gz") ? new GZIPInputStream(stored) : stored;
        try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180.builder().setHeader().get().parse(reader).getRecords();
        }
    }

    static String describe(CSVRecord row) {
        String value = row.get("value").isEmpty() ? "" : new BigDecimal(row.get("value")).toPlainString();
        return String.join("|", row.get("sheet"), row.get("cell"), row.get("indicator_code"), row.get("measure"),
                row.get("region_code"), row.get("month"), value, row.get("cell_status"), row.get("expected_decision"),
                row.get("raw"));
    }

    static String describe(Statement statement) {
        String value = statement.value() == null ? "" : statement.value().toPlainString();
        String decision = statement.decision() == Decision.HOLD ? "quarantine" : statement.decision().toString();
        return String.join("|", statement.sheet(), statement.address().toString(),
                statement.key().indicator().toString(), statement.measure().toString(),
                statement.key().region().toString(), statement.month().toString(), value,
                statement.status().toString(), decision, statement.rawText());
    }
}
