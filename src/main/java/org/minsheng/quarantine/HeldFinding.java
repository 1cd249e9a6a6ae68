package org.minsheng.quarantine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.minsheng.observation.CellAddress;
import org.minsheng.observation.Severity;

/**
 * A finding as staff decides about it.
 *
 * @param sheet null when the whole file is meant
 * @param cell A1, {@code *} for the sheet, null for the whole file
 * @param decision of the arrival: loaded, duplicate or rejected
 */
public record HeldFinding(
        long rejectionId,
        long arrivalId,
        String feed,
        String fileName,
        String sheet,
        String cell,
        String rawText,
        String code,
        Severity severity,
        State state,
        String decision,
        String messageZh,
        String messageEn) {

    /** What was done about a finding. */
    public enum State {
        OPEN, SENT, RELEASED, FIXED, REJECTED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it still waits for a decision. */
    public boolean isPending() {
        return state == State.OPEN || state == State.SENT;
    }

    /** Whether it holds one cell of a file that is otherwise used: the only thing a value can be given for. */
    public boolean holdsCell() {
        return severity == Severity.HOLD && sheet != null && cell != null && !cell.equals("*")
                && "loaded".equals(decision);
    }

    /** The place of the cell; only when {@link #holdsCell}. */
    public CellAddress address() {
        return CellAddress.parse(cell);
    }

    /** File, sheet and cell in one line. */
    public String subject() {
        return fileName + (sheet == null ? "" : " " + sheet + "!" + cell);
    }

    static HeldFinding map(ResultSet row, int index) throws SQLException {
        return new HeldFinding(
                row.getLong("rejection_id"),
                row.getLong("arrival_id"),
                row.getString("feed"),
                row.getString("file_name"),
                row.getString("sheet"),
                row.getString("cell"),
                row.getString("raw_text"),
                row.getString("code"),
                Severity.valueOf(row.getString("severity").toUpperCase(Locale.ROOT)),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("decision"),
                row.getString("message_zh"),
                row.getString("message_en"));
    }
}
