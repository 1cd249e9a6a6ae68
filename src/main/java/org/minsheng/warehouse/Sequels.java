package org.minsheng.warehouse;

import java.util.Set;
import java.util.TreeSet;
import org.minsheng.database.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the file that followed made of the findings of the file before it: gone, or still there. Like all that is
 * published it follows from the receipts, not from the order of loading.
 */
final class Sequels {

    private final JdbcClient sql;
    private final Receipt receipt;
    private final Set<Long> arrivals = new TreeSet<>();

    /** Remembers which files the arrival followed so far; made before its decision is written. */
    Sequels(JdbcClient sql, Receipt receipt) {
        this.sql = sql;
        this.receipt = receipt;
        arrivals.addAll(followed());
    }

    /** Compares again the findings of the files it followed, of those it follows now, and its own. */
    void replace() {
        arrivals.addAll(followed());
        Long[] all = arrivals.toArray(Long[]::new);
        sql.sql("""
                        delete from core.rejection_sequel as sequel
                        using core.fact_rejection as finding
                        where finding.rejection_id = sequel.rejection_id and finding.arrival_id = any (:arrivals)
                        """)
                .param("arrivals", all)
                .update();
        sql.sql(SqlFile.read("warehouse/insert_sequels")).param("arrivals", all).update();
        sql.sql(SqlFile.read("warehouse/close_findings")).param("arrivals", all).update();
    }

    private Set<Long> followed() {
        return sql.sql(SqlFile.read("warehouse/select_followed"))
                .param("arrival", receipt.arrivalId())
                .query(Long.class)
                .set();
    }
}
