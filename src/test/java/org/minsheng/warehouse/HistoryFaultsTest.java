package org.minsheng.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files with one fault that only earlier receipts give away, loaded over the sample year. */
class HistoryFaultsTest {

    private static final Instant NOW = Instant.parse("2018-02-01T00:00:00Z");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            unit-slip-up        | hold MS-R037 就业7月 E8
            unit-slip-down      | hold MS-R037 卫生 C4
            month-year-unit     | hold MS-R037 csv E20
            cum-decrease-small  | warn MS-R064 解困脱困 F12
            cum-decrease-large  | hold MS-R038 解困脱困 F12
            negative-flow-small | warn MS-R064 就业8月 E13
            negative-flow-large | hold MS-R038 就业8月 D13;hold MS-R038 就业8月 E13
            cum-flow-mismatch   | warn MS-R061 就业7月 D6
            transposed-digits   | warn MS-R061 就业7月 D6
            copied-month        | warn MS-R065 交通 *
            missing-city-row    | warn MS-R073 - -
            total-edge-inside   | ''
            extra-total         | ''
            approx-text         | ''
            """)
    void findsTheFaultAndNothingElse(String fault, String expected) throws IOException {
        assertThat(findings(fault, "code in ('MS-R037', 'MS-R038', 'MS-R061', 'MS-R064', 'MS-R065', 'MS-R073')"))
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split(";")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            resend-changed | warn MS-R072 交通 D5
            total-mismatch | ''
            approx-text    | ''
            unit-slip-up   | ''
            xlsx-named-xls | ''
            """)
    void warnsOfEachChangedLeafInAMonthSentAgain(String fault, String expected) throws IOException {
        assertThat(findings(fault, "code = 'MS-R072'"))
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split(";")));
    }

    @ParameterizedTest
    @CsvSource("unit-whole-sheet")
    void holdsEveryFigureOfTheIndicatorsThatSlipped(String fault) throws IOException {
        List<String> expected = Stream.concat(
                        Stream.of("*"),
                        Stream.of("C", "D", "E", "G").flatMap(column -> Stream.of(
                                        5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 17, 18)
                                .map(row -> column + row)))
                .map(cell -> "hold MS-R037 就业8月 " + cell)
                .sorted()
                .toList();
        assertThat(findings(fault, "severity = 'hold'").stream().sorted().toList()).isEqualTo(expected);
    }

    private static List<String> findings(String fault, String which) throws IOException {
        Path file;
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/faults", fault))) {
            file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        String name = file.getParent().getFileName() + "/" + file.getFileName();
        Loading loading = Loading.copyOfYear();
        long arrival = loading.register(name, fault, NOW);
        loading.staging.stage(arrival, Loading.KEY, ReadFiles.read(file, name, NOW));
        loading.publication.publishAll();
        return loading.strings(("select concat_ws(' ', severity, code, coalesce(sheet, '-'), coalesce(cell, '-'))"
                + " from bi.rejection where arrival_id = %d and %s order by sheet, cell").formatted(arrival, which));
    }
}
