package org.minsheng.warehouse;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.minsheng.observation.CellCounts;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An arrival in its place among the receipts, with its staged reading. The order of receipts is by time, then path,
 * then content.
 *
 * @param staged whether it was read; an unread one can only be a duplicate
 * @param published the decision so far; null when it has none
 * @param publishedFeed the form it is published under so far
 */
record Receipt(
        long arrivalId,
        String fileName,
        String sha256,
        Instant receivedAt,
        String published,
        String publishedFeed,
        boolean staged,
        String readingKey,
        boolean refused,
        boolean marked,
        String feed,
        YearMonth month,
        Instant dueAt,
        CellCounts counts) {

    /** Binds where the receipt stands: {@code :received, :file, :sha}. */
    JdbcClient.StatementSpec bindPlace(JdbcClient.StatementSpec statement) {
        return statement.param("received", receivedAt.atOffset(ZoneOffset.UTC))
                .param("file", fileName)
                .param("sha", sha256);
    }
}
