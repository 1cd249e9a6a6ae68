package org.minsheng.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minsheng.intake.Due;
import org.minsheng.intake.DueLedger;
import org.minsheng.intake.Punctuality;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The ledger of the sample year as of some days; {@code due/<day>.txt} are derived from the files' times of receipt, the
 * contracts' due days and the calendar of 2017. In brackets the days late, and the working days of them.
 */
class DueYearTest {

    private static final DueLedger LEDGER = new DueLedger(LoadedYear.database());

    @ParameterizedTest
    @ValueSource(strings = {"2017-05-08", "2017-07-15", "2018-01-31"})
    void everyFormAndMonthAsOfADay(LocalDate day) throws IOException {
        Map<String, String> forms = LEDGER.asOf(end(day)).stream().collect(Collectors.groupingBy(
                Due::feed, TreeMap::new, Collectors.mapping(DueYearTest::told, Collectors.joining(" "))));
        Stream<String> lines = forms.entrySet().stream().map(each -> each.getKey() + " " + each.getValue());
        Stream<String> bureaus = LEDGER.punctuality(end(day)).stream().map(DueYearTest::told);

        assertThat(Stream.concat(lines, bureaus).toList())
                .isEqualTo(Files.readAllLines(Path.of("src/test/resources/due/" + day + ".txt")));
    }

    /** F07 of June came twice, F01 of March was corrected a month after its due day: both were in on time. */
    @Test
    void theCurrentFileIsTheLastThatIsLoaded() {
        List<String> files = LEDGER.asOf(end(LocalDate.of(2018, 1, 31))).stream()
                .filter(each -> Set.of("F01 2017-03", "F07 2017-06").contains(each.feed() + " " + each.month()))
                .map(each -> each + " " + each.fileName() + " " + each.firstReceivedAt())
                .toList();

        assertThat(files).containsExactly(
                "F01 2017-03 loaded hrss/2017-05-09/就业创业月报2017年3月（更正）.xls 2017-04-04T16:00:00Z",
                "F07 2017-06 loaded trade-union/2017-07-10/困难职工解困脱困2017年6月.xls 2017-07-09T16:00:00Z");
    }

    /** June was in on the 15th but for F11, whose May was late; May was only complete with it. */
    @ParameterizedTest
    @CsvSource({"2017-05, 2017-07-17, false", "2017-05, 2017-07-18, true", "2017-06, 2017-07-14, false",
            "2017-06, 2017-07-15, true", "2017-01, 2017-02-24, false", "2017-01, 2017-02-25, true",
            "2016-12, 2017-07-15, false"})
    void aMonthIsCompleteWhenTheLastOfItsReportsIsIn(YearMonth month, LocalDate day, boolean isComplete) {
        assertThat(LEDGER.isComplete(month, end(day))).isEqualTo(isComplete);
    }

    @Test
    void whatPassesItsDueDayIsToldOnce() {
        Instant before = end(LocalDate.of(2017, 6, 8));

        assertThat(LEDGER.newlyLate(before.minusSeconds(86_400), before)).isEmpty();
        assertThat(LEDGER.newlyLate(before, before.plusSeconds(1))).hasToString("[F11 2017-05 late]");
        assertThat(LEDGER.newlyLate(before.plusSeconds(1), before.plusSeconds(86_400))).isEmpty();
    }

    @Test
    void theDueTimeIsThatOfTheArrivals() {
        List<Map<String, Object>> differing = JdbcClient.create(LoadedYear.database()).sql("""
                select arrival.file_name, arrival.due_at, due.due_at as expected
                from bi.arrival as arrival
                left join bi.due as due on due.feed = arrival.feed and due.month = arrival.month
                where arrival.due_at is distinct from due.due_at and arrival.decision = 'loaded'
                """).query().listOfRows();

        assertThat(differing).isEmpty();
    }

    private static String told(Due each) {
        String late = each.daysLate() == 0 ? "" : "(" + each.daysLate() + "," + each.workingDaysLate() + ")";
        String state = each.toString().substring(each.toString().lastIndexOf(' ') + 1);
        return String.format("%02d=%s%s", each.month().getMonthValue(), state, late);
    }

    private static String told(Punctuality each) {
        return "%s due=%d on_time=%d late=%d missing=%d pct=%s working_days=%d".formatted(each.bureau(), each.due(),
                each.onTime(), each.late(), each.missing(), each.onTimePct(), each.workingDaysLate());
    }

    static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant().minusSeconds(1);
    }
}
