package org.minsheng.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;
import org.minsheng.database.SqlFile;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Compares the warehouse with what it was. What it was is kept in temporary tables, so before and after must be asked
 * on one connection.
 */
public final class BlastRadiusQuery {

    private static final List<String> CURRENT = List.of("figures", "findings", "attainment", "scores", "arrivals");

    private final JdbcClient jdbc;

    /** @param dataSource of one connection only */
    public BlastRadiusQuery(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Keeps what is current now. */
    public void remember() {
        keep("before");
    }

    /** What has become different since {@link #remember}; asked once. */
    public BlastRadius compare() {
        keep("after");
        return new BlastRadius(
                list("received_files", BlastRadiusQuery::file),
                list("changed_figures", BlastRadiusQuery::statement),
                list("held_statements", BlastRadiusQuery::held),
                list("opened_findings", BlastRadiusQuery::finding),
                list("closed_findings", BlastRadiusQuery::finding),
                list("changed_attainment", BlastRadiusQuery::attainment),
                list("changed_scores", BlastRadiusQuery::score));
    }

    private void keep(String when) {
        for (String what : CURRENT) {
            jdbc.sql("create temporary table " + what + "_" + when + " as " + SqlFile.read("report/current_" + what))
                    .update();
            jdbc.sql("analyze " + what + "_" + when).update();
        }
    }

    private <T> List<T> list(String query, RowMapper<T> mapper) {
        return jdbc.sql(SqlFile.read("report/" + query)).query(mapper).list();
    }

    private static BlastRadius.FileReceived file(ResultSet row, int number) throws SQLException {
        return new BlastRadius.FileReceived(
                row.getString("file_name"), row.getString("feed"), month(row), row.getString("decision"),
                row.getString("original"), row.getInt("cells_read"), row.getInt("cells_loaded"),
                row.getInt("cells_checked"), row.getInt("cells_memo"), row.getInt("cells_held"),
                row.getInt("cells_blank"), row.getInt("added"), row.getInt("unchanged"), row.getInt("revised"),
                row.getInt("outdated"));
    }

    private static BlastRadius.StatementChange statement(ResultSet row, int number) throws SQLException {
        return new BlastRadius.StatementChange(
                BlastRadius.Kind.valueOf(row.getString("kind")), key(row),
                row.getBoolean("was") ? stated(row, "old_") : null,
                row.getBoolean("is_now") ? stated(row, "new_") : null);
    }

    private static BlastRadius.HeldStatement held(ResultSet row, int number) throws SQLException {
        return new BlastRadius.HeldStatement(
                key(row), stated(row, "held_"), row.getString("raw_text"),
                row.getBoolean("is_standing") ? stated(row, "standing_") : null);
    }

    private static BlastRadius.Key key(ResultSet row) throws SQLException {
        return new BlastRadius.Key(
                row.getString("indicator_code"), row.getString("region_code"), row.getString("region_name"), month(row),
                row.getString("measure"));
    }

    private static BlastRadius.Stated stated(ResultSet row, String prefix) throws SQLException {
        return new BlastRadius.Stated(
                row.getBigDecimal(prefix + "value"), row.getString(prefix + "unit"), row.getString(prefix + "status"),
                row.getString(prefix + "file"), row.getString(prefix + "sheet"), row.getString(prefix + "cells"));
    }

    private static BlastRadius.Finding finding(ResultSet row, int number) throws SQLException {
        return new BlastRadius.Finding(
                row.getString("file_name"), row.getString("sheet"), row.getString("cell"), row.getString("raw_text"),
                row.getString("code"), row.getString("severity"), row.getString("message_zh"),
                row.getString("message_en"));
    }

    private static BlastRadius.AttainmentChange attainment(ResultSet row, int number) throws SQLException {
        return new BlastRadius.AttainmentChange(
                row.getString("indicator_code"), row.getString("indicator_name"), row.getString("region_code"),
                row.getString("region_name"), month(row), judged(row, "old_"), judged(row, "new_"));
    }

    private static BlastRadius.Judged judged(ResultSet row, String prefix) throws SQLException {
        String status = row.getString(prefix + "status");
        return status == null
                ? null
                : new BlastRadius.Judged(
                        row.getBigDecimal(prefix + "achieved"), row.getBigDecimal(prefix + "pct"), status,
                        row.getString(prefix + "flags"));
    }

    private static BlastRadius.ScoreChange score(ResultSet row, int number) throws SQLException {
        return new BlastRadius.ScoreChange(
                row.getString("region_code"), row.getString("region_name"), month(row), row.getString("level"),
                row.getString("key"), row.getBoolean("was") ? scored(row, "old_") : null,
                row.getBoolean("is_now") ? scored(row, "new_") : null);
    }

    private static BlastRadius.Scored scored(ResultSet row, String prefix) throws SQLException {
        return new BlastRadius.Scored(
                row.getBigDecimal(prefix + "strict"), row.getBigDecimal(prefix + "lenient"),
                row.getBigDecimal(prefix + "coverage"), row.getBoolean(prefix + "done"),
                row.getObject(prefix + "rank", Integer.class));
    }

    private static YearMonth month(ResultSet row) throws SQLException {
        LocalDate day = row.getObject("month", LocalDate.class);
        return day == null ? null : YearMonth.from(day);
    }
}
