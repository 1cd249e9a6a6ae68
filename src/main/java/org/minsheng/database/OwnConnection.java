package org.minsheng.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A connection that no pool lends, closes or counts: for what must live exactly as long as its holder. */
public final class OwnConnection {

    /** What a network may swallow in silence is found out in two minutes; nothing here waits for long. */
    private static final String SETTINGS = """
            set time zone 'UTC';
            set lock_timeout = '30s';
            set statement_timeout = '60s';
            set tcp_keepalives_idle = 30;
            set tcp_keepalives_interval = 10;
            set tcp_keepalives_count = 6
            """;

    private OwnConnection() {}

    /** Opens one to the database a data source leads to; the caller closes it. In autocommit mode. */
    public static Connection open(DataSource database) throws SQLException {
        DataSource server = database instanceof HikariDataSource pool && pool.getDataSource() != null
                ? pool.getDataSource() : database;
        Connection connection = server.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute(SETTINGS);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
