package org.minsheng.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One of each mistake, and the whole list of what is said of them: {@code problems.txt} is golden. */
class BrokenJobsTest {

    private static final Path BROKEN = Path.of("src/test/resources/broken-jobs");

    @Test
    void everyProblemIsToldWithItsFileAndLine() throws IOException {
        ContractException broken = catchThrowableOfType(ContractException.class, () -> JobsLoader.load(BROKEN));

        String told = broken.problems().stream().map(problem -> problem + "\n").collect(Collectors.joining());
        assertThat(told).isEqualTo(Files.readString(BROKEN.resolve("problems.txt")));
        assertThat(broken).hasMessageContaining(BROKEN + "/feeds/a-structure.yaml:6: ");
    }

    @Test
    void anAnchorThatContainsItselfIsAProblemAndNoEndlessLoop() {
        Problems problems = new Problems();

        YamlDocument.parse(new ContractText("feeds/loop.yaml", "feed: F1\ntables: &all\n  - *all\n"),
                ContractSchema.named("feed"), problems);

        assertThat(problems.sorted()).extracting(ContractProblem::line).containsExactly(2);
    }

    @Test
    void aFolderWithoutAnythingNamesWhatBelongsThere(@TempDir Path empty) {
        ContractException broken = catchThrowableOfType(ContractException.class, () -> JobsLoader.load(empty));

        assertThat(broken.problems()).extracting(ContractProblem::file).containsExactly(
                "codelists/region_aliases.csv", "codelists/region_events.csv", "codelists/regions.csv",
                "codelists/units.csv", "codelists/value_markers.csv", "feeds", "plans");
    }
}
