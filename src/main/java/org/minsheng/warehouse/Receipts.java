package org.minsheng.warehouse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Optional;
import org.minsheng.database.SqlFile;
import org.minsheng.observation.CellCounts;
import org.minsheng.observation.IndicatorCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The arrivals in order of receipt. */
final class Receipts {

    private Receipts() {
    }

    static Optional<Receipt> nextPending(JdbcClient sql) {
        return sql.sql(SqlFile.read("warehouse/select_next_pending")).query((row, i) -> receipt(row)).optional();
    }

    /**
     * The form (an empty text when unknown) of the earliest receipt of the same bytes, when that is another one. Bytes
     * that came to something else there, under another bureau, are no duplicate.
     */
    static Optional<String> originalFeed(JdbcClient sql, Receipt receipt) {
        return receipt.bindPlace(sql.sql(SqlFile.read("warehouse/select_original")))
                .param("staged", receipt.staged())
                .param("refused", receipt.refused())
                .param("feed", receipt.feed())
                .query((row, i) -> Optional.ofNullable(row.getString("feed")).orElse(""))
                .optional();
    }

    /** Marks published arrivals of later receipt that were compared with this one, or are its copies. */
    static void markLater(JdbcClient sql, Receipt receipt, ArrivalOutcome outcome, boolean decided) {
        String[] indicators = outcome.changed().stream().map(IndicatorCode::code).toArray(String[]::new);
        receipt.bindPlace(sql.sql(SqlFile.read("warehouse/mark_later_receipts")))
                .param("decided", decided)
                .param("feed", outcome.feed())
                .param("old_feed", receipt.publishedFeed())
                .param("indicators", String.join(",", indicators))
                .update();
    }

    private static Receipt receipt(ResultSet row) throws SQLException {
        return new Receipt(
                row.getLong("arrival_id"),
                row.getString("file_name"),
                row.getString("sha256"),
                instant(row, "received_at"),
                row.getString("decision"),
                row.getString("published_feed"),
                row.getBoolean("is_staged"),
                row.getString("reading_key"),
                row.getBoolean("is_refused"),
                row.getBoolean("is_marked"),
                row.getString("feed"),
                row.getDate("month") == null ? null : YearMonth.from(row.getDate("month").toLocalDate()),
                instant(row, "due_at"),
                new CellCounts(row.getInt("cells_read"), row.getInt("cells_loaded"), row.getInt("cells_checked"),
                        row.getInt("cells_memo"), row.getInt("cells_held"), row.getInt("cells_blank")));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
