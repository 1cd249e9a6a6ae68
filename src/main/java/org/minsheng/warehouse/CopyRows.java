package org.minsheng.warehouse;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** Rows in the text format of COPY, collected and sent in one command. */
final class CopyRows {

    private final StringBuilder text = new StringBuilder();

    /** Appends a row; null is SQL's null, everything else its {@code toString}. */
    CopyRows add(Object... columns) {
        for (int i = 0; i < columns.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            if (columns[i] == null) {
                text.append("\\N");
            } else {
                escape(columns[i].toString());
            }
        }
        text.append('\n');
        return this;
    }

    void into(Connection connection, String tableAndColumns) throws SQLException {
        try {
            connection.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + tableAndColumns + " from stdin", new StringReader(text.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** PostgreSQL cannot store U+0000: it becomes the replacement character. */
    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\0' -> text.append('\uFFFD');
                default -> text.append(c);
            }
        }
    }
}
