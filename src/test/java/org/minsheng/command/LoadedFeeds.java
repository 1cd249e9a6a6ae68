package org.minsheng.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.minsheng.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Three bureaus of the sample year, loaded once by the program itself; each test has a copy, and its own jobs folder. */
abstract class LoadedFeeds {

    private static final TestDatabase LOADED = load();

    @TempDir
    Path folder;

    TestDatabase database;
    Path jobs;

    @BeforeEach
    void copy() throws IOException {
        database = LOADED.copy();
        jobs = folder.resolve("jobs");
        copyFolder(Path.of("jobs"), jobs);
    }

    @AfterEach
    void drop() {
        database.drop();
    }

    /** The warehouse as it was at the start of the test; the jobs folder stays as the test has made it. */
    void copyAnew() {
        database.drop();
        database = LOADED.copy();
    }

    Called call(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--db", database.url(), "--jobs", jobs.toString()));
        return Called.with(all.toArray(String[]::new));
    }

    List<String> strings(String query) {
        return JdbcClient.create(database.dataSource()).sql(query).query(String.class).list();
    }

    /** 长春, T14.1 in July: now, or as known at a time. */
    String achieved(String asOf) {
        List<String> words = new ArrayList<>(List.of(
                "attainment", "--indicator", "T14.1", "--region", "220100", "--month", "2017-07", "--json"));
        if (asOf != null) {
            words.addAll(List.of("--as-of", asOf));
        }
        return call(words.toArray(String[]::new)).json().get(0).get("achieved_value").asString();
    }

    private static TestDatabase load() {
        try {
            Path feeds = Files.createTempDirectory("feeds");
            for (String bureau : List.of("targets", "trade-union", "transport")) {
                copyFolder(Path.of("sample-feeds", bureau), feeds.resolve(bureau));
            }
            TestDatabase loaded = TestDatabase.create();
            assertThat(Called.with("nightly", "--feeds", feeds.toString(), "--db", loaded.url()).code()).isLessThan(3);
            return loaded;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyFolder(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}
