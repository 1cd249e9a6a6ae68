package org.minsheng.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minsheng.sheet.TestForms.blocks;
import static org.minsheng.sheet.TestForms.form;
import static org.minsheng.sheet.TestForms.items;
import static org.minsheng.sheet.TestForms.regions;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minsheng.contract.FeedContract;
import org.minsheng.contract.FileReading;
import org.minsheng.contract.TableReading;
import org.minsheng.observation.RawCell;

/** A table is found by its words however a clerk has moved it about. */
class TableLayoutTest {

    private static final FeedContract JOBS = form("JOBS", "hrss", regions(
            "就业", "地区", "城镇新增就业 / 开工 / 累计", "城镇新增就业 / 任务", "农村 / 累计"));

    @Test
    void headersOfThreeRowsNeedNoMergedCells() {
        byte[] file = new TestBook().sheet("any", """
                2017年6月就业情况
                地区 | 城镇新增就业 |      |      | 农村
                     | 任务        | 开工 |      | 累计
                     |             | 本月 | 累计 |
                合计 | 10          | 2    | 7    | 5
                长春 | 6           | 1    | 4    | 3
                """).bytes();

        assertThat(drawn(read(JOBS, file))).isEqualTo("""
                any 就业
                titles A1
                地区 A2 | 城镇新增就业/开工/累计 B2 C3 D4 | 城镇新增就业/任务 B2 B3 | 农村/累计 E2 E3
                5: A5=合计 B5=10 D5=7 E5=5
                6: A6=长春 B6=6 D6=4 E6=3
                notes""");
    }

    @Test
    void columnsMayBeShuffledOthersAddedAndRowsInserted() {
        byte[] file = new TestBook().sheet("x", """
                | | 表二
                |
                | | 单位：万人
                | 备注 | 农村 | 排名 | 城镇新增就业 | | | 地区
                |      | 累计 |      | 开工 | | 任务 |
                |      |      |      | 累计 | 本月 | |
                |
                | 好   | 5    | 1    | 7    | 2 | 10 | 合计
                |      | 3    | 2    | 4    | 1 | 6  | 长春
                | 注：不含扩权县。
                """, "E4:G4", "E5:F5", "H4:H6").bytes();

        assertThat(drawn(read(JOBS, file))).isEqualTo("""
                x 就业
                titles C1 C3
                地区 H4 | 城镇新增就业/开工/累计 E4 E5 E6 | 城镇新增就业/任务 E4 G5 | 农村/累计 C4 C5
                8: C8=5 E8=7 G8=10 H8=合计
                9: C9=3 E9=4 G9=6 H9=长春
                notes B10""");
    }

    @Test
    void blocksStandBelowOneAnotherAndTextAboveAHeaderIsItsTitle() {
        FeedContract form = form("ENV", "environment",
                regions("水源", "城市", "水源地", "是否达标"), regions("锅炉", "城市", "应淘汰", "已淘汰"));
        byte[] file = new TestBook().sheet("环保", """
                环保进展（6月）
                一、锅炉
                城市 | 应淘汰 | 已淘汰
                长春 | 9      | 3
                延吉 | 4      | 1
                注：只计建成区
                二、一句话
                三、水源
                城市 | 水源地 | 是否达标
                长春 | 石头口门 | 是
                合计 1个
                """).bytes();

        assertThat(drawn(read(form, file))).isEqualTo("""
                环保 锅炉
                titles A1 A2
                城市 A3 | 应淘汰 B3 | 已淘汰 C3
                4: A4=长春 B4=9 C4=3
                5: A5=延吉 B5=4 C5=1
                notes
                环保 水源
                titles A6 A7 A8
                城市 A9 | 水源地 B9 | 是否达标 C9
                10: A10=长春 B10=石头口门 C10=是
                11: A11=合计 1个
                notes""");
        assertThat(addresses(read(form, file).texts())).isEqualTo("A1 A2 A6 A7 A8 A11");
    }

