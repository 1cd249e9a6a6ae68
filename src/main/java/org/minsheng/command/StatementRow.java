package org.minsheng.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minsheng.observation.Statement;

/** A statement as a row of a table. */
final class StatementRow {

    static final List<String> COLUMNS = List.of(
            "sheet", "cell", "raw_text", "indicator_code", "measure", "region_code", "month", "value", "unit",
            "obs_status", "decision");

    private StatementRow() {}

    /** Under the names of {@link #COLUMNS}, in their order. */
    static Map<String, Object> of(Statement statement) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("sheet", statement.sheet());
        row.put("cell", statement.address());
        row.put("raw_text", statement.rawText());
        row.put("indicator_code", statement.key().indicator());
        row.put("measure", statement.measure());
        row.put("region_code", statement.key().region());
        row.put("month", statement.month());
        row.put("value", statement.value());
        row.put("unit", statement.unit());
        row.put("obs_status", statement.status());
        row.put("decision", statement.decision());
        return row;
    }
}
