package org.minsheng.quarantine;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.minsheng.database.SqlFile;
import org.minsheng.observation.Statement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decisions about what is held. Each is kept with who, when and why, closes or opens the findings of its cell, and marks
 * the arrival for publication, which makes facts of it: whoever decides has it published.
 */
public final class Releases {

    private final JdbcClient sql;
    private final TransactionTemplate transactions;
    private final Clock clock;

    public Releases(DataSource database, Clock clock) {
        this.sql = JdbcClient.create(database);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
        this.clock = clock;
    }

    /** The finding of this number; empty when there is none (a finding that a new reading does not make is gone). */
    public Optional<HeldFinding> finding(long rejectionId) {
        return sql.sql(SqlFile.read("quarantine/select_finding"))
                .param("rejection", rejectionId)
                .query(HeldFinding::map)
                .optional();
    }

    /** The open findings that hold a cell of this arrival, in order of sheet and place. */
    public List<HeldFinding> heldCells(long arrivalId) {
        return sql.sql(SqlFile.read("quarantine/select_held_cells"))
                .param("arrival", arrivalId)
                .query(HeldFinding::map)
                .list()
                .stream()
                .filter(HeldFinding::holdsCell)
                .toList();
    }

    /**
     * Gives a held cell its value.
     *
     * @param value the text it was read from, as the decision keeps it
     * @param statements what the cell states then, with the decisions they are used by
     * @param ordinal where the first of them stands among the statements of the file
     * @throws OvertakenException when the finding is not pending any more
     */
    public void release(
            long runId, HeldFinding finding, String value, List<Statement> statements, int ordinal, Author author) {
        transactions.executeWithoutResult(status -> {
            claim(finding, finding.isPending());
            long decision = decide("release", runId, finding, value, author);
            for (int i = 0; i < statements.size(); i++) {
                insert(decision, ordinal + i, statements.get(i));
            }
            close(finding, "released");
            markForPublication(finding);
        });
    }

    /** Decides that a finding stands for good: the cell or the file stays held. */
    public void reject(long runId, HeldFinding finding, Author author) {
        transactions.executeWithoutResult(status -> {
            claim(finding, finding.isPending());
            decide("reject", runId, finding, null, author);
            close(finding, "rejected");
        });
    }

    /** Takes a release or a reject back: the finding is open again, a released cell is held from now on. */
    public void undo(long runId, HeldFinding finding, Author author) {
        transactions.executeWithoutResult(status -> {
            claim(finding, finding.state() == HeldFinding.State.RELEASED
                    || finding.state() == HeldFinding.State.REJECTED);
            long decision = decide("undo", runId, finding, null, author);
            if (finding.state() == HeldFinding.State.RELEASED) {
                sql.sql(SqlFile.read("quarantine/insert_held_again"))
                        .param("decision", decision)
                        .param("arrival", finding.arrivalId())
                        .param("sheet", finding.sheet())
                        .param("cell", finding.cell())
                        .update();
                markForPublication(finding);
            }
            sql.sql(SqlFile.read("quarantine/open_findings"))
                    .param("rejection", finding.rejectionId())
                    .param("arrival", finding.arrivalId())
                    .param("sheet", finding.sheet())
                    .param("cell", finding.cell())
                    .param("state", finding.state().toString())
                    .update();
        });
    }

    /** Locks the finding's row: of two that decide at once the later one sees what the first one did. */
    private void claim(HeldFinding finding, boolean fitting) {
        String state = sql.sql("select state from core.fact_rejection where rejection_id = ? for update")
                .param(finding.rejectionId())
                .query(String.class)
                .optional()
                .orElse("gone");
        if (!fitting || !state.equals(finding.state().toString())) {
            throw new OvertakenException("finding " + finding.rejectionId() + " is " + state);
        }
    }

    private long decide(String kind, long runId, HeldFinding finding, String value, Author author) {
        return sql.sql(SqlFile.read("quarantine/insert_decision"))
                .param("kind", kind)
                .param("subject", finding.subject())
                .param("value", value)
                .param("reason", author.reason())
                .param("by", author.name())
                .param("now", now())
                .param("run", runId)
                .param("arrival", finding.arrivalId())
                .param("sheet", finding.sheet())
                .param("cell", finding.cell())
                .param("raw", finding.rawText())
                .param("rejection", finding.rejectionId())
                .query(Long.class)
                .single();
    }

    private void insert(long decision, int ordinal, Statement each) {
        sql.sql(SqlFile.read("quarantine/insert_decided_statement"))
                .param("decision_id", decision)
                .param("ordinal", ordinal)
                .param("indicator", each.key().indicator().code())
                .param("measure", each.measure().toString())
                .param("region", each.key().region().code())
                .param("month", each.month().atDay(1))
                .param("value", each.value())
                .param("unit", each.unit())
                .param("last_digit", each.lastDigit())
                .param("status", each.status().name())
                .param("decision", each.decision().toString())
                .param("missing", each.partsMissing())
                .param("kind", each.rowKind().toString())
                .update();
    }

    private void close(HeldFinding finding, String state) {
        sql.sql(SqlFile.read("quarantine/close_findings"))
                .param("state", state)
                .param("now", now())
                .param("rejection", finding.rejectionId())
                .param("arrival", finding.arrivalId())
                .param("sheet", finding.sheet())
                .param("cell", finding.cell())
                .param("whole_cell", state.equals("released"))
                .update();
    }

    private void markForPublication(HeldFinding finding) {
        sql.sql("update staging.reading set is_pending = true where arrival_id = ?")
                .param(finding.arrivalId())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
