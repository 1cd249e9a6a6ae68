package org.minsheng.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Work that is done in earnest and then undone: one transaction on one connection, never committed. Whoever works on
 * its {@link #dataSource} sees what it wrote; nobody else does. Sequences alone keep their advance.
 *
 * <p>What it locks it locks until it is closed: two things that wait for each other inside one trial wait for ever, so
 * all of it must go through its data source. For one thread at a time.
 */
public final class Trial implements AutoCloseable {

    private final Connection connection;
    private final DataSource dataSource = new OneConnection();

    private Trial(Connection connection) {
        this.connection = connection;
    }

    /** Begins one on a connection of its own. */
    public static Trial begin(DataSource database) throws SQLException {
        Connection connection = database.getConnection();
        try {
            connection.setAutoCommit(false);
            return new Trial(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * Connections that are all this transaction. One that commits keeps its work within the trial; one that rolls back,
     * or is closed after a statement failed, undoes its own work and nothing before it. They are closed in the reverse
     * order of their opening.
     */
    public DataSource dataSource() {
        return dataSource;
    }

    /** Undoes everything. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private final class OneConnection extends AbstractDataSource {

        @Override
        public Connection getConnection() throws SQLException {
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, new Nested());
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }

    /** A connection as its user sees it, from savepoint to savepoint. */
    private final class Nested implements InvocationHandler {

        private Savepoint start = connection.setSavepoint();
        private boolean autoCommit = true;

        private Nested() throws SQLException {}

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            switch (method.getName()) {
                case "getAutoCommit" -> {
                    return autoCommit;
                }
                case "setAutoCommit" -> autoCommit = (boolean) arguments[0];
                case "setTransactionIsolation", "setReadOnly" -> {
                    // the one transaction has begun: what it may do is settled
                }
                case "commit" -> start = next();
                case "rollback" -> {
                    if (arguments != null) {
                        return pass(method, arguments);
                    }
                    connection.rollback(start);
                }
                case "close" -> end();
                case "isClosed" -> {
                    return start == null;
                }
                case "hashCode" -> {
                    return System.identityHashCode(proxy);
                }
                case "equals" -> {
                    return proxy == arguments[0];
                }
                default -> {
                    return pass(method, arguments);
                }
            }
            return null;
        }

        private Savepoint next() throws SQLException {
            connection.releaseSavepoint(start);
            return connection.setSavepoint();
        }

        private void end() throws SQLException {
            if (start == null) {
                return;
            }
            try {
                if (!autoCommit) {
                    connection.rollback(start);
                }
                connection.releaseSavepoint(start);
            } catch (SQLException afterFailedStatement) {
                connection.rollback(start);
            }
            start = null;
        }

        private Object pass(Method method, Object[] arguments) throws Throwable {
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
