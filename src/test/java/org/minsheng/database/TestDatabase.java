package org.minsheng.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database of its own for a test: a real PostgreSQL, migrated, empty of data. One server serves the whole JVM and
 * ends with it; each database is a clone of a template that was migrated once, which takes tens of milliseconds.
 *
 * <pre>{@code
 * private final DataSource database = TestDatabase.create().dataSource();
 * }</pre>
 *
 * @param name       of the database in the server
 * @param dataSource opens a new connection a call (no pool), as superuser, in a session that runs in UTC
 * @param url        the JDBC URL of the same database, user included
 */
public record TestDatabase(String name, DataSource dataSource, String url) {

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** A new migrated database. */
    public static TestDatabase create() {
        return cloneOf(Template.NAME);
    }

    /** A new database without any schema, for tests of the migrations themselves. */
    public static TestDatabase createEmpty() {
        return cloneOf("template0");
    }

    /** A copy of this one as it is now; nobody may be connected to it meanwhile. */
    public TestDatabase copy() {
        return cloneOf(name);
    }

    /** Removes it; many large ones would make the server's end slow. */
    public void drop() {
        execute(Template.SERVER.getPostgresDatabase(), "drop database " + name + " with (force)");
    }

    private static TestDatabase cloneOf(String template) {
        String name = "test_" + COUNT.incrementAndGet();
        return database(Template.SERVER, name, template);
    }

    private static TestDatabase database(EmbeddedPostgres server, String name, String template) {
        execute(server.getPostgresDatabase(), "create database " + name + " template " + template);
        PGSimpleDataSource dataSource = new UtcDataSource();
        dataSource.setURL(server.getJdbcUrl("postgres", name));
        return new TestDatabase(name, dataSource, server.getJdbcUrl("postgres", name));
    }

    private static void execute(DataSource database, String sql) {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Initialised by the first test that needs a database; a failure here is every such test's failure. */
    private static final class Template {

        static final String NAME = "minsheng_template";
        static final EmbeddedPostgres SERVER = start();

        static {
            Migrations.on(database(SERVER, NAME, "template0").dataSource()).migrate();
        }

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setLocaleConfig("locale", "C.UTF-8")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("unix_socket_directories", "")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("the embedded PostgreSQL of the tests does not start", e);
            }
        }
    }

    /** The driver asks for the JVM's zone at connect; whatever that is, the warehouse's sessions run in UTC. */
    private static final class UtcDataSource extends PGSimpleDataSource {

        private static final long serialVersionUID = 1L;

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            Connection connection = super.getConnection(user, password);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set time zone 'UTC'");
            }
            return connection;
        }
    }
}
