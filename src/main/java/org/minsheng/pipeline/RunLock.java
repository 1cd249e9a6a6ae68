package org.minsheng.pipeline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.minsheng.database.OwnConnection;
import org.minsheng.database.SqlFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * That one run goes on at a time in a database, whatever processes there are: a session-level advisory lock on a
 * connection outside every pool that does nothing else. It is freed when the process dies, so whoever holds it knows
 * that no other run goes on, whatever the tables say.
 */
final class RunLock implements AutoCloseable {

    /** The two halves of the lock's number, as {@code pg_locks} shows them. */
    static final int LOCK_HIGH = 0x6d73;
    static final int LOCK_LOW = 0x7275_6e73;

    private static final long LOCK_OF_RUNS = ((long) LOCK_HIGH << 32) | LOCK_LOW;
    private static final Logger LOG = LoggerFactory.getLogger(RunLock.class);

    private final Connection session;

    private RunLock(Connection session) {
        this.session = session;
    }

    /** Empty when another session holds it. */
    static Optional<RunLock> tryTake(DataSource database) {
        try {
            Connection session = OwnConnection.open(database);
            if (ask(session, "select pg_try_advisory_lock(?)")) {
                return Optional.of(new RunLock(session));
            }
            session.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("the database was lost", e);
        }
    }

    /**
     * Gives up every run whose process died: what its sessions still write is undone, and it is marked interrupted.
     *
     * @return how many runs were still marked as running
     */
    synchronized int interruptOrphans(Instant now) {
        try (PreparedStatement end = session.prepareStatement(SqlFile.read("pipeline/end_orphaned_sessions"));
                PreparedStatement mark = session.prepareStatement(SqlFile.read("pipeline/interrupt_orphaned_runs"))) {
            end.executeQuery().close();
            mark.setObject(1, atUtc(now));
            int count = 0;
            try (ResultSet rows = mark.executeQuery()) {
                while (rows.next()) {
                    count++;
                }
            }
            return count;
        } catch (SQLException e) {
            throw new IllegalStateException("the runs that died cannot be marked", e);
        }
    }

    /** From now on the run may write, until it is closed or another process takes over. */
    synchronized void own(long runId) {
        try (PreparedStatement own = session.prepareStatement(SqlFile.read("pipeline/own_run"))) {
            own.setLong(1, runId);
            own.executeUpdate();
        } catch (SQLException e) {
            throw new OwnershipLostException(runId, e);
        }
    }

    /** Tells that the run goes on, and keeps the connection from falling asleep. */
    synchronized void beat(long runId, Instant now) {
        try (PreparedStatement beat = session.prepareStatement(SqlFile.read("pipeline/beat"))) {
            beat.setObject(1, atUtc(now));
            beat.setLong(2, runId);
            beat.executeUpdate();
        } catch (SQLException e) {
            throw new OwnershipLostException(runId, e);
        }
    }

    /** Frees it; where the connection is lost the server has freed it already. */
    @Override
    public synchronized void close() {
        try (session) {
            ask(session, "select pg_advisory_unlock(?)");
        } catch (SQLException e) {
            LOG.debug("the session of the lock of runs was lost", e);
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

    private static OffsetDateTime atUtc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
