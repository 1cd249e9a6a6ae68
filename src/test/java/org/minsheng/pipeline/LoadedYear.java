package org.minsheng.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.minsheng.contract.Jobs;
import org.minsheng.contract.JobsLoader;
import org.minsheng.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sample year, taken through the whole program once for all tests that look at it. */
public final class LoadedYear {

    static final Jobs JOBS = JobsLoader.load(Path.of("jobs"));
    static final Clock CLOCK = Clock.fixed(Instant.parse("2018-02-01T00:00:00Z"), ZoneOffset.UTC);

    private static final TestDatabase DATABASE = load();

    private static final List<String> CONTENTS = List.of(
            "select 'observation', file_name, sheet, cell, indicator_code, region_code, month, measure, value, unit,"
                    + " obs_status, feed, raw_text, received_at, known_from, known_to, is_current from bi.observation",
            "select 'rejection', feed, file_name, sheet, cell, raw_text, code, severity, message_zh, message_en, state"
                    + " from bi.rejection",
            "select 'check', file_name, sheet, cell, kind, printed, computed, bound, verdict from bi.check",
            "select 'arrival', feed, bureau, month, file_name, sha256, received_at, due_at, is_late, decision,"
                    + " cells_read, cells_loaded, cells_checked, cells_memo, cells_held, cells_blank from bi.arrival",
            "select 'attainment', plan_code, month, indicator_code, region_code, target_value, achieved_value,"
                    + " attainment_exact, status, forecast_value, regions_expected, regions_reported, flags"
                    + " from mart.attainment",
            "select 'score', month, region_code, level, key, strict, lenient, coverage_pct, done, rank from bi.score");

    private LoadedYear() {}

    /** The database as loaded: read it, and leave it as it is. */
    public static DataSource database() {
        return DATABASE.dataSource();
    }

    /** Its JDBC URL, for what runs as a program of its own. */
    public static String url() {
        return DATABASE.url();
    }

    /** A copy to change. */
    public static TestDatabase copy() {
        return DATABASE.copy();
    }

    static RunOutcome run(DataSource database, RunRequest request) {
        try (RunLauncher launcher = RunLauncher.open(database, JOBS, CLOCK)) {
            return launcher.launch(request, Progress.SILENT).orElseThrow();
        }
    }

    private static TestDatabase load() {
        TestDatabase database = TestDatabase.create();
        RunOutcome outcome = run(database.dataSource(), RunRequest.nightly("test", Path.of("sample-feeds")));
        if (outcome.failure() != null) {
            throw new IllegalStateException(outcome.failure());
        }
        return database;
    }

    /** What the warehouse says, whole: rows by their natural keys, without what numbers or dates a run. */
    static List<String> contents(DataSource database) {
        return CONTENTS.stream().flatMap(sql -> rows(database, sql).stream()).toList();
    }

    /** Rows of a query in the order of their text, each its columns joined by {@code |}; null is empty. */
    static List<String> rows(DataSource database, String sql) {
        return JdbcClient.create(database).sql(sql)
                .query((row, number) -> {
                    StringBuilder text = new StringBuilder();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        text.append(i > 1 ? "|" : "").append(row.getString(i) == null ? "" : row.getString(i));
                    }
                    return text.toString();
                })
                .list()
                .stream()
                .sorted()
                .toList();
    }
}
