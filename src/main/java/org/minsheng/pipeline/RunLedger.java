package org.minsheng.pipeline;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import javax.sql.DataSource;
import org.minsheng.database.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who ran what, when, why, and how it ended. */
@Component
class RunLedger {

    private final JdbcClient jdbc;
    private final Clock clock;

    RunLedger(DataSource dataSource, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.clock = clock;
    }

    /** Opens a run. Whoever calls holds the lock of runs, so a run still open belongs to a process that died. */
    long open(RunRequest request) {
        jdbc.sql(SqlFile.read("pipeline/close_orphaned_runs")).param("ended_at", now()).update();
        return jdbc.sql(SqlFile.read("pipeline/open_run"))
                .param("verb", request.verb())
                .param("requester", request.requester())
                .param("reason", request.reason())
                .param("scope", request.work().scope())
                .param("trigger", request.trigger().name().toLowerCase(Locale.ROOT))
                .param("night", request.night())
                .param("started_at", now())
                .query(Long.class)
                .single();
    }

    void close(RunOutcome outcome) {
        String word = outcome.failure() != null ? "failed" : outcome.isUnchanged() ? "unchanged" : "changed";
        String summary = outcome.failure() != null
                ? outcome.failure()
                : "pulled %d, published %d, indicators %d, new holds %d".formatted(
                        outcome.pulled(), outcome.published(), outcome.indicators(), outcome.newHolds());
        jdbc.sql(SqlFile.read("pipeline/close_run"))
                .param("run_id", outcome.runId())
                .param("outcome", word)
                .param("summary", summary)
                .param("ended_at", now())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
