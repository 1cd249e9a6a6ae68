package org.minsheng.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.minsheng.database.SqlFile;
import org.minsheng.intake.ReceivedFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files that an earlier run was asked for by name and did not come to. The next run takes them in; one that is not there
 * any more is told, once.
 */
@Component
class LeftFiles {

    private final JdbcClient jdbc;

    LeftFiles(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Those not taken in so far, in order of receipt. */
    List<LeftFile> list() {
        return jdbc.sql(SqlFile.read("pipeline/select_left_files")).query(LeftFiles::file).list();
    }

    /** Keeps what became of it: {@code taken} or {@code gone}. */
    void mark(LeftFile file, String state) {
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

    /** @param runId the run that was asked for it */
    record LeftFile(long runId, int ordinal, Path path, ReceivedFile received) {

        boolean exists() {
            return Files.exists(path);
        }

        String goneInWords() {
            return path + ": 运行 " + runId + " 未及收取，文件已不在 / run " + runId + " did not come to it, and it is gone";
        }
    }
}
