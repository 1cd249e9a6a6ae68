package org.minsheng.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minsheng.CsvTable;
import org.minsheng.database.TestDatabase;
import org.minsheng.intake.FolderChannel;
import org.minsheng.intake.ReceivedFile;

/** A trial leaves nothing behind, and what it foresees is what the run then does. */
class TrialRunTest {

    private static final FolderChannel CHANNEL = new FolderChannel(LoadedYear.JOBS.bureaus());
    private static final int FAULTS_AT_ONCE = 10;

    /** Every table of the program, its rows in any order. */
    private static final String TABLES = """
            select format('%I.%I', table_schema, table_name) from information_schema.tables
            where table_schema in ('raw', 'staging', 'core', 'mart', 'batch') and table_type = 'BASE TABLE'
            """;

    @ParameterizedTest
    @MethodSource("handfulsOfFaults")
    void faultsOverTheYear(List<ReceivedFile> files) {
        TestDatabase copy = LoadedYear.copy();
        foresee(copy.dataSource(), files);
        copy.drop();
    }

    /**
     * Files of earlier receipt come after later ones: these are checked and published again. Targets, a revision, a
     * duplicate and a late file are among the 47.
     */
    @Test
    void filesInHandfulsOfAnyOrder() {
        List<ReceivedFile> files = new ArrayList<>(CHANNEL.list(Path.of("sample-feeds")).files());
        files.removeIf(file -> !Set.of("targets", "hrss", "trade-union", "transport").contains(file.bureau()));
        Collections.shuffle(files, new Random(20170631));
        TestDatabase database = TestDatabase.create();
        for (List<ReceivedFile> some : handfuls(files, 16)) {
            foresee(database.dataSource(), some);
        }
        database.drop();
    }

    @Test
    void aFileThatIsKnownChangesNothing() {
        List<ReceivedFile> known = CHANNEL.list(Path.of("sample-feeds/hrss")).files().stream()
                .map(file -> CHANNEL.single(((org.minsheng.intake.FileContent.OnDisk) file.content()).path(), file.receivedAt()))
                .toList();
        Foreseen foreseen = trial(LoadedYear.database(), known);
        assertThat(foreseen.outcome().isUnchanged()).isTrue();
        assertThat(foreseen.difference()).isEqualTo(org.minsheng.report.BlastRadius.NONE);
        assertThat(foreseen.outcome().exitCode()).isZero();
    }

    static List<List<ReceivedFile>> handfulsOfFaults() {
        List<ReceivedFile> files = CsvTable.read("truth/faults.csv").stream().map(TrialRunTest::fault).toList();
        return handfuls(files, FAULTS_AT_ONCE);
    }

    private static void foresee(DataSource database, List<ReceivedFile> files) {
        List<String> untouched = tables(database);
        Views before = Views.of(database);

        Foreseen foreseen = trial(database, files);

        assertThat(tables(database)).isEqualTo(untouched);
        RunOutcome outcome = LoadedYear.run(database, request(files));
        assertThat(outcome.failure()).isNull();
        assertThat(foreseen.outcome()).usingRecursiveComparison().ignoringFields("runId").isEqualTo(outcome);
        assertThat(Views.foreseen(foreseen.difference())).isNotEmpty().isEqualTo(before.until(Views.of(database)));
    }

    private static Foreseen trial(DataSource database, List<ReceivedFile> files) {
        try (RunLauncher launcher = RunLauncher.open(database, LoadedYear.JOBS, LoadedYear.CLOCK)) {
            return launcher.trial(request(files), Progress.SILENT).orElseThrow();
        }
    }

    private static RunRequest request(List<ReceivedFile> files) {
        return RunRequest.load("test", "on trial", files);
    }

    private static ReceivedFile fault(CSVRecord row) {
        return CHANNEL.single(
                Path.of("src/test/resources/faults").resolve(row.get("file")), LoadedYear.CLOCK.instant());
    }

    private static List<List<ReceivedFile>> handfuls(List<ReceivedFile> files, int size) {
        return IntStream.range(0, (files.size() + size - 1) / size)
                .mapToObj(i -> files.subList(i * size, Math.min(files.size(), (i + 1) * size)).stream()
                        .sorted(ReceivedFile.BY_RECEIPT)
                        .toList())
                .toList();
    }

    private static List<String> tables(DataSource database) {
        String digests = LoadedYear.rows(database, TABLES).stream()
                .map(table -> ("select '%s', count(*), md5(string_agg(cast(each as text), chr(10)"
                        + " order by cast(each as text))) from %s as each").formatted(table, table))
                .collect(Collectors.joining(" union all "));
        return LoadedYear.rows(database, digests);
    }
}
