package org.minsheng.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each hostile file, and each foreign one, ends as {@code hostile/expected.csv} says: read, or refused under a code;
 * all in one process with a small heap, none taking long.
 */
class HostileFilesTest {

    private static final Path FOREIGN = Path.of("src/test/resources/foreign");
    private static final Path EXPECTED = Path.of("src/test/resources/hostile/expected.csv");

    @TempDir
    private Path folder;

    @Test
    void everyFileIsReadOrRefusedWithinTheHeap() throws Exception {
        Path feeds = folder.resolve("feeds");
        HostileFolder.write(feeds);
        Path housing = Files.createDirectories(feeds.resolve("housing"));
        try (var foreign = Files.list(FOREIGN)) {
            for (Path file : foreign.filter(each -> !each.toString().endsWith("NOTICE")).toList()) {
                Files.copy(file, housing.resolve(file.getFileName()));
            }
        }
        Path outcomes = folder.resolve("outcomes.csv");
        Path log = folder.resolve("log.txt");

        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-cp", System.getProperty("java.class.path"), ReadEach.class.getName(),
                feeds.toString(), outcomes.toString())
                .redirectErrorStream(true).redirectOutput(log.toFile()).start();
        boolean ended = process.waitFor(10, TimeUnit.MINUTES);
        process.destroyForcibly();

        assertThat(ended).isTrue();
        assertThat(outcomes).as(Files.readString(log)).exists();
        List<String> expected = Files.readAllLines(EXPECTED);
        assertThat(Files.readAllLines(outcomes)).containsExactlyElementsOf(expected.subList(1, expected.size()));
    }
}
