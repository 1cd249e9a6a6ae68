package org.minsheng.attainment;

import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVRecord;
import org.minsheng.CsvTable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sample year as it must stand in the facts: what each cell becomes, by the truth that comes with the feeds. */
final class TruthTables {

    private TruthTables() {}

    /** Loads the facts; a duplicate file states nothing, a missing cell is no row. */
    static void load(DataSource database) {
        Map<String, CSVRecord> files = new HashMap<>();
        CsvTable.read("truth/files.csv").forEach(file -> files.put(file.get("file"), file));
        loadArrivals(database, files);
        Copy facts = new Copy(
                "core.fact_statement", "arrival_id", "ordinal", "indicator_code", "measure", "region_code", "month",
                "value", "unit", "obs_status", "decision", "row_kind", "sheet", "cell", "raw_text", "known_from");
        for (CSVRecord cell : CsvTable.read("truth/observations.csv.gz")) {
            if (!cell.get("cell_status").equals("MISSING")) {
                CSVRecord file = files.get(cell.get("file"));
                String decision = cell.get("expected_decision");
                facts.row(
                        file.getRecordNumber(), cell.getRecordNumber(), cell.get("indicator_code"), cell.get("measure"),
                        cell.get("region_code"), cell.get("month") + "-01", cell.get("value"), "-",
                        cell.get("cell_status"), decision.equals("quarantine") ? "hold" : decision,
                        rowKind(cell.get("region_code")), cell.get("sheet"), cell.get("cell"),
                        cell.get("raw").isEmpty() ? " " : cell.get("raw"), file.get("received_at"));
            }
        }
        facts.run(database);
        JdbcClient.create(database).sql("analyze core.fact_statement").update();
    }

    private static void loadArrivals(DataSource database, Map<String, CSVRecord> files) {
        Copy archive = new Copy("raw.archive", "sha256", "content", "size_bytes");
        Copy arrivals = new Copy(
                "raw.arrival", "arrival_id", "file_name", "sha256", "received_at", "feed", "decision");
        archive.row("ab", "\\x", 0).run(database);
        for (CSVRecord file : files.values()) {
            String decision = file.get("kind").equals("duplicate") ? "duplicate" : "loaded";
            arrivals.row(
                    file.getRecordNumber(), file.get("file"), "ab", file.get("received_at"), file.get("form"),
                    decision);
        }
        arrivals.run(database);
    }

    private static String rowKind(String region) {
        return switch (region) {
            case "220000" -> "total";
            case "220381", "220581" -> "expanded";
            case "JL-UNALLOC" -> "unallocated";
            default -> region.endsWith("00") || region.equals("22X001") ? "city" : "county";
        };
    }
}
