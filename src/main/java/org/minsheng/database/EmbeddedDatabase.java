package org.minsheng.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real PostgreSQL that this program brings along, under {@code <home>/postgres}: started by the first process that
 * opens it, shared by all that open it meanwhile, stopped by the last that closes it. A process that is killed closes
 * nothing: the server runs on, and the next to open it finds it. After a power cut PostgreSQL recovers by itself.
 *
 * <pre>{@code
 * try (EmbeddedDatabase database = EmbeddedDatabase.open(home, notice)) {
 *     connect(database.address().jdbcUrl());
 * }
 * }</pre>
 *
 * <p>Nothing here registers a shutdown hook: it would race the owner's own hook, which still needs the database.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** What the server may need to see that a connection is gone. */
    private static final Duration GRACE = Duration.ofMillis(400);
    private static final Duration AGAIN = Duration.ofMillis(40);
    private static final AtomicInteger SESSIONS = new AtomicInteger();

    private final PostgresFolder folder;
    private final DatabaseAddress address;
    private final String session;
    private final Connection presence;

    private EmbeddedDatabase(PostgresFolder folder, DatabaseAddress address, String session, Connection presence) {
        this.folder = folder;
        this.address = address;
        this.session = session;
        this.presence = presence;
    }

    /**
     * Finds the running server or starts it; the first time makes it, in a few seconds. Waits while another process
     * does so. Under {@code home} everything belongs to the account that ran this first.
     *
     * @throws DatabaseException when it cannot be had, and says why
     */
    public static EmbeddedDatabase open(Path home, DatabaseNotice notice) {
        PostgresFolder folder = PostgresFolder.under(home);
        return FolderLock.whileHeld(folder, () -> enter(folder, new PostgresServer(folder, notice).up()));
    }

    /** Opens it and leaves it up when all have closed it, until {@link #stop} ({@code db start}). */
    public static DatabaseAddress keepUp(Path home, DatabaseNotice notice) {
        PostgresFolder folder = PostgresFolder.under(home);
        return FolderLock.whileHeld(folder, () -> {
            DatabaseAddress address = new PostgresServer(folder, notice).up();
            folder.keep(true);
            return address;
        });
    }

    /**
     * Stops it whoever uses it: their transactions are rolled back ({@code db stop}).
     *
     * @return false when none ran
     */
    public static boolean stop(Path home) {
        PostgresFolder folder = PostgresFolder.under(home);
        if (!folder.exists()) {
            return false;
        }
        return FolderLock.whileHeld(folder, () -> {
            folder.keep(false);
            return new PostgresServer(folder, DatabaseNotice.SILENT).stop();
        });
    }

    /** Where the running server answers; empty when none runs ({@code db url}). Starts and makes nothing. */
    public static Optional<DatabaseAddress> running(Path home) {
        PostgresFolder folder = PostgresFolder.under(home);
        if (!folder.exists()) {
            return Optional.empty();
        }
        return FolderLock.whileHeld(folder, new PostgresServer(folder, DatabaseNotice.SILENT)::found);
    }

    public DatabaseAddress address() {
        return address;
    }

    /**
     * The application name under which the owner's own connections must run: others are strangers to {@link #close},
     * which keeps the server up for them.
     */
    public String session() {
        return session;
    }

    /**
     * Leaves; the last to leave stops the server, unless it is to be kept up. Close the connections before. Calling it
     * again, or after the server was stopped by others, does nothing.
     */
    @Override
    public void close() {
        FolderLock.whileHeld(folder, () -> {
            boolean isLast = leave();
            return isLast && new PostgresServer(folder, DatabaseNotice.SILENT).stop();
        });
    }

    private static EmbeddedDatabase enter(PostgresFolder folder, DatabaseAddress address) {
        String session = "minsheng " + ProcessHandle.current().pid() + "." + SESSIONS.incrementAndGet();
        try {
            // an open connection is how others see that somebody is here, and that one who was killed is not
            Connection presence = address.dataSource(DatabaseAddress.DATABASE, session).getConnection();
            return new EmbeddedDatabase(folder, address, session, presence);
        } catch (SQLException e) {
            throw new DatabaseException("连不上内置数据库：" + e.getMessage(),
                    "cannot connect to the embedded database: " + e.getMessage(), e);
        }
    }

    /** Whether this was the last to be here, and the server is to stop therefore. */
    private boolean leave() {
        try (Connection leaving = presence) {
            long deadline = System.nanoTime() + GRACE.toNanos();
            if (folder.isKept() || leaving.isClosed()) {
                return false;
            }
            boolean isAlone = isAlone();
            while (!isAlone && System.nanoTime() < deadline) {
                PostgresServer.pause(AGAIN);
                isAlone = isAlone();
            }
            return isAlone;
        } catch (SQLException e) {
            // the server was stopped or restarted since: there is nothing left that is ours to stop
            return false;
        }
    }

    private boolean isAlone() throws SQLException {
        String others = """
                select count(*)
                from pg_stat_activity
                where backend_type = 'client backend' and pid <> pg_backend_pid() and application_name <> ?""";
        try (PreparedStatement statement = presence.prepareStatement(others)) {
            statement.setString(1, session);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1) == 0;
            }
        }
    }
}
