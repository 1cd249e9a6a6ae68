package org.minsheng.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.minsheng.database.SqlFile;
import org.minsheng.observation.CellCounts;
import org.minsheng.observation.IndicatorCode;
import org.minsheng.warehouse.ArrivalOutcome.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Publishes what is staged, in order of receipt, each arrival in one transaction: facts, findings, comparisons, counts
 * and decision together. Whoever stops it between two arrivals can go on later; what is still to do is in the database.
 *
 * <p>The warehouse does not depend on the order of loading: an arrival that alters what later receipts were compared
 * with has them published again.
 */
public final class Publication {

    /** Only one publication at a time: the later one waits. Any number of its own serves. */
    private static final long LOCK = 0x6d696e7368656e67L;

    private final DataSource database;
    private final Clock clock;

    /** @param clock dates only what staff had already taken up and is gone now; all else follows from the receipts */
    public Publication(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Publishes until nothing is pending; an arrival may appear twice when another one altered its past. */
    public List<ArrivalOutcome> publishAll() {
        List<ArrivalOutcome> outcomes = new ArrayList<>();
        for (Optional<ArrivalOutcome> next = publishNext(); next.isPresent(); next = publishNext()) {
            outcomes.add(next.get());
        }
        if (outcomes.stream().anyMatch(ArrivalOutcome::altered)) {
            // what comes next reads the facts before autovacuum has counted them
            JdbcClient.create(database).sql("analyze core.fact_statement").update();
        }
        return outcomes;
    }

    /**
     * Tells the planner what the facts have become. Without it the marts after a large publication are computed by plans
     * made for empty tables.
     */
    public void analyze() {
        JdbcClient.create(database)
                .sql("analyze core.fact_statement, raw.arrival, core.dim_plan, core.dim_indicator, core.dim_region")
                .update();
    }

    /** Publishes the earliest pending receipt, whole; empty when none is pending. */
    public Optional<ArrivalOutcome> publishNext() {
        return Transaction.inOne(database, (sql, connection) -> {
            sql.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query((row, i) -> 1).single();
            // the history of a form that repeats the whole year in each file is sorted in memory
            sql.sql("set local work_mem = '32MB'").update();
            Optional<Receipt> next = Receipts.nextPending(sql);
            return next.isEmpty() ? Optional.empty() : Optional.of(publish(sql, connection, next.get()));
        });
    }

    private ArrivalOutcome publish(JdbcClient sql, Connection connection, Receipt receipt) throws SQLException {
        Facts facts = new Facts(sql, connection, receipt);
        Findings findings = new Findings(sql, connection, receipt, clock.instant());
        Sequels sequels = new Sequels(sql, receipt);
        ArrivalOutcome outcome;
        Optional<String> original = Receipts.originalFeed(sql, receipt);
        if (original.isPresent()) {
            Set<IndicatorCode> changed = facts.remove();
            outcome = outcome(receipt, original.get(), Verdict.DUPLICATE, CellCounts.NONE, changed,
                    findings.replace(List.of(), List.of()));
        } else if (receipt.refused()) {
            Set<IndicatorCode> changed = facts.remove();
            outcome = outcome(receipt, receipt.feed(), Verdict.REJECTED, CellCounts.NONE, changed,
                    findings.replace(findings.staged(), List.of()));
        } else {
            outcome = load(sql, receipt, facts, findings);
        }
        conclude(sql, receipt, outcome);
        sequels.replace();
        return outcome;
    }

    private ArrivalOutcome load(JdbcClient sql, Receipt receipt, Facts facts, Findings findings) throws SQLException {
        Submission file = facts.submission();
        Known known = new KnownReceipts(sql, receipt).known(file);
        HistoryFindings history = HistoryChecks.check(file, known);
        Set<CellRef> heldBefore =
                facts.uncorrected().map(before -> HistoryChecks.check(before, known).held()).orElse(Set.of());
        Set<IndicatorCode> changed = facts.replace(history.held(), heldBefore, history.checks());
        Layouts layouts = new Layouts(sql, receipt);
        LayoutDrift.between(layouts.lastAccepted(), layouts.own()).ifPresent(history::say);
        List<Findings.Finding> found = findings.stagedAnd(history.rejections(), new Settled(file, known, history));
        Findings.Difference difference = findings.replace(found, file.statements(), facts.released().keySet());
        CellCounts counts = HeldCells.recount(receipt.counts(), file.statements(), history.held(), facts.released());
        return outcome(receipt, receipt.feed(), Verdict.LOADED, counts, changed, difference);
    }

    private static ArrivalOutcome outcome(Receipt receipt, String feed, Verdict verdict, CellCounts counts,
            Set<IndicatorCode> changed, Findings.Difference difference) {
        boolean altered = !changed.isEmpty()
                || difference.altered()
                || !verdict.toString().equals(receipt.published());
        return new ArrivalOutcome(receipt.arrivalId(), receipt.fileName(), feed, verdict, counts, changed,
                difference.opened(), altered);
    }

    /** Writes the decision, and marks the later receipts for which it makes a difference. */
    private static void conclude(JdbcClient sql, Receipt receipt, ArrivalOutcome outcome) {
        CellCounts counts = outcome.counts();
        sql.sql(SqlFile.read("warehouse/update_arrival"))
                .param("arrival", receipt.arrivalId())
                .param("key", receipt.readingKey())
                .param("feed", outcome.feed())
                .param("month", receipt.month() == null ? null : receipt.month().atDay(1))
                .param("due", receipt.dueAt() == null ? null : receipt.dueAt().atOffset(ZoneOffset.UTC))
                .param("decision", outcome.verdict().toString())
                .param("read", counts.read())
                .param("loaded", counts.loaded())
                .param("checked", counts.checked())
                .param("memo", counts.memo())
                .param("held", counts.held())
                .param("blank", counts.blank())
                .update();
        sql.sql("update staging.reading set is_pending = false where arrival_id = :arrival and is_pending")
                .param("arrival", receipt.arrivalId())
                .update();
        noteChanged(sql, outcome);
        boolean decided = !outcome.verdict().toString().equals(receipt.published());
        if (decided || !outcome.changed().isEmpty()) {
            Receipts.markLater(sql, receipt, outcome, decided);
        }
    }

    /** In the same transaction as the facts, so that no crash between facts and marts is forgotten. */
    private static void noteChanged(JdbcClient sql, ArrivalOutcome outcome) {
        String[] codes = outcome.changed().stream().map(IndicatorCode::code).toArray(String[]::new);
        sql.sql("insert into core.changed_indicator (indicator_code) select unnest(:codes) on conflict do nothing")
                .param("codes", codes)
                .update();
    }
}
