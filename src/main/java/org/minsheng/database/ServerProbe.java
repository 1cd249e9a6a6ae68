package org.minsheng.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Asks the embedded server whether it is ready, as its owner. */
final class ServerProbe {

    private static final String NO_SUCH_DATABASE = "3D000";
    private static final String WRONG_PASSWORD = "28P01";

    private ServerProbe() {
    }

    /** False while it is starting up or shutting down. Makes the database in a cluster that was just made. */
    static boolean answers(DatabaseAddress address) {
        try (Connection connection = address.dataSource(DatabaseAddress.DATABASE, "minsheng").getConnection()) {
            return connection.isValid(0);
        } catch (SQLException e) {
            if (NO_SUCH_DATABASE.equals(e.getSQLState())) {
                return createDatabase(address);
            }
            if (WRONG_PASSWORD.equals(e.getSQLState())) {
                throw new DatabaseException("口令文件与数据库不符；请从备份恢复它",
                        "the password file does not fit the database; restore it from a backup", e);
            }
            return false;
        }
    }

    private static boolean createDatabase(DatabaseAddress address) {
        try (Connection connection = address.dataSource("postgres", "minsheng").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + DatabaseAddress.DATABASE);
            return true;
        } catch (SQLException e) {
            throw new DatabaseException("无法建立数据库：" + e.getMessage(),
                    "cannot create the database: " + e.getMessage(), e);
        }
    }
}
