package org.minsheng.quarantine;

import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.minsheng.database.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps who added what to a codelist, when and why: the file itself cannot say it for certain. */
public final class CodelistDecisions {

    private final JdbcClient sql;
    private final Clock clock;

    public CodelistDecisions(DataSource database, Clock clock) {
        this.sql = JdbcClient.create(database);
        this.clock = clock;
    }

    /**
     * Records an addition that was written.
     *
     * @param kind alias or unit
     * @param subject the spelling, and for which form where it is for one
     * @param value the region's code, the unit's symbol
     */
    public void record(String kind, String subject, String value, Author author) {
        sql.sql(SqlFile.read("quarantine/insert_codelist_decision"))
                .param("kind", kind)
                .param("subject", subject)
                .param("value", value)
                .param("reason", author.reason())
                .param("by", author.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
