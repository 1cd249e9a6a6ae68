package org.minsheng.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
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
import org.minsheng.observation.ClerkUnit;

/**
 * Columns of May and of June, region by region from row 5, and all that is found in June. A column is written
 * {@code letter measure unit: total, values}; a total of — is not printed.
 */
class SuspicionTest {

    private static final YearMonth JUNE = YearMonth.of(2017, 6);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # MS-R044: 户 filled with 人
            a family's times | E stock 户: — 100 200 300 400 | E stock 户: — 210 430 640 850 | MS-R044 E5,E6,E7,E8
            人 filled with 户 | E stock 人: — 210 430 640 850 | E stock 人: — 100 200 300 400 | MS-R044 E5,E6,E7,E8
            honest growth    | E stock 户: — 100 200 300 400 | E stock 户: — 120 210 350 420 |
            one region stayed | E stock 户: — 100 200 300 400 | E stock 户: — 210 430 640 420 |
            times that differ | E stock 户: — 100 200 300 400 | E stock 户: — 190 800 640 850 |
            just alike        | E stock 户: — 100 200 300 400 | E stock 户: — 200 560 600 800 | MS-R044 E5,E6,E7,E8
            just not          | E stock 户: — 100 200 300 400 | E stock 户: — 200 562 600 800 |
            three regions    | E stock 户: — 100 200 300 | E stock 户: — 210 430 640 |
            another unit     | E stock 公里: — 100 200 300 400 | E stock 公里: — 210 430 640 850 |
            a cumulative may | E cum 户: — 100 200 300 400 | E cum 户: — 210 430 640 850 |
            its total has not | E cum 户: 1000 100 200 300 400 | E cum 户: 1000 210 430 640 850 | MS-R044 E5,E6,E7,E8
            # MS-R045: one value in another unit; no month before
            人 in 万人       | | E cum 公里: 2.10 0.50 6000 0.70 0.10 0.20 | MS-R045 E6
            the total fits   | | E cum 公里: 6001.50 0.50 6000 0.70 0.10 0.20 |
            not like others  | | E cum 公里: 61.50 0.50 600000 0.70 0.10 0.20 |
            no total         | | E cum 公里: — 0.50 6000 0.70 0.10 0.20 |
            too few others   | | E cum 公里: 1.90 0.50 6000 0.70 0.10 |
            two would do     | | E cum 公里: 2.10 6000 6000 0.70 0.10 0.20 |
            # MS-R087: a column of last month
            本月 of May      | D flow 公里: — 11 12 13 14 15; E cum 公里: — 50 60 70 80 90 \
            | D flow 公里: — 11 12 13 14 15; E cum 公里: — 52 63 74 85 96 | MS-R061 D5,D6,D7,D8,D9;MS-R087 D5
            累计 agrees      | D flow 公里: — 11 12 13 14 15; E cum 公里: — 50 60 70 80 90 \
            | D flow 公里: — 11 12 13 14 15; E cum 公里: — 61 72 83 94 105 |
            small and alike  | D flow 公里: — 1 1 2 1 1; E cum 公里: — 50 60 70 80 90 \
            | D flow 公里: — 1 1 2 1 1; E cum 公里: — 53 63 74 83 93 | MS-R061 D5,D6,D7,D8,D9
            one row differs  | D flow 公里: — 11 12 13 14 15; E cum 公里: — 50 60 70 80 90 \
            | D flow 公里: — 11 12 13 14 16; E cum 公里: — 52 63 74 85 96 | MS-R061 D5,D6,D7,D8,D9
            # MS-R088: a row of another region
            the same row     | | C target 公里: — 812 812; D flow 公里: — 131 131; E cum 公里: — 477 477; \
            F stock 公里: — 923 923 | MS-R088 C6
            but for one cell | | C target 公里: — 812 812; D flow 公里: — 131 131; E cum 公里: — 477 478; \
            F stock 公里: — 923 923 |
            small figures    | | C target 公里: — 8 8; D flow 公里: — 1 1; E cum 公里: — 4 4; F stock 公里: — 9 9 |
            multiples        | | C target 公里: — 200 200; D flow 公里: — 100 100; E cum 公里: — 400 400; \
            F stock 公里: — 800 800 |
            alike in May too | C target 公里: — 812 812; F stock 公里: — 923 923 | C target 公里: — 812 812; \
            D flow 公里: — 131 131; E cum 公里: — 477 477; F stock 公里: — 923 923 |
            three columns    | | C target 公里: — 812 812; E cum 公里: — 477 477; F stock 公里: — 923 923 |
            """)
    void suspicions(String name, String may, String june, String expected) {
        Known known = new Known(Figures.of(Stated.all(JUNE, columns(may, "2017-05"))), List.of(), Optional.empty(),
                Optional.empty(), Set.of(), Map.of());
        Submission file =
                new Submission("F01", JUNE, "hrss/a.xls", false, Stated.all(JUNE, columns(june, "2017-06")));
        assertThat(found(HistoryChecks.check(file, known))).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            37.77   | 377700    | 人 | 37.77万人
            0.69万  | 6900      | 户 | 0.69万户
            1.15万户 | 11500     | 户 | 1.15万户
            ２.44   | 24400     | 人 | 2.44万人
            10 889  | 10889     | 人 | 10889人
            3,200   | 3200      | 人 | 3200人
            3.2     | 3200      | 人 | 3.2千人
            1.5     | 150000000 | 元 | 1.5亿元
            300     | 3600      | 元/年 | 3600元/年
            约5万   | 50000     | 人 | 50000人
            0       | 0         | 人 | 0人
                    | 12        | 人 | 12人
            -0.05   | -500      | 人 | -0.05万人
            """)
    void aFigureIsWrittenInTheUnitItWasTypedIn(String typed, BigDecimal value, String base, String expected) {
        assertThat(ClerkUnit.of(typed, value, base).shown(value)).isEqualTo(expected);
    }

    @Test
    void aUnitSlipIsShownWithTheMonthBeforeTheTotalAndTheOtherRegions() {
        Known known = new Known(Figures.of(Stated.all(JUNE, columns("E stock 公里: — 2.44 1.20", "2017-05"))),
                List.of(), Optional.empty(), Optional.empty(), Set.of(), Map.of());
        Submission file = new Submission("F01", JUNE, "hrss/a.xls", false,
                Stated.all(JUNE, columns("E stock 公里: 4.80 26600 1.30 0.90", "2017-06")));
        assertThat(HistoryChecks.check(file, known).rejections()).singleElement().hasToString(
                "MS-R037 交通!E5 [26600公里, 2017-05, 2.44公里, × 10^4 (10900), 万, 4.8公里, 0.9公里—1.3公里]");
        Submission alone = new Submission("F01", JUNE, "hrss/a.xls", false,
                Stated.all(JUNE, columns("E stock 公里: — 26600", "2017-06")));
        assertThat(HistoryChecks.check(alone, known).rejections()).singleElement().hasToString(
                "MS-R037 交通!E5 [26600公里, 2017-05, 2.44公里, × 10^4 (10900), 万, —, —]");
    }

    /** 本月 and targets are checked, the rest is loaded. */
    private static String[] columns(String text, String month) {
        List<String> lines = new ArrayList<>();
        for (String column : text == null ? new String[0] : text.split(";")) {
            String[] words = column.trim().split("[\\s:]+");
            String rest = " " + month + " " + words[2];
            String decision = words[1].equals("flow") || words[1].equals("target") ? " check" : "";
            if (!words[3].equals("—")) {
                lines.add("T01.1@220000 " + words[1] + " " + words[3] + " " + words[0] + "4" + rest + " check");
            }
            for (int i = 4; i < words.length; i++) {
                lines.add("T01.1@220%d00 %s %s %s%d%s%s".formatted(i - 3, words[1], words[i], words[0], i + 1, rest,
                        decision));
            }
        }
        return lines.toArray(String[]::new);
    }

    /** Codes in order, each with its cells. */
    private static String found(HistoryFindings findings) {
        return String.join(";", findings.rejections().stream().map(each -> each.code().code()).distinct().sorted()
                .map(code -> code + " " + String.join(",", cells(findings, code).toList()))
                .toList());
    }

    private static Stream<String> cells(HistoryFindings findings, String code) {
        return findings.rejections().stream().filter(each -> each.code().code().equals(code))
                .map(each -> String.valueOf(each.cell()));
    }
}
