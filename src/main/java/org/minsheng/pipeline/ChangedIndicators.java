package org.minsheng.pipeline;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.minsheng.contract.Plan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The indicators to compute again. Publication notes them in its own transaction, and they are struck off when the mart
 * has followed: a run killed in between leaves its successor to do it.
 */
@Component
class ChangedIndicators {

    private final JdbcClient jdbc;

    ChangedIndicators(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Every indicator of the plans: when the plan or the regions changed. */
    void addAll(List<Plan> plans) {
        for (Plan plan : plans) {
            String[] codes = plan.indicators().stream().map(each -> each.code().code()).toArray(String[]::new);
            jdbc.sql("insert into core.changed_indicator (indicator_code) select unnest(:codes) on conflict do nothing")
                    .param("codes", codes)
                    .update();
        }
    }

    /** Readings that wait for publication. */
    int countPending() {
        return jdbc.sql("select count(*) from staging.reading where is_pending").query(Integer.class).single();
    }

    Set<String> list() {
        return new TreeSet<>(jdbc.sql("select indicator_code from core.changed_indicator").query(String.class).list());
    }

    void strikeOff(Set<String> codes) {
        jdbc.sql("delete from core.changed_indicator where indicator_code = any (:codes)")
                .param("codes", codes.toArray(String[]::new))
                .update();
    }
}
