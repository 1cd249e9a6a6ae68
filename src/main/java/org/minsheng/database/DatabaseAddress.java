package org.minsheng.database;

import java.util.Objects;

import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where the embedded database answers: always 127.0.0.1, always the owner's account. Its strings carry the password
 * ({@link #toString()} does not): print them only where they were asked for.
 */
public record DatabaseAddress(int port, String password) {

    static final String HOST = "127.0.0.1";
    static final String USER = "minsheng";
    static final String DATABASE = "minsheng";

    public DatabaseAddress {
        Objects.requireNonNull(password);
    }

    /** For any JDBC client. The password is hexadecimal, so nothing in it needs quoting. */
    public String jdbcUrl() {
        return "jdbc:postgresql://%s:%d/%s?user=%s&password=%s".formatted(HOST, port, DATABASE, USER, password);
    }

    /** A shell line that opens psql on it. */
    public String psqlLine() {
        return "psql 'postgresql://%s:%s@%s:%d/%s'".formatted(USER, password, HOST, port, DATABASE);
    }

    /** Opens a new connection a call; {@code session} is the application name the server sees. */
    PGSimpleDataSource dataSource(String database, String session) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setServerNames(new String[] {HOST});
        dataSource.setPortNumbers(new int[] {port});
        dataSource.setDatabaseName(database);
        dataSource.setUser(USER);
        dataSource.setPassword(password);
        dataSource.setApplicationName(session);
        dataSource.setConnectTimeout(10);
        return dataSource;
    }

    @Override
    public String toString() {
        return HOST + ":" + port + "/" + DATABASE;
    }
}
