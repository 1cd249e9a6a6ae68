package org.minsheng.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night with hostile files among the good ones, under a small heap: the good ones load, the others are told of. */
class HostileNightTest {

    private static final List<String> GOOD = List.of(
            "targets/2017-02-20/2017年民生实事目标任务分解表.xlsx", "hrss/2017-07-05/就业创业月报2017年6月.xls",
            "civil-affairs/2017-07-10/低保标准2017年2季度.csv",
            "culture-press/2017-07-05/公益电影及文化活动2017年6月.xlsx",
            "transport/2017-08-06/交通民生实事月报2017年7月.xls");

    /** What strains a database or a heap beside others; the rest has been read alone. */
    private static final Set<String> HOSTILE = Set.of(
            "escaped-nul-label.xlsx", "escaped-surrogate-label.xlsx", "billion-laughs.xlsx", "long-comment.xlsx",
            "many-strings.xlsx", "long-strings.xlsx", "huge-number.xlsx", "million-blank-rows.xlsx",
            "label-with-nul.xls", "label-with-surrogate.xls", "chain-in-circle.xls", "smallest-number.xls", "deep-page.xls",
            "nul.csv", "endless-quote.csv", "region-in-many-rows.csv", "unknown-regions-with-too-many-findings.csv", "empty.csv",
            "injected.csv", "random.csv");

    @TempDir
    private Path folder;

    @Test
    void theGoodFilesLoadAllTheSame() throws Exception {
        Path feeds = folder.resolve("feeds");
        for (String file : GOOD) {
            Files.createDirectories(feeds.resolve(file).getParent());
            Files.copy(Path.of("sample-feeds", file), feeds.resolve(file));
        }
        int hostile = write(feeds.resolve("culture-press/2017-08-20"), HostileXlsx.files())
                + write(feeds.resolve("transport/2017-08-20"), HostileXls.files())
                + write(feeds.resolve("communications/2017-08-20"), HostileText.files());
        Files.write(feeds.resolve("transport/2017-08-20/too-large.xls"), new byte[60 << 20]);

        String night = run("nightly");
        String arrivals = run("arrivals", "--json");

        int all = GOOD.size() + hostile + 1;
        assertThat(night).contains(all + " new files, " + all + " published").doesNotContain("MS-R017");
        for (String file : GOOD) {
            String arrival = arrivals.substring(arrivals.indexOf(file));
            assertThat(arrival.substring(0, arrival.indexOf('}'))).as(file).contains("\"decision\" : \"loaded\"");
        }
    }

    private static int write(Path folder, Map<String, Supplier<byte[]>> files) throws Exception {
        Files.createDirectories(folder);
        int written = 0;
        for (var file : files.entrySet()) {
            if (HOSTILE.contains(file.getKey())) {
                Files.write(folder.resolve(file.getKey()), file.getValue().get());
                written++;
            }
        }
        return written;
    }

    private String run(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-cp", System.getProperty("java.class.path"), "org.minsheng.command.Minsheng"));
        command.addAll(List.of(words));
        command.addAll(List.of("--lang", "en", "--home", folder.resolve("home").toString(),
                "--feeds", folder.resolve("feeds").toString()));
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
        boolean ended = process.waitFor(8, TimeUnit.MINUTES);
        process.destroyForcibly();
        String said = Files.readString(out, StandardCharsets.UTF_8);
        assertThat(ended).as(said).isTrue();
        return said;
    }
}
