package org.minsheng.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minsheng.contract.FeedContract;
import org.minsheng.contract.Jobs;
import org.minsheng.contract.JobsLoader;
import org.minsheng.database.TestDatabase;
import org.minsheng.intake.FolderChannel;
import org.minsheng.intake.ReceivedFile;
import org.minsheng.report.Reconciliation;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs again, in another order, killed and run again, with changed contracts: the warehouse says the same. */
class RunTest {

    private static final Path FEEDS = Path.of("sample-feeds");
    private static final Set<String> BUREAUS =
            LoadedYear.JOBS.feeds().stream().map(FeedContract::bureau).collect(Collectors.toSet());

    /** Four bureaus: targets, a revision, a duplicate and a late file are among their 47 files. */
    @TempDir
    private static Path someFeeds;

    private static List<String> undisturbed;

    @BeforeAll
    static void loadSomeFeeds() throws IOException {
        for (String bureau : List.of("targets", "hrss", "trade-union", "transport")) {
            copyFolder(FEEDS.resolve(bureau), someFeeds.resolve(bureau));
        }
        TestDatabase database = TestDatabase.create();
        assertThat(LoadedYear.run(database.dataSource(), RunRequest.nightly("test", someFeeds)).failure()).isNull();
        undisturbed = LoadedYear.contents(database.dataSource());
        database.drop();
    }

    @Test
    void runAgainDoesNoWorkTwice() {
        TestDatabase copy = LoadedYear.copy();
        RunOutcome again = LoadedYear.run(copy.dataSource(), RunRequest.nightly("test", FEEDS));
        assertThat(again.isUnchanged()).isTrue();
        assertThat(again.exitCode()).isZero();
        assertThat(again.pulled()).isZero();
        assertThat(LoadedYear.contents(copy.dataSource())).isEqualTo(LoadedYear.contents(LoadedYear.database()));
        assertThat(LoadedYear.rows(copy.dataSource(), "select verb, requester, outcome from bi.run"))
                .containsExactly("nightly|test|changed", "nightly|test|unchanged");
        copy.drop();
    }

    @Test
    void filesLoadedInHandfulsOfAnyOrder() {
        List<ReceivedFile> files = new ArrayList<>(new FolderChannel(BUREAUS).list(someFeeds).files());
        Collections.shuffle(files, new Random(20170630));
        TestDatabase database = TestDatabase.create();
        for (int from = 0; from < files.size(); from += 12) {
            List<ReceivedFile> some = files.subList(from, Math.min(from + 12, files.size()));
            RunOutcome outcome = LoadedYear.run(database.dataSource(), RunRequest.load("test", "shuffled", some));
            assertThat(outcome.failure()).isNull();
        }
        assertThat(LoadedYear.contents(database.dataSource())).isEqualTo(undisturbed);
        database.drop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Reading 22/", "Publishing 11/", "Computing attainment 0/"})
    void killedAndRunAgain(String moment) throws Exception {
        TestDatabase database = TestDatabase.create();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp", System.getProperty("java.class.path"), "org.minsheng.command.Minsheng",
                        "nightly", "--lang", "en", "--db", database.url(), "--feeds", someFeeds.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(readUntil(process, moment)).as("the run came as far as " + moment).isTrue();
        process.destroyForcibly().waitFor();
        RunOutcome after = LoadedYear.run(database.dataSource(), RunRequest.nightly("test", someFeeds));
        assertThat(after.failure()).isNull();
        assertThat(LoadedYear.contents(database.dataSource())).isEqualTo(undisturbed);
        assertThat(LoadedYear.rows(database.dataSource(), "select outcome from bi.run"))
                .containsExactly("changed", "interrupted");
        database.drop();
    }

    private static boolean readUntil(Process process, String line) throws IOException {
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String next = output.readLine(); next != null; next = output.readLine()) {
            if (next.startsWith(line)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aChangedContractReadsItsArrivalsAgainWithTheirOldReceipt(@TempDir Path folder) throws IOException {
        Path jobs = folder.resolve("jobs");
        copyFolder(Path.of("jobs"), jobs);
        Path contract = jobs.resolve("feeds/f11-transport.yaml");
        Files.writeString(contract, Files.readString(contract)
                .replace("indicator: T21.1, measure: cum, unit: 公里}",
                        "indicator: T21.1, measure: cum, unit: 公里, decision: memo}"));
        Jobs changed = JobsLoader.load(jobs);
        TestDatabase copy = LoadedYear.copy();
        RunOutcome outcome;
        try (RunLauncher launcher = RunLauncher.open(copy.dataSource(), changed, LoadedYear.CLOCK)) {
            outcome = launcher.launch(RunRequest.nightly("test", FEEDS), Progress.SILENT).orElseThrow();
        }
        assertThat(outcome.failure()).isNull();
        assertThat(outcome.pulled()).isZero();
        assertThat(outcome.published()).as("every file of the form").isEqualTo(11);
        assertThat(LoadedYear.rows(copy.dataSource(), "select distinct indicator_code from bi.observation"
                + " where feed = 'F11' and measure = 'cum'")).containsExactly("T21.2");
        RunOutcome back = LoadedYear.run(copy.dataSource(), RunRequest.nightly("test", FEEDS));
        assertThat(back.published()).isEqualTo(11);
        assertThat(LoadedYear.contents(copy.dataSource())).isEqualTo(LoadedYear.contents(LoadedYear.database()));
        copy.drop();
    }

    @Test
    void aCellThatWentMissingIsSeen() {
        TestDatabase copy = LoadedYear.copy();
        JdbcClient jdbc = JdbcClient.create(copy.dataSource());
        List<Long> all = jdbc.sql("select arrival_id from raw.arrival").query(Long.class).list();
        Reconciliation reconciliation = new Reconciliation(copy.dataSource());
        assertThat(reconciliation.differing(all)).isEmpty();
        jdbc.sql("""
                delete from core.fact_statement
                using raw.arrival as arrival
                where arrival.arrival_id = fact_statement.arrival_id and cell = 'E14' and fact_statement.decision = 'load'
                    and sheet = '就业6月' and file_name = 'hrss/2017-07-05/就业创业月报2017年6月.xls'
                """).update();
        assertThat(reconciliation.differing(all))
                .containsExactly("hrss/2017-07-05/就业创业月报2017年6月.xls: counted 133, in the facts 132");
        copy.drop();
    }

    @Test
    void anotherRunIsNotStartedBesideOne() throws Exception {
        TestDatabase database = TestDatabase.create();
        List<Boolean> second = new ArrayList<>();
        Progress asksForAnother = new Progress() {
            @Override
            public void begin(Stage stage, int total) {
                if (stage == Stage.READ) {
                    try (RunLauncher other =
                            RunLauncher.open(database.dataSource(), LoadedYear.JOBS, LoadedYear.CLOCK)) {
                        second.add(other.launch(RunRequest.nightly("other", FEEDS), Progress.SILENT).isPresent());
                    }
                }
            }

            @Override
            public void advance(Stage stage, String what) {}

            @Override
            public void end(Stage stage) {}
        };
        Path file = FEEDS.resolve("targets/2017-02-20/2017年民生实事目标任务分解表.xlsx");
        try (RunLauncher launcher = RunLauncher.open(database.dataSource(), LoadedYear.JOBS, LoadedYear.CLOCK)) {
            launcher.launch(RunRequest.load("test", "alone",
                    List.of(new FolderChannel(Set.of("targets")).single(file, Instant.EPOCH))), asksForAnother);
        }
        assertThat(second).containsExactly(false);
        database.drop();
    }

    private static void copyFolder(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(from.relativize(path));
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}
