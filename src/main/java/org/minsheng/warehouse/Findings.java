package org.minsheng.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.minsheng.database.SqlFile;
import org.minsheng.observation.Rejection;
import org.minsheng.observation.Severity;
import org.minsheng.observation.Statement;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The findings about one arrival. A finding made again stays the same row, with all staff has done about it. */
final class Findings {

    private final JdbcClient sql;
    private final Connection connection;
    private final Receipt receipt;
    private final Instant now;

    Findings(JdbcClient sql, Connection connection, Receipt receipt, Instant now) {
        this.sql = sql;
        this.connection = connection;
        this.receipt = receipt;
        this.now = now;
    }

    /** What was found in the file alone. */
    List<Finding> staged() {
        return sql.sql(SqlFile.read("warehouse/select_staged_rejections"))
                .param("arrival", receipt.arrivalId())
                .query((row, i) -> new Finding(row.getString("code"), row.getString("severity"),
                        row.getString("sheet"), row.getString("cell"), row.getString("raw_text"),
                        row.getString("message_zh"), row.getString("message_en")))
                .list();
    }

    /** What was found in the file and stands, then what history says. */
    List<Finding> stagedAnd(List<Rejection> history, Settled settled) {
        List<Finding> all = new ArrayList<>(settled.without(staged()));
        history.forEach(rejection -> all.add(Finding.of(rejection)));
        return all;
    }

    /** Makes the arrival's findings those given, no cell of it being released. */
    Difference replace(List<Finding> findings, List<Statement> statements) throws SQLException {
        return replace(findings, statements, Set.of());
    }

    /**
     * Makes the arrival's findings those given; one that is gone is deleted unless staff had taken it up.
     *
     * @param statements of the file, which say what the findings are about
     * @param released cells whose releases stand; a finding whose release does not is open again
     */
    Difference replace(List<Finding> findings, List<Statement> statements, Set<CellRef> released)
            throws SQLException {
        Map<String, Deque<Published>> published = published();
        Subjects subjects = new Subjects(statements, findings);
        List<Finding> added = new ArrayList<>();
        boolean altered = false;
        for (Finding finding : findings) {
            String subject = subjects.of(finding);
            Published same = published.getOrDefault(finding.place(), new ArrayDeque<>()).pollFirst();
            if (same == null) {
                added.add(finding);
            } else if (!same.says(finding, subject)) {
                update(same, finding, subject);
                altered = true;
            }
            if (same != null && same.isReleased() && released.stream().noneMatch(finding::isAt)) {
                sql.sql("update core.fact_rejection set state = 'open', closed_at = null where rejection_id = ?")
                        .param(same.id())
                        .update();
                altered = true;
            }
        }
        insert(added, subjects);
        for (Deque<Published> gone : published.values()) {
            for (Published each : gone) {
                altered |= close(each);
            }
        }
        Map<Severity, Integer> opened = new EnumMap<>(Severity.class);
        added.forEach(each -> opened.merge(Severity.valueOf(each.severity().toUpperCase(Locale.ROOT)), 1,
                Integer::sum));
        return new Difference(opened, altered || !added.isEmpty());
    }

    private Map<String, Deque<Published>> published() {
        Map<String, Deque<Published>> byPlace = new HashMap<>();
        sql.sql(SqlFile.read("warehouse/select_published_rejections"))
                .param("arrival", receipt.arrivalId())
                .query((row, i) -> new Published(row.getLong("rejection_id"), row.getString("state"),
                        row.getBoolean("is_sent"), row.getBoolean("is_withdrawn"), row.getString("subject"),
                        new Finding(row.getString("code"), row.getString("severity"), row.getString("sheet"),
                                row.getString("cell"), row.getString("raw_text"), row.getString("message_zh"),
                                row.getString("message_en"))))
                .list()
                .forEach(each -> byPlace.computeIfAbsent(each.finding().place(), place -> new ArrayDeque<>())
                        .add(each));
        return byPlace;
    }

    private void insert(List<Finding> findings, Subjects subjects) throws SQLException {
        CopyRows rows = new CopyRows();
        for (Finding each : findings) {
            rows.add(receipt.arrivalId(), each.code(), each.severity(), each.sheet(), each.cell(), each.rawText(),
                    each.messageZh(), each.messageEn(), receipt.receivedAt(), subjects.of(each));
        }
        rows.into(connection, "core.fact_rejection (arrival_id, code, severity, sheet, cell, raw_text, message_zh,"
                + " message_en, opened_at, subject)");
    }

    /** One that had gone and is there again is again what it was: sent. */
    private void update(Published same, Finding finding, String subject) {
        sql.sql("""
                        update core.fact_rejection
                        set raw_text = ?, message_zh = ?, message_en = ?, subject = ?,
                            is_withdrawn = false,
                            state = case when is_withdrawn then 'sent' else state end,
                            closed_at = case when is_withdrawn then null else closed_at end
                        where rejection_id = ?
                        """)
                .params(finding.rawText(), finding.messageZh(), finding.messageEn(), subject, same.id())
                .update();
    }

    private boolean close(Published gone) {
        boolean isOpen = gone.state().equals("open") || gone.state().equals("fixed") && !gone.isSent();
        if (isOpen) {
            return sql.sql("delete from core.fact_rejection where rejection_id = ?").param(gone.id()).update() > 0;
        }
        boolean isSent = gone.state().equals("sent") || gone.state().equals("fixed") && !gone.isWithdrawn();
        return isSent && sql.sql("""
                        update core.fact_rejection set state = 'fixed', closed_at = ?, is_withdrawn = true
                        where rejection_id = ?
                        """)
                .params(now.atOffset(ZoneOffset.UTC), gone.id()).update() > 0;
    }

    /** A finding with its messages made out. */
    record Finding(String code, String severity, String sheet, String cell, String rawText, String messageZh,
            String messageEn) {

        static Finding of(Rejection each) {
            return new Finding(each.code().code(), each.code().severity().toString(), each.sheet(), each.cell(),
                    each.rawText(), each.message(Locale.CHINESE), each.message(Locale.ENGLISH));
        }

        boolean isAt(CellRef place) {
            return place.sheet().equals(sheet) && place.address().toString().equals(cell);
        }

        /** What makes it the same finding again. */
        String place() {
            return code + '\n' + sheet + '\n' + cell;
        }
    }

    private record Published(
            long id, String state, boolean isSent, boolean isWithdrawn, String subject, Finding finding) {

        boolean says(Finding other, String about) {
            return !isWithdrawn && subject.equals(about) && finding.equals(other);
        }

        boolean isReleased() {
            return state.equals("released");
        }
    }

    /** @param opened new findings by severity */
    record Difference(Map<Severity, Integer> opened, boolean altered) {}
}
