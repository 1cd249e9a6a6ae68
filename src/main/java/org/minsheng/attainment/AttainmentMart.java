package org.minsheng.attainment;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.minsheng.database.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The marts of attainment, scores and flows: kept equal to what the statements now say. */
public final class AttainmentMart {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    /** A transaction of the caller on the same data source is joined, else each refresh is one of its own. */
    public AttainmentMart(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    /**
     * Computes some indicators of a plan anew and replaces, in one transaction, those whose attainment is not what it
     * was, their flows, and the scores from the first month that differs on. When the latest month with data has moved
     * all indicators are computed; when none is given nothing is.
     *
     * @param indicators codes whose statements or targets may have changed; criteria of a given one are added
     * @param runId the run that asks, null outside a run
     */
    public Refreshed refresh(String planCode, Collection<String> indicators, Instant computedAt, Long runId) {
        if (indicators.isEmpty()) {
            return Refreshed.NOTHING;
        }
        OffsetDateTime at = OffsetDateTime.ofInstant(computedAt, ZoneOffset.UTC);
        return transaction.execute(status -> {
            replaceFlows(planCode, indicators, at, runId);
            Refreshed refreshed = replaceAttainment(planCode, indicators, at, runId);
            if (!refreshed.isNothing()) {
                replaceScores(planCode, refreshed.months().first());
            }
            return refreshed;
        });
    }

    private Refreshed replaceAttainment(
            String planCode, Collection<String> indicators, OffsetDateTime computedAt, Long runId) {
        SortedSet<String> changed = new TreeSet<>();
        SortedSet<YearMonth> months = new TreeSet<>();
        jdbc.sql(SqlFile.read("attainment/replace_attainment"))
                .param("plan", planCode)
                .param("indicators", array(indicators))
                .param("computed_at", computedAt)
                .param("run_id", runId, Types.BIGINT)
                .query(row -> {
                    changed.add(row.getString("indicator_code"));
                    months.add(YearMonth.from(row.getObject("month", LocalDate.class)));
                });
        return new Refreshed(changed, months);
    }

    /** H2 looks back over the year, so a month that changed concerns the later ones too. */
    private void replaceScores(String planCode, YearMonth from) {
        for (String statement : List.of("attainment/delete_scores", "attainment/insert_scores")) {
            jdbc.sql(SqlFile.read(statement))
                    .param("plan", planCode)
                    .param("from_month", from.atDay(1))
                    .update();
        }
    }

    private void replaceFlows(String planCode, Collection<String> indicators, OffsetDateTime computedAt, Long runId) {
        jdbc.sql(SqlFile.read("attainment/replace_flows"))
                .param("plan", planCode)
                .param("indicators", array(indicators))
                .param("computed_at", computedAt)
                .param("run_id", runId, Types.BIGINT)
                .update();
    }

    private static String[] array(Collection<String> values) {
        return values.toArray(String[]::new);
    }
}
