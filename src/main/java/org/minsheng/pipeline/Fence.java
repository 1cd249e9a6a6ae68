package org.minsheng.pipeline;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.minsheng.database.SqlFile;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Lets nothing be written for a run that has lost its lock. Every transaction begins with the question whether the run
 * still owns the warehouse, and keeps the answer true until it ends: who takes over waits for it or ends its session.
 * So there is no moment at which two runs could publish.
 */
final class Fence {

    private volatile long runId;

    /** From now on transactions are the run's; 0 for none, when they are not asked. */
    void guard(long id) {
        this.runId = id;
    }

    /** The same connections, whose transactions are asked. Single statements without a transaction are not. */
    DataSource around(DataSource database) {
        return new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                return fenced(super.getConnection());
            }
        };
    }

    /**
     * Asks in a transaction that has just begun.
     *
     * @throws OwnershipLostException when the run may not write any more
     */
    void check(Connection transaction) throws SQLException {
        long id = runId;
        if (id == 0 || transaction.isReadOnly()) {
            return;
        }
        try (PreparedStatement question = transaction.prepareStatement(SqlFile.read("pipeline/check_ownership"))) {
            question.setLong(1, id);
            question.setInt(2, RunLock.LOCK_HIGH);
            question.setInt(3, RunLock.LOCK_LOW);
            try (ResultSet answer = question.executeQuery()) {
                if (!answer.next()) {
                    throw new OwnershipLostException(id);
                }
            }
        }
    }

    private Connection fenced(Connection connection) {
        boolean[] isAsked = {false};
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    String name = method.getName();
                    try {
                        if (name.equals("setAutoCommit")) {
                            isAsked[0] = false;
                        } else if (isTransactional(name) && !isAsked[0] && !connection.getAutoCommit()) {
                            isAsked[0] = true;
                            check(connection);
                        }
                        Object result = method.invoke(connection, arguments);
                        if (name.equals("commit") || name.equals("rollback") && arguments == null) {
                            isAsked[0] = false;
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** What a transaction does first, whatever it is: making a statement, or handing out the driver for a COPY. */
    private static boolean isTransactional(String method) {
        return method.startsWith("prepare") || method.equals("createStatement") || method.equals("unwrap");
    }
}
