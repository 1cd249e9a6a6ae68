package org.minsheng.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minsheng.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A run that was asked for two files died before it came to them; one has been taken away since. */
class LeftFilesTest {

    @Test
    void recoveringTakesThemInWithTheirReceipt() {
        TestDatabase database = TestDatabase.create();
        JdbcClient sql = JdbcClient.create(database.dataSource());
        String left = LoadedYear.rows(LoadedYear.database(),
                "select file_name from bi.arrival where feed = 'F11' and month = '2017-02-01'").get(0);
        diedAskedFor(sql, List.of(left, "transport/2017-03-08/没有了.xlsx"));

        RunOutcome outcome = LoadedYear.run(
                database.dataSource(), RunRequest.recover("test", "停电", List.of(1L)));
        RunOutcome again = LoadedYear.run(
                database.dataSource(), RunRequest.recover("test", "停电", List.of(1L)));

        assertThat(outcome.failure()).isNull();
        assertThat(outcome.pulled()).isEqualTo(1);
        assertThat(outcome.unreadable()).singleElement().asString().contains("没有了.xlsx", "run 1 did not come to it");
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(again.unreadable()).isEmpty();
        assertThat(again.isUnchanged()).isTrue();
        assertThat(LoadedYear.rows(database.dataSource(), "select file_name, decision, received_at, run_id from bi.arrival"))
                .containsExactly(left + "|loaded|2017-03-31 16:00:00+00|2");
        assertThat(LoadedYear.rows(database.dataSource(), "select run_id, recovered_by from batch.run"))
                .containsExactly("1|2", "2|", "3|");
        assertThat(LoadedYear.rows(database.dataSource(), "select ordinal, state from batch.run_file"))
                .containsExactly("1|taken", "2|gone");
        database.drop();
    }

    private static void diedAskedFor(JdbcClient sql, List<String> files) {
        sql.sql("insert into batch.run (verb, requester, reason, started_at, outcome)"
                + " values ('load', 'test', '补报', '2017-04-01', 'interrupted')").update();
        for (String file : files) {
            sql.sql("insert into batch.run_file (run_id, ordinal, path, file_name, received_at, bureau)"
                            + " select 1, 1 + count(*), :path, :file, '2017-04-01 00:00+08', 'transport' from batch.run_file")
                    .param("path", Path.of("sample-feeds").resolve(file).toAbsolutePath().toString())
                    .param("file", file)
                    .update();
        }
    }
}
