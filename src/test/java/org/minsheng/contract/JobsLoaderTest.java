package org.minsheng.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minsheng.observation.Decision;
import org.minsheng.observation.RegionCode;
import org.minsheng.observation.RowKind;

class JobsLoaderTest {

    private static final Path JOBS = Path.of("jobs");

    @Test
    void allOfJobsLoads() {
        Jobs jobs = JobsLoader.load(JOBS);

        assertThat(jobs.feeds()).extracting(FeedContract::feed).containsExactly(
                "F00", "F01", "F02", "F03", "F04", "F05", "F05R", "F06", "F07", "F08", "F09", "F10", "F11", "F12",
                "F13", "F14");
        assertThat(jobs.plans()).extracting(plan -> plan.indicators().size()).containsExactly(110);
    }

    @Test
    void decisionsFollowTheKindOfRow() {
        RegionTable housing = (RegionTable) feed(JobsLoader.load(JOBS), "F03").tables().get(0);
        FigureColumn starts = housing.figures().stream()
                .filter(figure -> figure.header().equals(HeaderPath.parse("棚户区改造(套) / 开工 / 累计")))
                .findFirst().orElseThrow();

        assertThat(Stream.of(RowKind.values()).map(kind -> kind + " " + starts.decision(kind))).containsExactly(
                "total check", "city load", "expanded memo", "county check", "unallocated load", "part memo");
        assertThat(housing.basis()).isEqualTo(Basis.INCLUDED);
        assertThat(starts.decision()).isEqualTo(Decision.LOAD);
    }

    @Test
    void onlyTheNamedRegionsMayRepeat() {
        Jobs jobs = JobsLoader.load(JOBS);
        RegionRows unions = ((RegionTable) feed(jobs, "F07").tables().get(0)).rows();
        RegionRows sources = ((RegionTable) feed(jobs, "F13").tables().get(1)).rows();
        RegionCode changchun = RegionCode.parse("220100");

        assertThat(unions.mayRepeat(RegionCode.parse("JL-UNALLOC"))).isTrue();
        assertThat(unions.mayRepeat(changchun)).isFalse();
        assertThat(sources.mayRepeat(changchun)).isTrue();
    }

    @Test
    void aDigestChangesWithItsOwnFileAndNotWithLineEnds(@TempDir Path folder) throws IOException {
        copy(folder);
        Jobs before = JobsLoader.load(folder);
        rewrite(folder.resolve("feeds/f11-transport.yaml"), "due_day: 8", "due_day: 9");
        rewrite(folder.resolve("feeds/f12-water-grid-villages.yaml"), "\n", "\r\n");
        rewrite(folder.resolve("codelists/units.csv"), "\n", "\r\n");
        Jobs contract = JobsLoader.load(folder);
        rewrite(folder.resolve("codelists/value_markers.csv"), "待报", "待补报");
        Jobs codelist = JobsLoader.load(folder);

        assertThat(changed(before, contract)).containsExactly("F11");
        assertThat(contract.digest()).isEqualTo(before.digest());
        assertThat(changed(contract, codelist)).isEmpty();
        assertThat(codelist.digest()).isNotEqualTo(contract.digest());
    }

    private static List<String> changed(Jobs before, Jobs after) {
        return after.feeds().stream()
                .filter(feed -> !feed.digest().equals(feed(before, feed.feed()).digest()))
                .map(FeedContract::feed)
                .toList();
    }

    private static FeedContract feed(Jobs jobs, String code) {
        return jobs.feeds().stream().filter(feed -> feed.feed().equals(code)).findFirst().orElseThrow();
    }

    private static void rewrite(Path file, String from, String to) throws IOException {
        Files.writeString(file, Files.readString(file).replace(from, to));
    }

    private static void copy(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(JOBS)) {
            for (Path file : files.toList()) {
                Path target = folder.resolve(JOBS.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
