package org.minsheng.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.minsheng.contract.Correction;
import org.minsheng.contract.FeedContract;
import org.minsheng.contract.Jobs;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The corrections of the contracts, and whether a file was ever read with them: one that was not may be a slip. */
record CorrectionList(Jobs jobs, DataSource database) {

    private static final List<String> COLUMNS = List.of(
            "feed", "correction_file", "sheet", "cell", "expected", "value", "reason", "by", "on", "used");

    void print(Console console) {
        JdbcClient sql = JdbcClient.create(database);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (FeedContract feed : jobs.feeds()) {
            for (Correction each : feed.corrections()) {
                boolean used = isUsed(each, sql);
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("feed", feed.feed());
                row.put("correction_file", each.file());
                row.put("sheet", each.sheet());
                row.put("cell", each.cell().toString());
                row.put("expected", each.expect());
                row.put("value", each.value());
                row.put("reason", each.reason());
                row.put("by", each.by());
                row.put("on", each.on().toString());
                row.put("used", console.isJson() ? (Object) used : console.text(used ? "feeds.used" : "feeds.unused"));
                rows.add(row);
            }
        }
        console.printRows(COLUMNS, rows);
    }

    private static boolean isUsed(Correction correction, JdbcClient sql) {
        return sql.sql("select file_name from bi.decision where kind = 'correction'"
                        + " and (sheet, cell, value, decided_by) = (?, ?, ?, ?)")
                .params(correction.sheet(), correction.cell().toString(), correction.value(), correction.by())
                .query(String.class)
                .list()
                .stream()
                .anyMatch(correction::isAbout);
    }
}
