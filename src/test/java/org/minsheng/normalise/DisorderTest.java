package org.minsheng.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minsheng.normalise.SheetText.findings;
import static org.minsheng.normalise.SheetText.stated;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets as clerks really send them: rows and columns moved, other names, notes between figures. */
class DisorderTest {

    private static final String ROADS = """
            全省交通民生实事月报（2017年7月）
            地区 | 农村公路新改建（公里） | << | << | << | 城市公交（辆） | << | << | << | << | << | 屯屯通客车 | << | <<
            地区 | 计划 | 本月 | 累计 | % | 计划 | 新增 | 更新 | 小计 | #新能源 | 占比% | 屯总数 | 通车屯数 | 通车率%
            """;
    private static final SheetText TRANSPORT = SheetText.of("F11", "交通");
    private static final SheetText WATER = SheetText.of("F12", "农网");

    @Test
    void namesNumbersAndNotesAreReadForWhatTheyAre() {
        Normalised.Accepted accepted = TRANSPORT.accept(ROADS + """
                | | | | | | | | | | | | |
                1.长 春 市 | 1,000 | 12.5 | 3 454.5 | | 5辆 | | | 4* | 2 | | 10 | 9 | 90.0
                市州情况 | | | | | | | | | | | | |
                吉林 | 1.2万 | 近5 | －1.5 | | / | | | — | … | | 未报 | 无 | #DIV/0!
                审核人：王×× | | | | 填表人：李×× | | | | | | | 联系电话：0431-88888888 | |
                """);
        assertThat(findings(accepted)).isEmpty();
        assertThat(stated(accepted, "220100")).containsExactly("target 1000 check", "flow 12.5 check",
                "cum 3454.5 load", "target 5 check", "cum 4 load", "den 4 load", "num 2 load",
                "den 10 load", "num 9 load");
        assertThat(stated(accepted, "220200")).containsExactly("target 12000 check", "flow 5 check", "cum -1.5 load",
                "target — check", "cum — load", "den — load", "num 0 load", "num 0 load");
        assertThat(accepted.counts()).hasToString(
                "22 = 9 loaded + 8 checked + 0 memo + 0 held + 5 blank");
    }

    @Test
    void partsSubtotalsAndHeadingsAreNoLeaves() {
        Normalised.Accepted accepted = TRANSPORT.accept(ROADS + """
                合计 | 300 | | 30 | | | | | | | | | |
                四平市 | 100 | | 10 | | | | | | | | | |
                其中：公主岭市 | 50 | | 5 | | | | | | | | | |
                #梨树县 | 20 | | 2 | | | | | | | | | |
                市州小计 | 100 | | 10 | | | | | | | | | |
                扩权县（市） | 50 | | 5 | | | | | | | | | |
                长春新区 | 1 | | 1 | | | | | | | | | |
                """);
        assertThat(stated(accepted, "220381")).containsExactly("target 50 memo", "cum 5 memo");
        assertThat(stated(accepted, "220322")).containsExactly("target 20 memo", "cum 2 memo");
        assertThat(stated(accepted, "22X101")).containsExactly("target 1 memo", "cum 1 memo");
        assertThat(stated(accepted, "220000")).containsExactly("target 300 check", "cum 30 check");
        assertThat(stated(accepted, "220300")).containsExactly("target 100 check", "cum 10 load");
        assertThat(findings(accepted)).isEmpty();
    }

    @Test
    void aCountyAmongCitiesAndAForeignCityAreHeld() {
        Normalised.Accepted accepted = TRANSPORT.accept(ROADS + """
                双阳区 | 100 | | 10 | | | | | | | | | |
                北山市 | 100 | | — | | | | | | | | | 50 |
                """);
        assertThat(findings(accepted)).containsExactly(
                Map.entry("REGION_UNKNOWN", List.of("A4", "A5", "B4", "D4", "B5", "D5", "M5")));
        assertThat(accepted.statements()).isEmpty();
    }

    @Test
    void theRowOfColumnNumbersIsNoRow() {
        List<String> numberings = List.of(
                "甲 | 1 | 2 | 3 | 4=3/1 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13",
                "栏 次 | (1) | (2) | (3) | (4) | (5) | (6) | (7) | (8) | (9) | (10) | (11) | (12) | (13)",
                " | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13",
                "1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14");
        for (String numbering : numberings) {
            Normalised.Accepted accepted = TRANSPORT.accept(ROADS + numbering + """

                    合计 | 300 | | 30 | | | | | | | | | |
                    长春市 | 100 | | 10 | | | | | | | | | |
                    """);
            assertThat(findings(accepted)).as(numbering).isEmpty();
            assertThat(accepted.counts()).hasToString("22 = 1 loaded + 3 checked + 0 memo + 0 held + 18 blank");
        }
    }

    @Test
    void numbersWithoutALabelAreHeldUnlessTheyNumberTheirColumns() {
        Normalised.Accepted accepted = TRANSPORT.accept(ROADS + """
                 | 1 | 2 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14
                """);
        assertThat(findings(accepted)).containsOnlyKeys("REGION_UNKNOWN");
    }

