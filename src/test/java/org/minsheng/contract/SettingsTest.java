package org.minsheng.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    private static final Settings SETTINGS = JobsLoader.load(Path.of("jobs")).settings();

    @Test
    void theScheduleIsAsTheFileSays() {
        assertThat(SETTINGS.schedule()).isEqualTo(new Schedule("0 30 1 * * ?", ZoneId.of("Asia/Shanghai"),
                Schedule.Misfire.ONCE, true, Optional.of(Duration.ofMinutes(10)),
                Optional.of(new Schedule.CutOff(12, LocalTime.of(18, 0)))));
    }

    /** The days of the State Council's notice for 2017: 365 − 105 weekend days − 17 holidays on weekdays + 6 exchanged. */
    @Test
    void theYear2017HasAsManyWorkingDaysAsTheNoticeLeaves() {
        long worked = LocalDate.of(2017, 1, 1).datesUntil(LocalDate.of(2018, 1, 1))
                .filter(SETTINGS.calendar()::isWorked)
                .count();

        assertThat(worked).isEqualTo(249);
    }

    @ParameterizedTest
    @CsvSource({
        "2017-10-01, 2017-10-09, 1", "2017-09-29, 2017-10-09, 2", "2017-09-29, 2017-09-30, 1",
        "2017-09-30, 2017-09-30, 0", "2017-09-30, 2017-09-01, 0", "2019-03-01, 2019-03-11, 6"
    })
    void workingDaysAreCounted(LocalDate from, LocalDate to, int days) {
        assertThat(SETTINGS.calendar().workedBetween(from, to)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({"2017-10, 1, 2017-10-09", "2017-10, 12, 2017-10-24", "2017-02, 1, 2017-02-03", "2017-10, 25, 2017-10-31"})
    void workingDaysOfAMonthAreFound(YearMonth month, int n, LocalDate day) {
        assertThat(SETTINGS.calendar().workingDay(month, n)).isEqualTo(day);
    }
}
