package org.minsheng.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class JobsLoaderTest {

    @Test
    void allOfJobsLoads() {
        Jobs jobs = JobsLoader.load(Path.of("jobs"));

        assertThat(jobs.feeds()).extracting(FeedContract::feed).containsExactly(
                "F00", "F01", "F02", "F03", "F04", "F05", "F05R", "F06", "F07", "F08", "F09", "F10", "F11", "F12",
                "F13", "F14");
        assertThat(jobs.plans()).extracting(plan -> plan.indicators().size()).containsExactly(110);
    }
}