    @Test
    void aHeaderPrintedAgainOnTheNextPageIsNoRow() {
        FeedContract form = form("FILM", "culture", regions("电影", "县", "场次 / 本月", "场次 / 累计"));
        byte[] file = new TestBook().sheet("x", """
                县 | 场次
                   | 本月 | 累计
                农安 | 1 | 5
                县 | 场次
                   | 本月 | 累计
                榆树 | 2 | 6
                """, "B1:C1", "A1:A2", "B4:C4", "A4:A5").bytes();

        assertThat(drawn(read(form, file))).isEqualTo("""
                x 电影
                titles
                县 A1 | 场次/本月 B1 B2 | 场次/累计 B1 C2
                3: A3=农安 B3=1 C3=5
                6: A6=榆树 B6=2 C6=6
                notes""");
    }

    @Test
    void tablesMayStandSideBySide() {
        FeedContract form = form("ENV", "environment",
                regions("锅炉", "城市", "应淘汰"), regions("电影", "县", "场次"));
        byte[] file = new TestBook().sheet("x", """
                城市 | 应淘汰 | | 县 | 场次
                长春 | 9 | | 农安 | 12
                吉林 | 4 | | 榆树 | 8
                """).bytes();

        assertThat(drawn(read(form, file))).isEqualTo("""
                x 锅炉
                titles
                城市 A1 | 应淘汰 B1
                2: A2=长春 B2=9
                3: A3=吉林 B3=4
                notes
                x 电影
                titles
                县 D1 | 场次 E1
                2: D2=农安 E2=12
                3: D3=榆树 E3=8
                notes""");
    }

    @Test
    void aLabelMergedDownwardsStandsInEachOfItsRowsWithItsOwnAddress() {
        FeedContract form = form("HOUSING", "housing", blocks("住建", "市（州）", "县（市、区）", "任务", "开工 / 累计"));
        byte[] file = new TestBook().sheet("6月", """
                市（州） | 县（市、区） | 任务 | 开工
                         |              |      | 累计
                全省合计 |              | 30   | 9
                长春市   | 小计         | 20   | 6
                         | 农安县       | 12   | 5
                         | 榆树市       |      |
                长白山   | 小计         | 10   | 3
                """, "A1:A2", "B1:B2", "C1:C2", "A4:A6").bytes();

        assertThat(drawn(read(form, file))).isEqualTo("""
                6月 住建
                titles
                县(市、区) B1 | 市(州) A1 | 任务 C1 | 开工/累计 D1 D2
                3: A3=全省合计 C3=30 D3=9
                4: A4=长春市 B4=小计 C4=20 D4=6
                5: A4=长春市 B5=农安县 C5=12 D5=5
                6: A4=长春市 B6=榆树市
                7: A7=长白山 B7=小计 C7=10 D7=3
                notes""");
    }

    @Test
    void aHeaderMergedDownwardsPushesTheBodyDown() {
        byte[] file = new TestBook().sheet("x", """
                县 | 场次
                   |
                农安 | 12
                """, "A1:A2", "B1:B2").bytes();

        TableReading table = read(form("FILM", "culture", regions("电影", "县", "场次")), file).tables().get(0);

        assertThat(table.body()).extracting(row -> row.number()).containsExactly(3);
    }

    @Test
    void monthColumnsAreBoundInOrderOfTheMonth() {
        FeedContract form = form("FILM", "culture", regions("电影", "县", "{month}月", "{year}任务"));
        byte[] file = new TestBook().sheet("x", """
                县 | 2月 | 1月 | 10月 | 2017任务 | 3月
                农安 | 12 | 11 | | 90 | 13
                """).bytes();

        TableReading table = read(form, file).tables().get(0);

        assertThat(table.headers().values().stream().flatMap(List::stream)
                .filter(match -> match.binding().month() != null)
                .map(match -> match.binding().month() + "=" + match.column()))
                .containsExactly("1=3", "2=2", "3=6", "10=4");
        assertThat(table.headers().values().stream().flatMap(List::stream).map(match -> match.binding().year()))
                .contains(2017);
    }

