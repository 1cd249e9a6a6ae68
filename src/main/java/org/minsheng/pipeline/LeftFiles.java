package org.minsheng.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.minsheng.database.SqlFile;
import org.minsheng.intake.ArrivalLedger;
import org.minsheng.intake.ReceivedFile;
import org.minsheng.intake.ZipFolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files that an earlier run was asked for by name and did not come to. The run at hand takes them in, with the receipt
 * they were given; one that is not there any more is told, once.
 */
@Component
class LeftFiles {

    private final JdbcClient jdbc;
    private final ArrivalLedger ledger;

    LeftFiles(DataSource dataSource, ArrivalLedger ledger) {
        this.jdbc = JdbcClient.create(dataSource);
        this.ledger = ledger;
    }

    void takeIn(RunState run, long runId) {
        List<LeftFile> left = jdbc.sql(SqlFile.read("pipeline/select_left_files")).query(LeftFiles::file).list();
        for (LeftFile each : left) {
            if (run.stopSign().isUp()) {
                return;
            }
            if (!Files.exists(each.path())) {
                run.unreadable().add(each.path() + ": 运行 " + each.runId() + " 未及收取，文件已不在 / run " + each.runId()
                        + " did not come to it, and it is gone");
                mark(each, "gone");
                continue;
            }
            try {
                for (ReceivedFile file : ZipFolder.filesOf(each.received())) {
                    if (ledger.register(file, runId)) {
                        run.pulled().incrementAndGet();
                    }
                }
                mark(each, "taken");
            } catch (UncheckedIOException | IOException e) {
                run.unreadable().add(each.path() + ": " + e.getMessage());
            }
        }
    }

    private void mark(LeftFile file, String state) {
        jdbc.sql(SqlFile.read("pipeline/mark_left_file"))
                .param("run_id", file.runId())
                .param("ordinal", file.ordinal())
                .param("state", state)
                .update();
    }

    private static LeftFile file(ResultSet row, int number) throws SQLException {
        Path path = Path.of(row.getString("path"));
        return new LeftFile(row.getLong("run_id"), row.getInt("ordinal"), path, new ReceivedFile(path,
                row.getString("file_name"), row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("bureau")));
    }

    private record LeftFile(long runId, int ordinal, Path path, ReceivedFile received) {}
}
