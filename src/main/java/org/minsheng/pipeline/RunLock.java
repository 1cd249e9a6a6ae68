package org.minsheng.pipeline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * That one run goes on at a time in a database, whatever processes there are: a session-level advisory lock on a
 * connection that does nothing else. It is freed when the process dies.
 */
final class RunLock implements AutoCloseable {

    private static final long LOCK_OF_RUNS = 0x6d73_72756e73L;

    private final Connection session;

    private RunLock(Connection session) {
        this.session = session;
    }

    /** Empty when another session holds it. */
    static Optional<RunLock> tryTake(DataSource database) {
        try {
            Connection session = database.getConnection();
            if (ask(session, "select pg_try_advisory_lock(?)")) {
                return Optional.of(new RunLock(session));
            }
            session.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("the database was lost", e);
        }
    }

    @Override
    public void close() {
        try (session) {
            ask(session, "select pg_advisory_unlock(?)");
        } catch (SQLException e) {
            throw new IllegalStateException("the database was lost", e);
        }
    }

    private static boolean ask(Connection session, String question) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(question)) {
            statement.setLong(1, LOCK_OF_RUNS);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
