package org.minsheng.pipeline;

import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.minsheng.contract.Jobs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The indicators to compute again. Publication notes them in its own transaction, and they are struck off in the one in
 * which the mart follows: a run killed in between leaves its successor to do it. So it is with plans and codelists: the
 * mart remembers the digest of those it was computed with.
 */
@Component
class ChangedIndicators {

    private final JdbcClient jdbc;

    ChangedIndicators(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Readings that wait for publication. */
    int countPending() {
        return jdbc.sql("select count(*) from staging.reading where is_pending").query(Integer.class).single();
    }

    /** Those whose facts changed; all of them when the plans or the codelists did. */
    Set<String> list(Jobs jobs) {
        Set<String> codes = new TreeSet<>(
                jdbc.sql("select indicator_code from core.changed_indicator").query(String.class).list());
        boolean isSameBasis = jdbc.sql("select digest from mart.basis").query(String.class).optional()
                .filter(jobs.digest()::equals)
                .isPresent();
        if (!isSameBasis) {
            jobs.plans().forEach(plan -> plan.indicators().forEach(each -> codes.add(each.code().code())));
        }
        return codes;
    }

    void strikeOff(Set<String> codes, Jobs jobs) {
        jdbc.sql("delete from core.changed_indicator where indicator_code = any (:codes)")
                .param("codes", codes.toArray(String[]::new))
                .update();
        jdbc.sql("insert into mart.basis (digest) values (:digest)"
                        + " on conflict (is_only) do update set digest = excluded.digest")
                .param("digest", jobs.digest())
                .update();
    }
}
