package org.minsheng.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.minsheng.database.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The layouts of arrivals as they were read: the arrival's own, and the one it is compared with. */
final class Layouts {

    private final JdbcClient sql;
    private final Receipt receipt;

    Layouts(JdbcClient sql, Receipt receipt) {
        this.sql = sql;
        this.receipt = receipt;
    }

    static void copy(Connection connection, long arrivalId, Layout layout) throws SQLException {
        CopyRows rows = new CopyRows();
        int ordinal = 0;
        for (Layout.Column each : layout.columns()) {
            rows.add(arrivalId, ++ordinal, each.table(), each.sheet(), each.header(), each.number(), each.bound());
        }
        rows.into(connection, "staging.layout (arrival_id, ordinal, table_name, sheet, header, column_number,"
                + " is_bound)");
    }

    Layout own() {
        return layout(receipt.arrivalId());
    }

    /** By order of receipt, whatever month the file speaks of; empty for a form's first file. */
    Optional<Accepted> lastAccepted() {
        return receipt.bindPlace(sql.sql(SqlFile.read("warehouse/select_last_accepted_layout")))
                .param("feed", receipt.feed())
                .query((row, i) -> new Accepted(row.getString("file_name"), layout(row.getLong("arrival_id"))))
                .optional();
    }

    private Layout layout(long arrivalId) {
        return new Layout(sql.sql(SqlFile.read("warehouse/select_layout"))
                .param("arrival", arrivalId)
                .query((row, i) -> new Layout.Column(row.getString("table_name"), row.getString("sheet"),
                        row.getString("header"), row.getInt("column_number"), row.getBoolean("is_bound")))
                .list());
    }

    /** The layout of a file that was loaded. */
    record Accepted(String fileName, Layout layout) {}
}
