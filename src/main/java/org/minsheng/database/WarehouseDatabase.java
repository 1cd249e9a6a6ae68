package org.minsheng.database;

import java.nio.file.Path;
import java.util.Optional;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The warehouse's database, ready to use: the embedded one or any PostgreSQL of version 15 or later, with this
 * program's schema in it. The one door for whoever needs a {@link DataSource}.
 */
public final class WarehouseDatabase implements AutoCloseable {

    /** A step and its partitions hold two connections each at most; 60 of them are there for all processes. */
    private static final int CONNECTIONS = 12;

    private final HikariDataSource pool;
    private final Optional<EmbeddedDatabase> embedded;

    private WarehouseDatabase(HikariDataSource pool, Optional<EmbeddedDatabase> embedded) {
        this.pool = pool;
        this.embedded = embedded;
    }

    /**
     * Brings it up and its schema up to date; several processes may do so at once.
     *
     * @param home    where the embedded database lives; not touched when there is a URL
     * @param jdbcUrl {@code jdbc:postgresql://…} of another PostgreSQL, account included; empty for the embedded one.
     *                The account should own the database: it makes the schemas
     * @throws DatabaseException when it cannot be reached, is too old, or was made by a newer version of this program
     */
    public static WarehouseDatabase open(Path home, Optional<String> jdbcUrl, DatabaseNotice notice) {
        if (jdbcUrl.isPresent()) {
            DataSource server = server(jdbcUrl.get());
            ServerCheck.require(server);
            return new WarehouseDatabase(migrated(server, notice), Optional.empty());
        }
        EmbeddedDatabase embedded = EmbeddedDatabase.open(home, notice);
        try {
            DataSource server = embedded.address().dataSource(DatabaseAddress.DATABASE, embedded.session());
            return new WarehouseDatabase(migrated(server, notice), Optional.of(embedded));
        } catch (RuntimeException e) {
            embedded.close();
            throw e;
        }
    }

    /** Pooled connections in autocommit mode, read committed, with the session's time zone at UTC. */
    public DataSource dataSource() {
        return pool;
    }

    /** Where the embedded database answers; empty when another PostgreSQL serves. */
    public Optional<DatabaseAddress> embeddedAddress() {
        return embedded.map(EmbeddedDatabase::address);
    }

    /** Closes the pool, then leaves the embedded database, which stops with the last who leaves it. */
    @Override
    public void close() {
        pool.close();
        embedded.ifPresent(EmbeddedDatabase::close);
    }

    private static DataSource server(String jdbcUrl) {
        PGSimpleDataSource server = new PGSimpleDataSource();
        try {
            server.setURL(jdbcUrl);
        } catch (IllegalArgumentException e) {
            throw new DatabaseException("--db 须形如 jdbc:postgresql://主机:端口/库名?user=…&password=…",
                    "--db must look like jdbc:postgresql://host:port/database?user=…&password=…", e);
        }
        if (!jdbcUrl.contains("ApplicationName=")) {
            server.setApplicationName("minsheng");
        }
        return server;
    }

    private static HikariDataSource migrated(DataSource server, DatabaseNotice notice) {
        HikariDataSource pool = pool(server);
        try {
            Migrations.bringUpToDate(pool, notice);
            return pool;
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private static HikariDataSource pool(DataSource server) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(server);
        config.setPoolName("warehouse");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        // the driver asks for the JVM's zone at connect, and that overrides what the server is set to
        config.setConnectionInitSql("set time zone 'UTC'");
        return new HikariDataSource(config);
    }
}