    @Test
    void anotherSheetWithTheSameHeadersIsLeftForTheOneNamedLikeTheTable() {
        FeedContract form = form("FILM", "culture", regions("电影", "县", "场次"));
        byte[] file = new TestBook()
                .sheet("上月", "县 | 场次\n农安 | 11")
                .sheet("电影", "县 | 场次\n农安 | 12")
                .sheet("旧", "县 | 场次\n农安 | 10").hidden("旧").bytes();

        FileReading reading = read(form, file);

        assertThat(reading.tables()).extracting(TableReading::sheet).containsExactly("电影");
        assertThat(reading.remarks()).extracting(Object::toString).containsExactly("MS-R067 旧!* [旧]");
        assertThat(addresses(reading.texts())).isEqualTo("A1 B1 A2");
    }

    @Test
    void optionalHeadersDrawTheTableToThePlaceThatHasThem() {
        FeedContract form = form("FILM", "culture", regions("表", "县", "场次", "完成%?"));
        byte[] file = new TestBook()
                .sheet("a", "县 | 场次\n农安 | 11")
                .sheet("b", "县 | 场次 | 完成%\n农安 | 12 | 50").bytes();

        assertThat(read(form, file).tables()).extracting(TableReading::sheet).containsExactly("b");
    }

    @Test
    void itemsTellListsWithTheSameHeadersApart() {
        FeedContract first = form("F01", "hrss", items("专项活动", "序号", "是否完成", "3-6"));
        FeedContract second = form("F02", "hrss", items("进展情况", "序号", "是否完成", "4-1", "5"));
        byte[] file = new TestBook().sheet("x", "序号 | 是否完成\n4-1 | √\n5 | 否\n13-6 | 否").bytes();

        FormOutcome outcome = new FormReader(List.of(first, second)).read(file, "F01.xlsx", "hrss");

        assertThat(((FormOutcome.Read) outcome).reading().contract()).isEqualTo(second);
    }

    @Test
    void fileWordsBreakATieAndNothingElse() {
        FeedContract first = form("早", "b", regions("t", "县", "场次"));
        FeedContract second = form("晚", "b", regions("t", "县", "场次"));
        byte[] file = new TestBook().sheet("x", "县 | 场次\n农安 | 11").bytes();
        FormReader reader = new FormReader(List.of(first, second));

        assertThat(((FormOutcome.Read) reader.read(file, "晚/早报.xlsx", "b")).reading().contract()).isEqualTo(first);
        assertThat(((FormOutcome.Read) reader.read(file, "早/晚报.xlsx", "b")).reading().contract()).isEqualTo(second);
    }

