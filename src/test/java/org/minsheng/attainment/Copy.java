package org.minsheng.attainment;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** Rows on their way into a table by COPY; null and the empty string are null. */
final class Copy {

    private final String into;
    private final StringBuilder rows = new StringBuilder();

    Copy(String table, String... columns) {
        this.into = "copy " + table + " (" + String.join(", ", columns) + ") from stdin";
    }

    Copy row(Object... values) {
        rows.append(Arrays.stream(values).map(Copy::text).collect(Collectors.joining("\t"))).append('\n');
        return this;
    }

    void run(DataSource database) {
        try (Connection connection = database.getConnection()) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(into, new StringReader(rows.toString()));
        } catch (SQLException e) {
            throw new IllegalStateException(into, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Object value) {
        if (value == null || value.equals("")) {
            return "\\N";
        }
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
        }
        return value.toString().replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
    }
}
