package org.minsheng.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

/** What a server must be for the warehouse to work on it. */
final class ServerCheck {

    static final int OLDEST_VERSION = 15;

    private static final String QUESTION = """
            select current_setting('server_version_num')::integer / 10000, current_setting('server_version'),
                current_setting('server_encoding')""";

    private ServerCheck() {
    }

    /** Fails with a reason when the server does not answer or does not serve. */
    static void require(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(QUESTION)) {
            answer.next();
            requireVersion(answer.getInt(1), answer.getString(2));
            requireUtf8(answer.getString(3));
        } catch (SQLException e) {
            throw new DatabaseException("连不上数据库：" + e.getMessage(),
                    "cannot connect to the database: " + e.getMessage(), e);
        }
    }

    static void requireVersion(int major, String version) {
        if (major < OLDEST_VERSION) {
            throw new DatabaseException(
                    "数据库是 PostgreSQL %s，须为 %d 或更新；请升级，或不带 --db 用内置的"
                            .formatted(version, OLDEST_VERSION),
                    "the database is PostgreSQL %s, it must be %d or later; upgrade it, or use the embedded one"
                            .formatted(version, OLDEST_VERSION) + " without --db");
        }
    }

    private static void requireUtf8(String encoding) {
        if (!"UTF8".equals(encoding)) {
            throw new DatabaseException("数据库的编码是 " + encoding + "，须为 UTF8；请用 encoding 'UTF8' 另建一个",
                    "the database's encoding is " + encoding + ", it must be UTF8; create one with encoding 'UTF8'");
        }
    }
}
