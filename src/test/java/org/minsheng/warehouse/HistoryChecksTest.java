package org.minsheng.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minsheng.observation.IndicatorCode;
import org.minsheng.observation.RegionCode;
import org.minsheng.observation.Statement;

/** What earlier receipts state, what the file of June states, and all that is found in it: {@code code cell}. */
class HistoryChecksTest {

    private static final YearMonth JUNE = YearMonth.of(2017, 6);
    private static final IndicatorCode SUM = IndicatorCode.parse("T01.1");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # semantics 2.7, D4: against the last cumulative of the year that was not held; stocks may fall
            5 % fall | cum 100 E5 2017-05 | cum 95 E5 | MS-R064 E5
            more than 5 % | cum 100 E5 2017-05 | cum 94.9 E5 | MS-R038 E5
            本月 of the row too | cum 100 E5 2017-05 | cum 90 E5; flow -10 D5 check | MS-R038 D5,MS-R038 E5
            not of another row | cum 100 E5 2017-05 | cum 90 E5; flow -10 D6 check | MS-R038 E5
            after a gap | cum 100 E5 2017-03 | cum 50 E5 | MS-R038 E5
            a year begins anew | cum 100 E5 2016-12 | cum 3 E5 |
            a later month | cum 100 E5 2017-07 | cum 120 E5 |
            what was held | cum 100 E5 2017-05 hold | cum 50 E5 |
            held, and one before | cum 60 E5 2017-04; cum 100 E5 2017-05 hold | cum 50 E5 | MS-R038 E5
            a printed total | cum 100 E5 2017-05 check | cum 50 E5 check |
            a stock | stock 100 E5 2017-05 | stock 50 E5 |
            parts are added | cum 60 E5 2017-05; cum 40 E6 2017-05 | cum 50 E5; cum 50 E6 |
            parts fall together | cum 60 E5 2017-05; cum 40 E6 2017-05 | cum 30 E5; cum 50 E6 | MS-R038 E5,MS-R038 E6
            """)
    void fallsOfACumulative(String name, String earlier, String now, String expected) {
        assertThat(found(earlier, now)).isEqualTo(expectedOf(expected));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # semantics 2.2, D5: bound half of each last digit, inclusive
            agrees | cum 20.10 E5 2017-05 | cum 26.10 E5; flow 6.00 D5 check |
            on the bound | cum 20.10 E5 2017-05 | cum 26.115 E5; flow 6.0 D5 check |
            beyond the bound | cum 14.05 E5 2017-05 | cum 20.10 E5; flow 6.10 D5 check | MS-R061 D5
            month before unknown | cum 14.05 E5 2017-04 | cum 20.10 E5; flow 9.99 D5 check |
            month before held | cum 14.05 E5 2017-05 hold | cum 20.10 E5; flow 9.99 D5 check |
            January is its own base | | cum 3.0 E5 2017-01; flow 4.0 D5 2017-01 check | MS-R061 D5
            a bucket of two months | | cum 8.20 E5 2017-02; flow 8.20 D5 2017-02 check |
            and one that is not | | cum 8.20 E5 2017-02; flow 5.10 D5 2017-02 check | MS-R061 D5
            January was reported | cum 3.1 E5 2017-01 | cum 8.2 E5 2017-02; flow 5.1 D5 2017-02 check |
            a negative month | cum 38.00 E5 2017-05 | cum 37.95 E5; flow -0.05 D5 check | MS-R064 E5
            a second 合计 | cum 10 E5 2017-05 check | cum 12 E5 check; cum 12 E9 check; flow 2 D5 check; flow 2 D9 check |
            """)
    void monthAgainstCumulative(String name, String earlier, String now, String expected) {
        assertThat(found(earlier, now)).isEqualTo(expectedOf(expected));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # semantics 2.10: 0.4 to 2.5 times 10^±3 or 10^±4 of the last one
            10^4 up | cum 2.44 E5 2017-05 | cum 26600 E5 | MS-R037 E5
            10^3 up | stock 2 E5 2017-05 | stock 5000 E5 | MS-R037 E5
            just beyond | stock 2 E5 2017-05 | stock 50001 E5 |
            between the two | stock 2 E5 2017-05 | stock 7000 E5 |
            just within | stock 2 E5 2017-05 | stock 50000 E5 | MS-R037 E5
            10^4 down | cum 32080 E5 2017-05 | cum 4.66 E5 | MS-R037 E5
            a hundredfold | stock 2 E5 2017-05 | stock 200 E5 |
            from nothing | stock 0 E5 2017-05 | stock 20000 E5 |
            to nothing | num 20000 E5 2017-05 | num 0 E5 |
            nothing to compare with | | cum 26600 E5 |
            another measure | stock 2 E5 2017-05 | num 20000 E5 |
            a target | target 19.1 E5 2017-05 check | target 191000 E5 check | MS-R037 E5
            an old stock | stock 2 E5 2016-12 | stock 20000 E5 | MS-R037 E5
            an old cumulative | cum 20000 E5 2016-12 | cum 2 E5 |
            a standard by the month | num 3380 E5 2017-05 元/年 | num 300 E5 元/年 | MS-R037 E5
            at 0.8 | num 4500 E5 2017-05 元/年 | num 300 E5 元/年 | MS-R037 E5
            below 0.8 | num 4501 E5 2017-05 元/年 | num 300 E5 元/年 |
            in another unit | num 3380 E5 2017-05 元/月 | num 300 E5 元/月 |
            # what the file itself proves
            本月 explains the leap | cum 2 E5 2017-05 | cum 2002 E5; flow 2000 D5 check |
            本月 does not | cum 2 E5 2017-05 | cum 20000 E5; flow 3 D5 check | MS-R037 E5
            within its target | cum 2 E5 2017-05; target 3000 C5 2017-05 check | cum 2002 E5; target 3000 C5 check |
            beyond its target | cum 2 E5 2017-05 | cum 20000 E5; target 20 C5 check | MS-R037 E5
            a target that slipped too | cum 2 E5 2017-05; target 3 C5 2017-05 check | cum 20000 E5; target 30000 C5 check | \
            MS-R037 C5,MS-R037 E5
            within its denominator | num 2 E5 2017-05; den 9000 F5 2017-05 | num 2002 E5; den 9000 F5 |
            a busy month | cum 9 E5 2017-05; flow 2 D5 2017-05 check | cum 2009 E5; flow 2000 D5 check |
            a quiet month | flow 2000 D5 2017-05 | flow 2 D5 |
            a cell of many months | due 300 B5 2017-01 | due 300 B5 2017-01; due 300 B5 2017-02; due 300 B5 2017-03 |
            such a cell slips | due 300 B5 2017-01 | due 3000000 B5 2017-01; due 3000000 B5 2017-02 | MS-R037 B5
            """)
    void suspectUnits(String name, String earlier, String now, String expected) {
        assertThat(found(earlier, now)).isEqualTo(expectedOf(expected));
    }

    @Test
    void aColumnThatSlippedHoldsItsIndicatorInTheSheetAndNothingElse() {
        List<String> earlier = new ArrayList<>();
        List<String> now = new ArrayList<>();
        for (int row = 5; row <= 8; row++) {
            String series = "@2201%02d ".formatted(row);
            earlier.add("T01.1" + series + "cum 2." + row + " E" + row + " 2017-05");
            now.add("T01.1" + series + "cum 3" + row + "000 E" + row);
            now.add("T01.1" + series + "flow 9999 D" + row + " check");
            now.add("T01.4" + series + "den 7 I" + row);
        }
        assertThat(codes(HistoryChecks.check(file(now), known(earlier)))).containsExactly("MS-R037 *",
                "MS-R037 D5", "MS-R037 D6", "MS-R037 D7", "MS-R037 D8",
                "MS-R037 E5", "MS-R037 E6", "MS-R037 E7", "MS-R037 E8");
    }

    @Test
    void anUnmovedSheetWithABusyMonthIsACopy() {
        List<String> earlier = List.of("T01.1@220100 cum 10 E5 2017-05", "T01.1@220200 cum 0 E6 2017-05");
        List<String> now = List.of("T01.1@220100 cum 10 E5", "T01.1@220200 cum 0 E6", "T01.1@220100 flow 2 D5 check");
        assertThat(codes(HistoryChecks.check(file(now), known(earlier)))).containsExactly("MS-R065 *");
        assertThat(codes(HistoryChecks.check(file(now.subList(0, 2)), known(earlier)))).isEmpty();
    }

    @Test
    void aMonthSentAgainIsWarnedOfCellByCellUnlessItSaysSo() {
        List<String> before = List.of("T01.1@220100 cum 10 E5", "T01.2@220100 stock 3 G5", "T01.3@220100 stock 0 L5");
        List<String> now = List.of("T01.1@220100 cum 11 E7", "T01.2@220100 stock 3.00 G7", "T01.4@220100 den 1 I7");
        Known known = new Known(Figures.NONE, List.of(), Optional.of(earlierFile(before)), Optional.empty(), Set.of(),
                Map.of());
        HistoryFindings findings = HistoryChecks.check(file(now), known);
        assertThat(codes(findings)).containsExactly("MS-R072 E7");
        assertThat(findings.rejections().get(0).arguments())
                .containsExactly("F01 2017-06", "hrss/first.xls, 2017-07-05", "10", "11");
        Submission marked = new Submission("F01", JUNE, "hrss/更正.xls", true, file(now).statements());
        assertThat(codes(HistoryChecks.check(marked, known))).isEmpty();
    }

    @Test
    void manyChangesAreSummedUp() {
        List<String> before = new ArrayList<>();
        List<String> now = new ArrayList<>();
        for (int i = 0; i < 130; i++) {
            before.add("T01.1@22%04d cum 10 E%d".formatted(i, i + 1));
            now.add("T01.1@22%04d cum 11 E%d".formatted(i, i + 1));
        }
        Known known = new Known(Figures.NONE, List.of(), Optional.of(earlierFile(before)), Optional.empty(), Set.of(),
                Map.of());
        HistoryFindings findings = HistoryChecks.check(file(now), known);
        assertThat(findings.rejections()).hasSize(101);
        assertThat(findings.rejections().get(100).arguments()).endsWith("… (+ 30)");
    }

    @Test
    void aRowThatIsGoneIsMissedInItsTableOnly() {
        List<String> before = List.of("T01.1@220000 cum 3 E4", "T01.1@220100 cum 1 E5", "T01.2@220100 stock 1 G5",
                "T01.1@222400 cum 2 E6", "T03.1@222400 cum 2 C6 @返乡", "T03.1@220100 cum 2 C5 @返乡",
                "T01.1@220381 cum 1 E9 part memo");
        List<String> now = List.of("T01.1@220100 cum 1 E5 @6月", "T03.1@222400 cum 2 C6 @返乡6月",
                "T03.1@220100 cum 2 C5 @返乡6月");
        Known known = new Known(Figures.NONE, List.of(), Optional.empty(), Optional.of(earlierFile(before)), Set.of(),
                Map.of(RegionCode.parse("222400"), "延边州"));
        HistoryFindings findings = HistoryChecks.check(file(now), known);
        assertThat(findings.rejections()).singleElement().hasToString("MS-R073 [延边州, 2017-06, hrss/first.xls, E6 2公里、C6 2公里]");
    }

    @Test
    void theFormThatComesSecondIsComparedWithTheFirst() {
        Figures source = Figures.of(Stated.all(JUNE, "T20.2@220182 cum 40 F5", "T20.2@220183 cum 7 F6"));
        List<String> checks = List.of("T20.2@220182 cum 41 V5 check", "T20.2@220183 cum 7 V6 check");
        HistoryFindings found = HistoryChecks.check(file(checks), withOthers(source));
        assertThat(codes(found)).containsExactly();
        assertThat(found.checks()).extracting(Object::toString).hasSize(2);

        List<String> apart = List.of("T20.2@220182 cum 45 V5 check");
        assertThat(HistoryChecks.check(file(apart), withOthers(source)).rejections()).singleElement()
                .hasToString("MS-R075 交通!V5 [F01, 45公里, F12, 40公里]");

        Figures crossCheck = Figures.of(Stated.all(JUNE, "T20.2@220182 cum 45 V5 check"));
        assertThat(HistoryChecks.check(file(List.of("T20.2@220182 cum 40 F5")), withOthers(crossCheck)).rejections())
                .singleElement().hasToString("MS-R075 交通!F5 [F12, 45公里, F01, 40公里]");
    }

    @Test
    void theMainSheetIsComparedWithTheTotalOfItsAppendix() {
        List<String> now = List.of("T26.1@220000 cum 9 E4 @调度表 check", "T26.1@220000 cum 7 C4 @市州 check",
                "T26.1@220100 cum 3 C5 @市州", "T26.1@220200 cum 4 C6 @市州");
        assertThat(HistoryChecks.check(file(now), Known.NOTHING).rejections()).singleElement()
                .hasToString("MS-R075 调度表!E4 [F01 调度表, 9公里, F01 市州, 7公里]");
    }

    /** Lines of one table are of T01.1 in 长春市 unless they say otherwise. */
    private static List<String> found(String earlier, String now) {
        return codes(HistoryChecks.check(file(lines(now)), known(lines(earlier))));
    }

    private static List<String> lines(String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split(";")).map(line -> "T01.1@220100 " + line.trim()).toList();
    }

    private static Submission file(List<String> lines) {
        return new Submission("F01", JUNE, "hrss/a.xls", false, Stated.all(JUNE, lines.toArray(String[]::new)));
    }

    private static Known known(List<String> lines) {
        List<Statement> statements = Stated.all(JUNE, lines.toArray(String[]::new));
        return new Known(Figures.of(statements), List.of(), Optional.empty(), Optional.empty(), Set.of(SUM), Map.of());
    }

    private static Known withOthers(Figures figures) {
        return new Known(Figures.NONE, List.of(new Known.OtherForm("F12", figures)), Optional.empty(),
                Optional.empty(), Set.of(), Map.of());
    }

    private static Known.EarlierFile earlierFile(List<String> lines) {
        return new Known.EarlierFile("hrss/first.xls", Instant.parse("2017-07-05T00:00:00Z"),
                Stated.all(JUNE, lines.toArray(String[]::new)));
    }

    private static List<String> codes(HistoryFindings findings) {
        return findings.rejections().stream()
                .map(each -> each.code() + (each.cell() == null ? "" : " " + each.cell()))
                .sorted()
                .toList();
    }

    private static List<String> expectedOf(String text) {
        return text == null ? List.of() : List.of(text.split(","));
    }
}
