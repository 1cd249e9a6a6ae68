package org.minsheng.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an outcome means to whoever waits for the exit code. */
class RunOutcomeTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        // pulled, published, indicators, new holds, unreadable, failure, unchanged, exit code
        "0, 0, 0, 0, -, -, true, 0",
        "1, 0, 0, 0, -, -, true, 0",
        "1, 1, 3, 0, -, -, false, 0",
        "1, 1, 3, 2, -, -, false, 2",
        "0, 0, 0, 0, a.xls, -, true, 2",
        "1, 1, 0, 1, -, connection lost, false, 1",
    })
    void outcome(int pulled, int published, int indicators, int holds, String unreadable, String failure,
            boolean unchanged, int exitCode) {
        RunOutcome outcome = new RunOutcome(1, pulled, published, indicators, holds,
                unreadable == null ? List.of() : List.of(unreadable), failure);
        assertThat(outcome.isUnchanged()).isEqualTo(unchanged);
        assertThat(outcome.exitCode()).isEqualTo(exitCode);
    }
}