    @Test
    void aCsvHasOneHeaderLineAndSaysHowManyFieldsItHas() {
        FeedContract form = form("NET", "net", regions("宽带", "地市", "户数"));
        byte[] file = "月,地市,户数\r\n201706,长春\n\r\"a\nb\",吉林,7,8\r\n".getBytes(StandardCharsets.UTF_8);

        TableReading table = read(form, file).tables().get(0);

        assertThat(table.headerFields()).isEqualTo(3);
        assertThat(table.body()).extracting(row -> row.number() + "/" + row.fields())
                .containsExactly("2/2", "4/4");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";", "|", "；"})
    void aCsvIsSeparatedByWhatItsFirstLinesHaveMostOf(String separator) {
        FeedContract form = form("NET", "net", regions("宽带", "地市", "户数"));
        String rows = "2017年6月导出\n月,地市,户数,备注\n201706,长春,\"1,203,400\",\n201706,吉林,8,含永吉,桦甸"
                .replaceAll(",(?![0-9]{3})", Matcher.quoteReplacement(separator)).replace("永吉" + separator, "永吉、");

        TableReading table = read(form, rows.getBytes(StandardCharsets.UTF_8)).tables().get(0);

        assertThat(table.headerFields()).isEqualTo(4);
        assertThat(table.body()).extracting(row -> row.cell(2).text() + " " + row.cell(3).text())
                .containsExactly("长春 1,203,400", "吉林 8");
    }

    @Test
    void aUnitBehindAHeaderWordMayChangeComeOrGo() {
        FeedContract form = form("WC", "water", regions("改厕", "地区", "改厕(户) / 计划", "改厕(户) / 完工", "人口"));
        byte[] file = new TestBook().sheet("x", """
                地区 | 改厕（万户） |              | 改厕(座) | 人口
                     | 计划(户)     | 完工（万户） | 完工     | （其中：新增）
                长春 | 1            | 2            | 3        | 4
                """, "B1:C1", "A1:A2").bytes();
        byte[] without = new TestBook().sheet("x", """
                地区 | 改厕 |      | 改厕(其中新建) | 人口(户)
                     | 计划 | 完工 | 完工           |
                长春 | 1    | 2    | 3              | 4
                """, "B1:C1", "A1:A2", "E1:E2").bytes();

        assertThat(new FormReader(List.of(form)).read(file, "x", "water")).isInstanceOf(FormOutcome.Refused.class);
        assertThat(drawn(read(form, without))).contains("改厕(户)/计划 B1 B2 | 改厕(户)/完工 B1 C2 | 人口 E1");
    }

    @Test
    void aTranslationMayStandBehindAHeaderWord() {
        FeedContract form = form("WC", "water", regions("改厕", "地区", "改厕(户) / 计划", "改厕(户) / 完工"));
        byte[] file = new TestBook().sheet("x", """
                地区 Region | 改厕（户）Latrines |            | 合计 Total
                            | 计划 Plan          | 完工/Built |
                长春        | 1                  | 2          | 3
                """, "B1:C1", "A1:A2").bytes();

        assertThat(drawn(read(form, file))).contains("改厕(户)/计划 B1 B2 | 改厕(户)/完工 B1 C2");
    }

    @Test
    void ofTwoColumnsTheOneWithTheContractsUnitIsTaken() {
        FeedContract form = form("WC", "water", regions("改厕", "地区", "计划(户)", "完工(户)"));
        byte[] both = new TestBook().sheet("x", """
                地区 | 完工(万户) | 计划(户) | 完工(户)
                长春 | 1          | 2        | 3
                """).bytes();
        byte[] neither = new TestBook().sheet("x", """
                地区 | 完工(万户) | 计划(户) | 完工
                长春 | 1          | 2        | 3
                """).bytes();

        assertThat(drawn(read(form, both))).contains("计划(户) C1 | 完工(户) D1");
        assertThat(new FormReader(List.of(form)).read(neither, "x", "water")).isInstanceOf(FormOutcome.Refused.class);
    }

    @Test
    void ofTwoYearsTheLaterIsTaken() {
        FeedContract form = form("NET", "net", regions("农网", "地区", "{year}任务", "{year-1}以来累计"));
        byte[] file = new TestBook().sheet("x", """
                地区 | 2016任务 | 2017任务 | 2016以来累计 | 2015以来累计
                长春 | 1        | 2        | 3            | 4
                """).bytes();

        assertThat(drawn(read(form, file))).contains("{year}任务 C1 | {year-1}以来累计 D1");
    }

    private static FileReading read(FeedContract form, byte[] file) {
        FormOutcome outcome = new FormReader(List.of(form)).read(file, "x", form.bureau());
        assertThat(outcome).isInstanceOf(FormOutcome.Read.class);
        return ((FormOutcome.Read) outcome).reading();
    }

    private static String drawn(FileReading reading) {
        return reading.tables().stream().map(TableLayoutTest::drawn).collect(Collectors.joining("\n"));
    }

    private static String drawn(TableReading table) {
        String headers = table.table().requiredHeaders().stream()
                .map(header -> String.join("/", header.words()) + " "
                        + addresses(table.column(header).orElseThrow().cells()))
                .collect(Collectors.joining(" | "));
        String body = table.body().stream()
                .map(row -> row.number() + ": " + row.cells().stream()
                        .map(cell -> cell.address() + "=" + cell.text())
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
        return (table.sheet() + " " + table.table().name() + "\ntitles " + addresses(table.titles()) + "\n" + headers
                + "\n" + body + "\nnotes " + addresses(table.notes())).replaceAll("(?m) +$", "");
    }

    private static String addresses(List<RawCell> cells) {
        return cells.stream().map(cell -> cell.address().toString()).collect(Collectors.joining(" "));
    }
}
