package org.minsheng.report;

import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.minsheng.database.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds what arrivals say of their cells against the facts that stand behind them. */
public final class Reconciliation {

    private final JdbcClient jdbc;

    public Reconciliation(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** The arrivals among these whose loaded cells are not as many as are counted, each with both numbers. */
    public List<String> differing(Collection<Long> arrivalIds) {
        return jdbc.sql(SqlFile.read("report/reconcile_arrivals"))
                .param("arrival_ids", arrivalIds.toArray(Long[]::new))
                .query((row, number) -> "%s: counted %d, in the facts %d".formatted(
                        row.getString("file_name"), row.getLong("cells_loaded"), row.getLong("cells_in_facts")))
                .list();
    }
}
