package org.minsheng.warehouse;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.minsheng.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A warehouse of its own with the plan's dimensions, and the doors to fill it. */
final class Loading {

    static final String KEY = "contract-and-codelists-1";

    final DataSource database;
    final JdbcClient sql;
    final Staging staging;
    final Publication publication;

    Loading() {
        this(TestDatabase.create());
    }

    Loading(TestDatabase testDatabase) {
        database = testDatabase.dataSource();
        sql = JdbcClient.create(database);
        staging = new Staging(database, ReadFiles.JOBS.feeds());
        publication = new Publication(database, Clock.fixed(Instant.parse("2018-02-01T00:00:00Z"), ZoneOffset.UTC));
        new Dimensions(database).write(ReadFiles.JOBS.plans(), ReadFiles.JOBS.regions());
    }

    /** The sample year, published once for all tests that only read it or copy it. */
    static Loading year() {
        return Year.LOADING;
    }

    private static final class Year {

        static final TestDatabase DATABASE = TestDatabase.create();
        static final Loading LOADING = new Loading(DATABASE).staged(Truth.FILES);

        static {
            LOADING.publication.publishAll();
        }
    }

    static Loading copyOfYear() {
        year();
        return new Loading(Year.DATABASE.copy());
    }

    /** Registers and stages files without publishing them. */
    Loading staged(List<Truth.File> files) {
        files.forEach(file -> staging.stage(register(file), KEY, file.reading()));
        return this;
    }

    long register(Truth.File file) {
        return register(file.name(), file.sha256(), file.receivedAt());
    }

    long register(String name, String sha256, Instant receivedAt) {
        sql.sql("insert into raw.archive values (?, '', 0) on conflict do nothing").param(sha256).update();
        return sql.sql("insert into raw.arrival (file_name, sha256, received_at, bureau) values (?, ?, ?, ?)"
                        + " returning arrival_id")
                .params(name, sha256, receivedAt.atOffset(ZoneOffset.UTC), name.substring(0, name.indexOf('/')))
                .query(Long.class)
                .single();
    }

    /** Digests over everything published, by natural key: two warehouses with the same ones hold the same. */
    Map<String, String> checksums() {
        Map<String, String> sums = new TreeMap<>();
        sums.put("statements", checksum("core.fact_statement", "statement_id"));
        sums.put("rejections", checksum("core.fact_rejection", "rejection_id"));
        sums.put("checks", checksum("core.fact_check", "check_id"));
        sums.put("arrivals", sql.sql("select md5(string_agg((to_jsonb(a) - 'arrival_id')::text, ';'"
                + " order by file_name, sha256)) from raw.arrival a").query(String.class).single());
        return sums;
    }

    private String checksum(String table, String id) {
        return sql.sql("""
                        select coalesce(md5(string_agg(line, ';' order by line)), '')
                        from (
                            select a.file_name || a.sha256 || (to_jsonb(f) - 'arrival_id' - '%s')::text as line
                            from %s as f
                            inner join raw.arrival as a using (arrival_id)
                        ) as lines
                        """.formatted(id, table))
                .query(String.class)
                .single();
    }

    List<String> strings(String query) {
        return sql.sql(query).query(String.class).list();
    }
}
