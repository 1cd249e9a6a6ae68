package org.minsheng.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minsheng.normalise.SheetText.findings;
import static org.minsheng.normalise.SheetText.stated;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minsheng.observation.Measure;

/** What is peculiar to single forms. */
class FormsTest {

    @Test
    void f05CodesAndNamesBelongTogetherAndAggregatesArePassedOver() {
        SheetText standards = new SheetText("F05", "低保标准", "低保标准2017年2季度.csv", "2017-07-10T00:00:00Z");
        Normalised.Accepted accepted = standards.accept("""
                地区编码 | 地区名称 | 城市低保标准(元/月) | 执行起始 | 农村低保标准(元/年) | 是否已提高标准
                220500 | 通化市 | 450 | 201704 | 3600 | 是
                220521 | 通化县 | 450.00元 | 201704 | 310元/月 | √
                220105 | 二道江区 | 432 | 201704 | — | 是
                22X001 | 长白山管委会 | 400 | 201704 | 3,600 | 否
                 | 南关区 | 487 | | 3650 | 是
                """);
        assertThat(stated(accepted, "220500")).containsExactly("num 450 memo", "num 3600 memo", "stage 1 memo");
        assertThat(stated(accepted, "220521")).containsExactly("num 450 load", "num 3720 load", "stage 1 load");
        assertThat(stated(accepted, "22X001")).containsExactly("num 400 load", "num 3600 load", "stage 0 load");
        assertThat(stated(accepted, "220102")).containsExactly("num 487 hold", "num 3650 hold", "stage 1 hold");
        assertThat(findings(accepted)).containsExactly(Map.entry("REGION_CODE_MISMATCH",
                List.of("A4", "A6", "C4", "E4", "F4", "C6", "E6", "F6")));
        assertThat(accepted.statements()).extracting(statement -> statement.unit()).contains("元/月", "元/年");
    }

    /** The two unions that belong to no 市州 are added: one that says nothing is a missing part of the other (A4). */
    @Test
    void f07AUnionThatLeavesItsPersonsBlankIsAMissingPart() {
        SheetText unions = SheetText.of("F07", "解困脱困");
        String rows = """
                困难职工解困脱困月报（7月）
                单位 | 在档困难职工 | 解困脱困 | << | 占建档比例
                单位 | 人 | 户 | 人 | ％
                长春市总工会 | 41 201 | 9 051 | 9 753 |
                四平市总工会 | 14 300 | 2 000 | |
                省直机关工会 | 2 161 | 380 | %s |
                铁路/电力等产业工会 | 3 601 | 622 | %s |
                """;
        assertThat(personsOfUnions(unions, rows.formatted("411", "672"))).containsExactly("411 load 0", "672 load 0");
        assertThat(personsOfUnions(unions, rows.formatted("", "672"))).containsExactly("672 load 1");
        assertThat(personsOfUnions(unions, rows.formatted("411", "未报"))).containsExactly("411 load 1");
        assertThat(personsOfUnions(unions, rows.formatted("4l1", "672"))).containsExactly("672 load 1");
        assertThat(personsOfUnions(unions, rows.formatted("—", "672"))).containsExactly("null load 0", "672 load 0");
        assertThat(personsOfUnions(unions, rows.formatted("", ""))).isEmpty();
        assertThat(unions.accept(rows.formatted("", "672")).statements())
                .filteredOn(statement -> statement.partsMissing() > 0).hasSize(1);
    }

    private static List<String> personsOfUnions(SheetText unions, String rows) {
        return unions.accept(rows).statements().stream()
                .filter(each -> each.key().toString().equals("T14.1@JL-UNALLOC") && each.measure() == Measure.CUM)
                .map(each -> each.value() + " " + each.decision() + " " + each.partsMissing())
                .toList();
    }

    @Test
    void f09EveryLineAndMonthHasItsMeaning() {
        SheetText films = SheetText.of("F09", "电影");
        Normalised.Accepted accepted = films.accept("""
                2017年农村公益电影放映情况表
                县（市、区） | 行政村数 | 6月 | 8月 | 7月 | 累计场次 | 计划场次 | 完成%
                通化 | 10 | 10 | 3 | 9 | 60 | 120 | 50
                村数 | | 10 | — | 8 | | |
                南关区 | 16 | 16 | | 16 | 96 | 192 | 0.5
                村 数 | | 16 | | 16 | | |
                全省 | 26 | 26 | | 25 | 156 | 312 | 49
                """);
        assertThat(accepted.statements()).filteredOn(statement -> statement.key().region().toString().equals("220521"))
                .extracting(statement -> statement.address() + " " + statement.measure() + " " + statement.month() + " "
                        + statement.value() + " " + statement.decision())
                .containsExactly("B3 due 2017-01 10 load", "B3 due 2017-02 10 load", "B3 due 2017-03 10 load",
                        "B3 due 2017-04 10 load", "B3 due 2017-05 10 load", "B3 due 2017-06 10 load",
                        "B3 due 2017-07 10 load", "C3 flow 2017-06 10 check", "D3 flow 2017-08 3 hold",
                        "E3 flow 2017-07 9 check", "F3 cum 2017-07 60 load", "G3 target 2017-07 120 check",
                        "C4 ok 2017-06 10 load", "D4 ok 2017-08 null hold", "E4 ok 2017-07 8 load");
        assertThat(findings(accepted)).containsExactly(Map.entry("FUTURE_MONTH", List.of("D3", "D4")),
                Map.entry("PERCENT_FRACTION", List.of("H5")), Map.entry("PERCENT_MISMATCH", List.of("H7")));
    }