    @Test
    void aRowSentTwiceIsCountedOnceInTheTotal() {
        Normalised.Accepted accepted = TRANSPORT.accept(ROADS + """
                合计 | | | 100 | | | | | | | | | |
                长春市 | | | 10 | | | | | | | | | |
                吉林市 | | | 10 | | | | | | | | | |
                四平市 | | | 10 | | | | | | | | | |
                辽源市 | | | 10 | | | | | | | | | |
                通化市 | | | 10 | | | | | | | | | |
                白山市 | | | 10 | | | | | | | | | |
                白山市 | | | 10.0 | | | | | | | | | |
                松原市 | | | 10 | | | | | | | | | |
                白城市 | | | 10 | | | | | | | | | |
                延边州 | | | 10 | | | | | | | | | |
                长白山管委会 | | | 10 | | | | | | | | | |
                """);
        assertThat(findings(accepted)).containsExactly(Map.entry("REGION_REPEATED", List.of("A11")));
        assertThat(stated(accepted, "220600")).containsExactly("cum 10 load");
    }

    @Test
    void aTotalMergedOverTheNumberColumnIsRead() {
        Normalised.Accepted accepted = TRANSPORT.accept("""
                全省交通民生实事月报（2017年7月）
                序号 | 地区 | 农村公路新改建（公里） | << | << | << | 城市公交（辆） | << | << | << | << | << | 屯屯通客车 | << | <<
                序号 | 地区 | 计划 | 本月 | 累计 | % | 计划 | 新增 | 更新 | 小计 | #新能源 | 占比% | 屯总数 | 通车屯数 | 通车率%
                合计 | << | 300 | | 30 | | | | | | | | | |
                1 | 长春市 | 100 | | 10 | | | | | | | | | |
                注：四平市、通化市含公主岭市、梅河口市 | << | << | << | << | << | << | << | << | << | << | << | << | << | <<
                """);
        assertThat(stated(accepted, "220000")).containsExactly("target 300 check", "cum 30 check");
        assertThat(findings(accepted)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "南关区", "南 关 区"})
    void theLabelOfASecondLineMayStandInAColumnOfItsOwn(String again) {
        Normalised.Accepted accepted = SheetText.of("F09", "电影").accept("""
                2017年农村公益电影放映情况表（单位：场、个）
                县（市、区） | 项目 | 行政村数 | 6月 | 7月 | 累计场次 | 计划场次 | 完成%%
                南关区 | 场次 | 16 | 20 | 21 | 120 | 192 | 62.5
                %s | 村数 | | 15 | 16 | | |
                """.formatted(again));
        assertThat(stated(accepted, "220102")).contains("flow 21 check", "ok 16 load", "cum 120 load");
        assertThat(findings(accepted)).isEmpty();
    }

    @Test
    void theUnitOfACellAndOfTheNoteIsKept() {
        Normalised.Accepted accepted = WATER.accept("""
                2017年7月农网改造升级进展（单位：万个、眼）
                地区 | 小城镇(中心村)(个) | << | << | 机井通电(眼) | << | << | 动力电(个) | <<
                地区 | 2017任务 | 2017累计完成 | 2016以来累计 | 2017任务 | 2017累计完成 | 2016以来累计 | 2017任务 | 2017累计完成
                长春市 | 12 | 5个 | 0.1万个 | 1.2万 | 300眼 | 12户 | 3人 | 1公里
                """);
        assertThat(stated(accepted, "220100")).containsExactly(
                "target 12 check", "cum 5 load", "stock 1000 memo", "target 12000 check", "cum 300 load");
        assertThat(findings(accepted)).containsExactly(Map.entry("UNIT_UNKNOWN", List.of("G4", "H4", "I4")));
    }

    @Test
    void blocksOwnRowsAndCountiesAddUpToTheirCity() {
        SheetText housing = SheetText.of("F03", "住建");
        String head = """
                月报表（7月）
                市（州） | 县（市、区） | 棚户区改造(套) | << | << | << | << | 农村危房改造(户) | << | << | 地下综合管廊(公里) | << | <<
                市（州） | 县（市、区） | 年度任务 | 开工 | << | 基本建成 | 货币化 | 任务 | 开工 | 竣工 | 计划 | 开工 | 形成廊体
                 | | | 本月 | 累计 | 累计 | 累计 | | 累计 | 累计 | | 累计 | 累计
                全省合计 | << | | | 100 | | | | | | | |
                """;
        Normalised.Accepted accepted = housing.accept(head + """
                通化市 | 小计 | 90 | | 60 | | | | | | | |
                | 市本级 | 40 | | 20 | | | | | | | |
                | 通化 | 20 | | 20 | | | | | | | |
                | 梅河口市 | 30 | | 23 | | | | | | | |
                长春市 | 合计 | 90 | | 60 | | | | | | | |
                """);
        assertThat(findings(accepted)).containsExactly(Map.entry("TOTAL_MISMATCH", List.of("E6")));
        assertThat(stated(accepted, "220521")).containsExactly("target 20 check", "cum 20 check");
        assertThat(stated(accepted, "220581")).containsExactly("target 30 memo", "cum 23 memo");
        assertThat(stated(accepted, "220100")).containsExactly("target 90 check", "cum 60 load");
        assertThat(accepted.statements()).extracting(statement -> statement.address().toString()).doesNotContain("E7");
    }
}
