package org.minsheng.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.minsheng.contract.Jobs;
import org.minsheng.database.SqlFile;
import org.minsheng.normalise.Normalised;
import org.minsheng.observation.RejectionCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files with open findings of some codes, read again from the archive. */
final class QuestionedFiles {

    private final JdbcClient sql;
    private final Rereading rereading;

    QuestionedFiles(DataSource database, Jobs jobs) {
        this.sql = JdbcClient.create(database);
        this.rereading = new Rereading(database, jobs);
    }

    /** The latest first. */
    List<Arrived> with(Set<RejectionCode> codes) {
        return sql.sql(SqlFile.read("pipeline/select_questioned_arrivals"))
                .param("codes", codes.stream().map(RejectionCode::code).toArray(String[]::new))
                .query((row, i) -> new Arrived(
                        row.getLong("arrival_id"), row.getString("file_name"), row.getString("feed")))
                .list();
    }

    /** The form's latest file of the nearest earlier month. */
    Optional<Arrived> before(Arrived arrived) {
        return sql.sql(SqlFile.read("pipeline/select_arrival_before"))
                .param("arrival", arrived.id())
                .query((row, i) -> new Arrived(
                        row.getLong("arrival_id"), row.getString("file_name"), row.getString("feed")))
                .optional();
    }

    /** What it states with the contracts of today; empty when it is refused. */
    Optional<Normalised.Accepted> read(Arrived arrived) {
        return rereading.normalised(arrived.id())
                .filter(Normalised.Accepted.class::isInstance)
                .map(Normalised.Accepted.class::cast);
    }

    /** A file of a known form. */
    record Arrived(long id, String fileName, String feed) {}
}
