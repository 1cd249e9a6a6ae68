package org.minsheng.quarantine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.minsheng.database.SqlFile;
import org.minsheng.observation.Severity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The findings about arrivals, on their way to the bureaus and back. */
public final class Quarantine {

    private final JdbcClient sql;

    public Quarantine(DataSource database) {
        this.sql = JdbcClient.create(database);
    }

    /** An arrival with the findings that wait for its bureau; empty when there is no such arrival. */
    public Optional<ArrivalProblems> problemsOf(long arrivalId) {
        List<Finding> findings = sql.sql(SqlFile.read("quarantine/select_waiting"))
                .param("arrival", arrivalId)
                .query((row, i) -> Finding.of(row.getString("code"),
                        Severity.valueOf(row.getString("severity").toUpperCase(Locale.ROOT)), row.getString("sheet"),
                        row.getString("cell"), row.getString("raw_text"), row.getString("message_zh")))
                .list();
        return sql.sql(SqlFile.read("quarantine/select_arrival"))
                .param("arrival", arrivalId)
                .query((row, i) -> problems(row, findings))
                .optional();
    }

    /** Records that the open findings of an arrival were sent to its bureau; answers how many those are. */
    public int markSent(long arrivalId, String by, Instant at) {
        return sql.sql(SqlFile.read("quarantine/mark_sent"))
                .param("arrival", arrivalId)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What the files that a run took in made of the findings of the files they follow, in order of receipt. */
    public List<Sequel> sequelsOfRun(long runId) {
        return sequels(null, runId);
    }

    /** What an arrival made of the findings of the file it follows; empty when it follows none. */
    public Optional<Sequel> sequelOf(long arrivalId) {
        return sequels(arrivalId, null).stream().findFirst();
    }

    /** The findings that {@link #sequelOf} counts: fixed, new, still open, each by code and place. */
    public List<ComparedFinding> comparedIn(long arrivalId) {
        return sql.sql(SqlFile.read("quarantine/select_compared"))
                .param("arrival", arrivalId)
                .query((row, i) -> new ComparedFinding(row.getString("outcome"), row.getString("code"),
                        row.getString("sheet"), row.getString("cell"), row.getString("raw_text")))
                .list();
    }

    private List<Sequel> sequels(Long arrivalId, Long runId) {
        return sql.sql(SqlFile.read("quarantine/select_sequels"))
                .param("arrival", arrivalId, Types.BIGINT)
                .param("run", runId, Types.BIGINT)
                .query((row, i) -> new Sequel(row.getLong("arrival_id"), row.getString("file_name"),
                        row.getString("decision"), row.getLong("earlier_id"), row.getString("earlier_name"),
                        row.getInt("fixed"), row.getInt("still_open"), row.getInt("new")))
                .list();
    }

    private static ArrivalProblems problems(ResultSet row, List<Finding> findings) throws SQLException {
        LocalDate month = row.getObject("month", LocalDate.class);
        return new ArrivalProblems(
                row.getLong("arrival_id"),
                row.getString("file_name"),
                row.getString("feed"),
                month == null ? null : YearMonth.from(month),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("decision"),
                row.getInt("cells_read"),
                row.getInt("cells_loaded"),
                row.getInt("cells_held"),
                findings);
    }
}
