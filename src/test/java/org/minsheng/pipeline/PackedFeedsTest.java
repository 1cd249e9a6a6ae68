package org.minsheng.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minsheng.contract.Jobs;
import org.minsheng.contract.JobsLoader;
import org.minsheng.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.minsheng.intake.FolderChannel;

/** A zip of a bureau's files states what the files state alone, once; what it holds besides does not disturb them. */
class PackedFeedsTest {

    private static final Jobs JOBS = JobsLoader.load(Path.of("jobs"));
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2018-02-01T00:00:00Z"), ZoneOffset.UTC);
    private static final String STATED = "select sheet, cell, indicator_code, region_code, month, measure, value, unit,"
            + " obs_status, feed, raw_text, received_at from bi.observation";
    private static final Path HRSS = Path.of("sample-feeds/hrss/2017-07-05/就业创业月报2017年6月.xls");

    @TempDir
    private Path root;

    @Test
    void aZipIsAFolderOfItsFiles() throws IOException {
        byte[] report = Files.readAllBytes(HRSS);
        zip("hrss/2017-07-05/报表.zip", Map.of(
                "六月/就业创业月报2017年6月.xls", report, "说明.pdf", "%PDF-1.4".getBytes(), "内.zip", "PK\3\4".getBytes()));
        zip("hrss/2017-07-05/空.zip", Map.of(".DS_Store", new byte[1]));
        TestDatabase packed = TestDatabase.create();
        TestDatabase plain = TestDatabase.create();

        RunOutcome first = run(packed, RunRequest.nightly("test", root));
        RunOutcome again = run(packed, RunRequest.nightly("test", root));
        RunOutcome byHand = run(packed, load(root.resolve("hrss/2017-07-05/报表.zip")));
        run(plain, load(HRSS));

        assertThat(List.of(first.pulled(), again.pulled(), byHand.pulled())).containsExactly(4, 0, 0);
        assertThat(rows(packed, "select arrival.file_name, decision, arrival.bureau, code"
                + " from bi.arrival left join bi.rejection using (arrival_id) where code is null or severity = 'reject'"))
                .containsExactly(
                        "hrss/2017-07-05/报表.zip/六月/就业创业月报2017年6月.xls|loaded|hrss|",
                        "hrss/2017-07-05/报表.zip/内.zip|rejected|hrss|MS-R002",
                        "hrss/2017-07-05/报表.zip/说明.pdf|rejected|hrss|MS-R004",
                        "hrss/2017-07-05/空.zip|rejected|hrss|MS-R019");
        assertThat(rows(packed, STATED))
                .isNotEmpty().isEqualTo(rows(plain, STATED));
        packed.drop();
        plain.drop();
    }

    /** Without the year, which a test of other files need not load. */
    private static List<String> rows(TestDatabase database, String sql) {
        return JdbcClient.create(database.dataSource()).sql(sql).query().listOfRows().stream()
                .map(row -> row.values().stream().map(value -> value == null ? "" : value.toString())
                        .collect(Collectors.joining("|")))
                .sorted()
                .toList();
    }

    private static RunRequest load(Path file) {
        return RunRequest.load("test", "by hand",
                List.of(new FolderChannel(Set.of("hrss")).single(file, Instant.EPOCH)));
    }

    private static RunOutcome run(TestDatabase database, RunRequest request) {
        try (RunLauncher launcher = RunLauncher.open(database.dataSource(), JOBS, CLOCK)) {
            RunOutcome outcome = launcher.launch(request, Progress.SILENT).orElseThrow();
            assertThat(outcome.failure()).isNull();
            return outcome;
        }
    }

    private void zip(String name, Map<String, byte[]> files) throws IOException {
        Path path = root.resolve(name);
        Files.createDirectories(path.getParent());
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
    }
}