    @Test
    void f10OperatorsArePartsAndThePeriodColumnSpeaks() {
        SheetText broadband = new SheetText("F10", "宽带和4G", "宽带和4G建设统计.csv", "2017-08-12T00:00:00Z");
        String rows = """
                统计月份 | 地市 | 运营商 | 城市家庭数(万户) | 具备100M及以上(万户) | 农村家庭数(万户) | 具备20M及以上(万户) | 新增4G基站(个)
                201707 | 吉林 | 联通 | 77.4 | 55.1 | 69.5 | 63.6 | 167
                201707 | 吉林 | 合计 | 77.4 | 58.0 | 69.5 | 67.0 | 493
                201707 | 吉林省 | 合计 | 77.4 | 58.0 | 69.5 | 67.0 | 493
                """;
        Normalised.Accepted accepted = broadband.accept(rows);
        assertThat(accepted.period()).hasToString("2017-07");
        assertThat(stated(accepted, "220200")).startsWith("den 774000 memo", "num 551000 memo")
                .endsWith("num 580000 load", "den 695000 load", "num 670000 load", "cum 493 load");
        assertThat(stated(accepted, "220000")).contains("den 774000 check");
        assertThat(findings(broadband.normalise(rows + "201706 | 四平 | 合计 | 1 | 1 | 1 | 1 | 1\n")))
                .containsExactly(Map.entry("PERIOD_CONFLICT", List.of("A5")));
    }

    @Test
    void f13SourcesOfACityAreAddedAndFebruarySpeaksOfJanuaryToo() {
        SheetText water = new SheetText("F13", "饮用水水源地水质", "环保2017年1-2月.xls", "2017-03-15T00:00:00Z");
        Normalised.Accepted accepted = water.accept("""
                三、集中式饮用水水源地水质（1—2月）
                城市 | 水源地名称 | 类型 | 水质类别 | 目标 | 是否达标 | 超标项目及倍数
                白城市 | 二水厂 | 地下水 | Ⅰ类 | Ⅲ类 | 达标 |
                白城市 | 三水厂 | 地下水 | 未监测 | Ⅲ类 | — |
                合计 2个，监测1个，达标1个 | | | | | |
                """);
        assertThat(accepted.statements()).extracting(each -> each.measure() + " " + each.partsMissing())
                .containsExactlyInAnyOrder("due 0", "due 0", "due 0", "due 0", "ok 1", "ok 1");
        assertThat(stated(accepted, "220800")).containsExactly("due 1 load", "due 1 load", "ok 1 load", "ok 1 load",
                "due 1 load", "due 1 load");
        assertThat(accepted.statements()).extracting(statement -> statement.month().toString())
                .containsOnly("2017-01", "2017-02");
        assertThat(findings(accepted)).isEmpty();
    }

    @Test
    void f00EveryRowHasItsUnitAndEveryColumnItsRegion() {
        SheetText targets = new SheetText("F00", "分解表", "2017年分解表.xlsx", "2017-02-20T00:00:00Z");
        Normalised.Accepted accepted = targets.accept("""
                2017年全省民生实事目标任务分解表
                任务号 | 指标名称 | 计量单位 | 全省 | 长春市 | 公主岭 | 北山市 | 备注
                1 | 城镇新增就业人数 | 万人 | 50 | 19.1 | 30.9 | 1 | 见2017年文件
                8 | 改造各类棚户区套数 | 人 | 115000 | 41900 | — | | 2
                9 | 农村贫困人口脱贫人数 | 人 | 20万 | 10 | 5 | |
                99 | 未列入计划的指标 | 个 | 1 | 1 | 1 | |
                """);
        assertThat(accepted.period()).hasToString("2017-01");
        assertThat(stated(accepted, "220100")).containsExactly("target 191000 load", "target 10 load");
        assertThat(stated(accepted, "220381")).containsExactly("target 309000 load", "target — load", "target 5 load");
        assertThat(findings(accepted)).containsExactly(
                Map.entry("ITEM_UNKNOWN", List.of("B6")),
                Map.entry("REGION_UNKNOWN", List.of("G2", "G3")),
                Map.entry("UNIT_UNKNOWN", List.of("D4", "E4")));
    }

    @Test
    void f14ItemsAreFoundByTheirWordsAndNumbersInSentences() {
        SheetText list = SheetText.of("F14", "调度表");
        Normalised.Accepted accepted = list.accept("""
                2017年全省民生实事进展情况调度表(７月)
                序号 | 民生实事 | 牵头单位 | 目标 | 完成 | 单位 | 进展情况（200字以内） | 形象进度 | 备注
                (二) | 创建长春国家双创示范基地建设 | 发改委 | 1 | 推进中 | 个 | | 54% |
                (十三) | 四类案件纳入法律援助范围 | 司法厅 | 4 | 5 | 类 | | |
                | 法律援助 | | 应援尽援 | 3 870 | 件 | 1—7月符合条件申请3,900件 | 100% |
                (二十七) | 视频卡口抓拍点位 | 公安厅 | 500 | 230余 | 处 | | |
                (三十) | 新增事项 | | 1 | 1 | | | |
                """);
        assertThat(accepted.statements())
                .extracting(each -> each.address() + " " + each.key().indicator() + " " + each.measure() + " "
                        + each.value() + " " + each.status() + " " + each.decision())
                .containsExactly("E3 T02.1 stage 0 VALUE load", "D4 T13.1 den 4 VALUE load",
                        "E4 T13.1 num 5 VALUE hold", "E5 T13.3 num 3870 NOTE load", "G5 T13.3 den 3900 VALUE load",
                        "D6 T27.1 target 500 VALUE check", "E6 T27.1 cum 230 APPROX load");
        assertThat(findings(accepted)).containsEntry("PART_ABOVE_WHOLE", List.of("E4"))
                .containsEntry("ITEM_UNKNOWN", List.of("B7")).containsKey("TEXT_NOT_FOUND");
    }
}
