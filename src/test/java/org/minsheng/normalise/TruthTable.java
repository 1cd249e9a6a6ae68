package org.minsheng.normalise;

import java.math.BigDecimal;
import org.apache.commons.csv.CSVRecord;
import org.minsheng.observation.Decision;
import org.minsheng.observation.Statement;

/** What the truth says of cells, and how statements are written to be compared with it. */
final class TruthTable {

    private TruthTable() {}

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
