package org.minsheng.pipeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.minsheng.database.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs that did not end well, and the runs that finished what they left. */
public final class UnfinishedRuns {

    private final JdbcClient jdbc;

    public UnfinishedRuns(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Those that no later run has finished yet, in order; a run that goes on is among them. */
    public List<Unfinished> open() {
        return list(null);
    }

    /** Those that this run has finished. */
    public List<Unfinished> finishedBy(long runId) {
        return list(runId);
    }

    private List<Unfinished> list(Long recoveredBy) {
        return jdbc.sql(SqlFile.read("pipeline/select_unfinished_runs"))
                .param("recovered_by", recoveredBy, Types.BIGINT)
                .query(UnfinishedRuns::run)
                .list();
    }

    private static Unfinished run(ResultSet row, int number) throws SQLException {
        return new Unfinished(row.getLong("run_id"), row.getString("verb"), row.getString("requester"),
                row.getString("scope"), row.getString("outcome"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(), row.getBoolean("is_undecided"));
    }

    /**
     * A run that did not end well.
     *
     * @param outcome running (its process may be gone), interrupted, failed or stopped
     * @param isUndecided it was to write a decision down and did not: nobody else can make it
     */
    public record Unfinished(
            long runId, String verb, String requester, String scope, String outcome, Instant startedAt,
            boolean isUndecided) {}
}
