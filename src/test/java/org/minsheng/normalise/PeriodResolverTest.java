package org.minsheng.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who speaks of the period, who does not, and what becomes of a contradiction (semantics 2.1). */
class PeriodResolverTest {

    private static final String BODY = """

            地区 | 小城镇(中心村)(个) | << | << | 机井通电(眼) | << | << | 动力电(个) | <<
            地区 | 2017任务 | 2017累计完成 | 2016以来累计 | 2017任务 | 2017累计完成 | 2016以来累计 | 2017任务 | 2017累计完成
            长春市 | 12 | 5 | 6 | 7 | 8 | 9 | 10 | 11
            注：2016年5月数据已核减。 | << | << | << | << | << | << | << | <<
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2017年7月进展 | 农网2017年7月.xlsx | 2017-08-05 | 2017-07",
        "进展情况 | 农网2017年7月.xlsx | 2017-08-05 | 2017-07",
        "2017年7月进展 | 农网.xlsx | 2017-08-05 | 2017-07",
        "农网进展（7月） | 2017年农网.xlsx | 2017-08-05 | 2017-07",
        "农网进展（7月） | 农网.xlsx | 2017-08-05 | 2017-07",
        "农网进展（12月） | 农网.xlsx | 2018-01-05 | 2017-12",
        "农网进展（7月） | 农网.xlsx | 2018-01-05 | 2017-07",
        "农网进展（7月） | 农网.xlsx | 2017-07-31 | 2017-07",
        "2017年1—2月进展 | 农网2017年1-2月.xlsx | 2017-03-05 | 2017-01/2017-02",
        "进展（截至2月28日） | 农网2017年1-2月.xlsx | 2017-03-05 | 2017-01/2017-02",
        "2017年1—7月进展 | 农网2017年7月.xlsx | 2017-08-05 | 2017-07",
        "填报单位：省电力公司 2017年8月5日 | 农网201707.xlsx | 2017-08-05 | 2017-07",
        "数据截止日期：2017年6月25日 | 农网201707.xlsx | 2017-08-05 | 2017-07",
        "有效期至：2018年12月 | 农网201707.xlsx | 2017-08-05 | 2017-07",
        "（本表有效期到2018年6月） | 农网201707.xlsx | 2017-08-05 | 2017-07",
        "2017年8月5日 | 农网201707.xlsx | 2017-08-05 | 2017-07",
        "2017年5月进展 | 农网2017年7月.xlsx | 2017-08-05 | MS-R014 html!A1 [html!A1, 2017-05, 农网2017年7月.xlsx, 2017-07]",
        "2016年7月进展 | 农网2017年7月.xlsx | 2017-08-05 | MS-R016 html!A1 [2016-07]",
        "2017年7月进展 | 农网2019年7月.xlsx | 2017-08-05 | MS-R016 [2019-07]",
        "农网进展（12月） | 农网.xlsx | 2017-01-05 | MS-R016 [2016-12]",
        "进展情况 | 农网.xlsx | 2017-08-05 | MS-R015 []",
        "2017年进展 | 农网2017.xlsx | 2017-08-05 | MS-R015 []",
    })
    void titleAndNameSpeakAndFillEachOther(String title, String fileName, String received, String expected) {
        assertThat(period(title, fileName, received)).isEqualTo(expected);
    }

    @Test
    void aSecondTitleAgreesToo() {
        assertThat(period("2017年7月进展\n（截至7月底）", "农网2017年7月.xlsx", "2017-08-05")).isEqualTo("2017-07");
        assertThat(period("2017年7月进展\n（截至6月底）", "农网.xlsx", "2017-08-05")).startsWith("MS-R014 html!A2");
        assertThat(period("2017年7月进展\n提供单位：省电力公司 | 2016年6月数已核减", "农网.xlsx", "2017-08-05"))
                .isEqualTo("2017-07");
    }

    @Test
    void theYearInAHeaderMustBeThePeriods() {
        SheetText grid = new SheetText("F12", "农网", "农网7月.xlsx", "2017-08-05T00:00:00Z");
        String lastYears = "农网进展（7月）" + BODY.replace("2017任务", "2016任务");
        assertThat(SheetText.findings(grid.normalise(lastYears))).containsExactly(
                Map.entry("PERIOD_CONFLICT", List.of("B3")));
    }

    private static String period(String title, String fileName, String received) {
        Normalised normalised = new SheetText("F12", "农网", "x/2017-08-05/" + fileName, received + "T00:00:00Z")
                .normalise(title + BODY);
        return normalised instanceof Normalised.Accepted accepted
                ? accepted.period().toString()
                : ((Normalised.Refused) normalised).finding().toString();
    }
}
