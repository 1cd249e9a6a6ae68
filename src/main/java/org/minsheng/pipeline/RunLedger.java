package org.minsheng.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javax.sql.DataSource;
import org.minsheng.database.SqlFile;
import org.minsheng.intake.FileContent;
import org.minsheng.intake.ReceivedFile;
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

    /** Opens a run. Whoever calls holds the lock of runs. The files it is to take in are kept with it. */
    long open(RunRequest request) {
        List<ReceivedFile> files = request.work() instanceof RunWork.TakeIn named ? named.files() : List.of();
        return jdbc.sql(SqlFile.read("pipeline/open_run"))
                .param("verb", request.verb())
                .param("requester", request.requester())
                .param("reason", request.reason())
                .param("scope", request.work().scope())
                .param("trigger", request.trigger().name().toLowerCase(Locale.ROOT))
                .param("night", request.night())
                .param("is_decision", request.work() instanceof RunWork.Decide)
                .param("owner", RunOwner.ofThisProcess().toString())
                .param("started_at", now())
                .param("paths", column(files, file -> path(file.content())))
                .param("file_names", column(files, ReceivedFile::fileName))
                .param("receipts", column(files, file -> file.receivedAt().toString()))
                .param("bureaus", column(files, ReceivedFile::bureau))
                .query(Long.class)
                .single();
    }

    /** Closes it with the word of the ledger; a run that was given up meanwhile stays as it was marked. */
    void close(RunOutcome outcome, String word) {
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

    private static String[] column(List<ReceivedFile> files, Function<ReceivedFile, String> value) {
        return files.stream().map(value).toArray(String[]::new);
    }

    private static String path(FileContent content) {
        Path path = content instanceof FileContent.OnDisk file ? file.path() : ((FileContent.InZip) content).zip();
        return path.toAbsolutePath().toString();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
