package org.minsheng.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.minsheng.database.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Adds up the arrivals by feed. */
public final class RunSummaryQuery {

    private final JdbcClient jdbc;

    public RunSummaryQuery(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    public RunSummary summary() {
        return new RunSummary(jdbc.sql(SqlFile.read("report/summary_by_feed")).query(RunSummaryQuery::feed).list());
    }

    private static RunSummary.Feed feed(ResultSet row, int number) throws SQLException {
        return new RunSummary.Feed(
                row.getString("feed"), row.getString("bureau"), row.getInt("files"), row.getInt("duplicates"),
                row.getInt("rejected"), row.getInt("late"), row.getLong("cells_read"), row.getLong("cells_loaded"),
                row.getLong("cells_checked"), row.getLong("cells_memo"), row.getLong("cells_held"),
                row.getLong("cells_blank"));
    }
}
