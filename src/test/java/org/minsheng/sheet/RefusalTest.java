package org.minsheng.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minsheng.sheet.TestForms.form;
import static org.minsheng.sheet.TestForms.regions;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.minsheng.contract.FeedContract;
import org.minsheng.observation.Rejection;

/** A file that fits no form says what it lacks, where, and whose form it may be. */
class RefusalTest {

    private static final FeedContract FILM = form("FILM", "culture",
            regions("电影", "县", "计划", "场次 / 本月", "场次 / 累计", "观众"), regions("演出", "地区", "演出场次"));
    private static final FeedContract ROADS = form("ROADS", "transport", regions("道路", "地区", "公里", "桥梁"));
    private final FormReader reader = new FormReader(List.of(FILM, ROADS));

    @Test
    void aRenamedUpperHeaderIsPointedTo() {
        assertThat(refusal("""
                县 | 计划 | 放映 | | 观众
                   |      | 本月 | 累计 |
                农安 | 9 | 1 | 5 | 300
                """)).isEqualTo("MS-R012 x!C1 [电影, 场次 / 本月、场次 / 累计, 放映]");
    }

    @Test
    void aRenamedLowerHeaderIsPointedTo() {
        assertThat(refusal("""
                县 | 计划 | 场次 | | 观众
                   |      | 本月 | 总计 |
                农安 | 9 | 1 | 5 | 300
                """)).isEqualTo("MS-R012 x!D2 [电影, 场次 / 累计, 总计]");
    }

    @Test
    void aRenamedHeaderOfOneWordStandsBetweenItsNeighbours() {
        assertThat(refusal("""
                县 | 任务 | 场次 | | 观众
                   |      | 本月 | 累计 |
                农安 | 9 | 1 | 5 | 300
                """)).isEqualTo("MS-R012 x!B1 [电影, 计划, 任务]");
    }

    @Test
    void anAbsentColumnStandsNowhere() {
        assertThat(refusal("""
                县 | 场次 | | 观众
                   | 本月 | 累计 |
                农安 | 1 | 5 | 300
                """)).isEqualTo("MS-R012 [电影, 计划, —]");
    }

    @Test
    void anAbsentTableIsNamed() {
        assertThat(refusal("""
                县 | 计划 | 场次 | | 观众
                   |      | 本月 | 累计 |
                农安 | 9 | 1 | 5 | 300
                """)).isEqualTo("MS-R013 [FILM FILM, 演出]");
    }

    @Test
    void anotherBureausFormIsToldAsSuch() {
        assertThat(refusal("地区 | 桥梁 | 公里\n长春 | 1 | 2"))
                .isEqualTo("MS-R011 [transport, ROADS ROADS, culture]");
    }

    @Test
    void whatResemblesNothingIsAnUnknownForm() {
        assertThat(refusal("省 | 人口\n吉林 | 27"))
                .isEqualTo("MS-R010 [culture, FILM FILM, 县、计划、场次 / 本月、场次 / 累计、观众、地区]");
    }

    @Test
    void aWorkbookWithoutAVisibleCellHoldsNoTable() {
        byte[] empty = new TestBook().sheet("x", "").bytes();

        assertThat(rejection(empty, "culture").code().code()).isEqualTo("MS-R005");
    }

    @Test
    void aBureauWithoutAContractIsUnknown() {
        assertThat(rejection(new byte[] {1}, "weather").toString()).isEqualTo("MS-R009 [x]");
    }

    private String refusal(String drawing) {
        return rejection(new TestBook().sheet("x", drawing).bytes(), "culture").toString();
    }

    private Rejection rejection(byte[] file, String bureau) {
        return ((FormOutcome.Refused) reader.read(file, "x", bureau)).rejection();
    }
}
