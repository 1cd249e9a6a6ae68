package org.minsheng.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minsheng.pipeline.LoadedYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The verbs over the loaded sample year, as a user or a script calls them. */
class VerbsTest {

    private static final String FAULTS = "src/test/resources/faults/";

    @Test
    void traceTellsFormulaAndEveryCell() {
        Called called = call("trace", "T01.1", "--region", "延边", "--month", "2017-06", "--lang", "zh");
        assertThat(called.code()).isZero();
        assertThat(called.out().lines().map(String::strip)).contains(
                "T01.1 城镇新增就业人数，222400 延边朝鲜族自治州，2017-06",
                "完成数　  23200  = 23200 人",
                "完成率　  100 × 23200 / 34000  = 68.24%",
                "数据完整的地区：1 / 1");
        assertThat(called.out()).containsPattern(
                "计入 .*23200  人 .*就业6月 +E14 +2\\.32  2017-07-05  hrss/2017-07-05/就业创业月报2017年6月\\.xls");
    }

    @Test
    void traceAsJsonAddsUpToTheFigure() {
        JsonNode traced = call("trace", "T01.1", "--month", "2017-06", "--json").json();
        assertThat(traced.get("achieved_value").decimalValue()).isEqualByComparingTo("345400");
        assertThat(traced.get("attainment_pct").decimalValue()).isEqualByComparingTo("69.08");
        assertThat(stream(traced.get("inputs")).filter(each -> each.get("role").asString().equals("leaf"))
                .mapToLong(each -> each.get("value").asLong()).sum()).isEqualTo(345_400);
        assertThat(stream(traced.get("inputs")).filter(each -> each.get("role").asString().equals("leaf")))
                .hasSize(12)
                .allSatisfy(each -> assertThat(each.get("file_name").asString())
                        .isEqualTo("hrss/2017-07-05/就业创业月报2017年6月.xls"));
    }

    @ParameterizedTest
    @CsvSource({"吉林, 220000 吉林省, 220200 吉林市", "沈阳, 220100 长春市, 222400"})
    void aRegionThatMeansNoneOrSeveralLinesIsRefusedWithTheChoices(String name, String one, String other) {
        Called called = call("trace", "T01.1", "--region", name, "--lang", "zh");
        assertThat(called.code()).isEqualTo(1);
        assertThat(called.err()).contains(name, one, other);
    }

    @Test
    void attainmentAsJsonIsTheView() {
        JsonNode rows = call("attainment", "--month", "2017-06", "--json").json();
        List<String> told = stream(rows).map(VerbsTest::joined).toList();
        List<String> view = JdbcClient.create(LoadedYear.database()).sql("""
                select concat_ws('|', indicator_code, region_code, status, trim_scale(achieved_value),
                    trim_scale(attainment_pct), flags)
                from bi.attainment where month = '2017-06-01'
                order by indicator_code collate "C", region_code collate "C"
                """).query(String.class).list();
        assertThat(told).hasSize(1430).isEqualTo(view);
    }

    @Test
    void attainmentAsOfADayMeansItsEnd() {
        JsonNode before = call("attainment", "--indicator", "T01.1", "--region", "220000", "--month", "2017-03",
                "--as-of", "2017-05-08", "--json").json();
        JsonNode after = call("attainment", "--indicator", "T01.1", "--region", "220000", "--month", "2017-03",
                "--as-of", "2017-05-09", "--json").json();
        assertThat(before.get(0).get("achieved_value").decimalValue()).isEqualByComparingTo("140500");
        assertThat(after.get(0).get("achieved_value").decimalValue()).isEqualByComparingTo("138000");
    }

    @Test
    void theLightsOfAMonth() {
        Called called = call("attainment", "--month", "2017-06", "--lang", "en");
        assertThat(called.out().lines().filter(line -> line.matches("\\d\\d  .*"))).hasSize(28);
        assertThat(called.out()).contains("Lights of 2017-06", "■ at risk or missed");
    }

    @Test
    void problemsNameFileCellFoundExpectedAndWhatToDo() {
        Called called = call("problems", "--lang", "zh", "--severity", "hold");
        assertThat(called.out()).contains(
                "civil-affairs/2017-07-10/低保标准2017年2季度.csv", "[留置] MS-R037 csv!E11", "300元/年", "处理：");
        JsonNode json = call("problems", "--severity", "hold", "--json").json();
        assertThat(json).hasSize(1);
        assertThat(json.get(0).get("code").asString()).isEqualTo("MS-R037");
        assertThat(call("problems", "--severity", "hold", "--bureau", "civil-affairs", "--month", "2017-06", "--json")
                .json()).isEqualTo(json);
        assertThat(call("problems", "--severity", "hold", "--bureau", "hrss", "--json").json()).isEmpty();
    }

    @Test
    void arrivalsAccountForEveryCell() {
        JsonNode rows = call("arrivals", "--json").json();
        assertThat(rows).hasSize(151);
        assertThat(stream(rows)).allSatisfy(row -> assertThat(row.get("cells_read").asInt()).isEqualTo(
                Stream.of("loaded", "checked", "memo", "held", "blank")
                        .mapToInt(kind -> row.get("cells_" + kind).asInt()).sum()));
        assertThat(call("arrivals", "--feed", "F11", "--month", "2017-05", "--lang", "zh").out()).contains("迟报");
        assertThat(stream(call("arrivals", "--bureau", "transport", "--json").json())).isNotEmpty()
                .allMatch(row -> row.get("file_name").asString().startsWith("transport/"));
    }

    @Test
    void checksumsAreTheSameForPeopleAndPrograms() {
        JsonNode json = call("db", "checksums", "--json").json();
        assertThat(stream(json.get("partitions")).map(each -> each.get("table").asString()).distinct())
                .contains("core.fact_statement", "mart.attainment", "raw.arrival", "raw.due");
        for (String language : List.of("zh", "en")) {
            Called called = call("db", "checksums", "--lang", language);
            assertThat(called.code()).isZero();
            assertThat(called.out()).contains(json.get("sha256").asString(),
                    json.get("partitions").get(0).get("sha256").asString());
        }
    }

    @Test
    void whereEveryRunEndedThereIsNothingToRecover() {
        Called called = call("recover", "--lang", "zh");
        assertThat(called.code()).isZero();
        assertThat(called.out()).contains("没有需要恢复的运行");
        assertThat(call("recover", "--json").json().get("recovered")).isEmpty();
    }

    @Test
    void feedsNeedNoDatabase() {
        Called called = Called.with("feeds", "--json", "--db", "jdbc:postgresql://127.0.0.1:1/none");
        assertThat(called.code()).isZero();
        assertThat(stream(called.json()).map(row -> row.get("feed").asString())).containsExactly(
                "F00", "F01", "F02", "F03", "F04", "F05", "F05R", "F06", "F07", "F08", "F09", "F10", "F11", "F12",
                "F13", "F14");
    }

    @Test
    void nightlyOverALoadedYearChangesNothing() {
        Called called = call("nightly", "--lang", "zh");
        assertThat(called.code()).isZero();
        assertThat(called.out()).contains("没有变化");
    }

    @Test
    void aDryRunShowsTheDifferenceInBothLanguages() {
        Called called = call("load", FAULTS + "cum-decrease-small/trade-union/困难职工解困脱困2017年8月.xls", "--dry-run",
                "--lang", "zh");
        assertThat(called.code()).isZero();
        assertThat(called.out()).contains("试算", "现行数据：新增 0，修订 1，撤下 0；留置 0",
                "T14.1 困难职工解困脱困人数  白城市 2017-08  ● 绿 → ▲ 黄  68.64% → 60.04%", "什么都没有写入");
        assertThat(called.out()).containsPattern("修订 +T14\\.1 +白城市 +2017-08 +cum +1922 +1681 +人 +"
                + "trade-union/2017-09-10/困难职工解困脱困2017年8月\\.xls 解困脱困!F12 +解困脱困!F12");
        Called known = call("load", "sample-feeds/hrss/2017-07-05/就业创业月报2017年6月.xls", "--dry-run", "--lang", "en");
        assertThat(known.code()).isZero();
        assertThat(known.out()).contains("has come under this name before", "Nothing would change.");
    }

    @Test
    void aDryRunOfSeveralFilesAsJsonHasEverything() {
        Called called = call("load", "--dry-run", "--json",
                FAULTS + "unit-slip-up/hrss/就业创业月报2017年7月.xls",
                FAULTS + "wrong-form/disabled-persons/残疾人民生实事统计表201707.xls");
        assertThat(called.code()).isEqualTo(2);
        JsonNode json = called.json();
        assertThat(stream(json.get("files")).map(file -> file.get("decision").asString()))
                .containsExactlyInAnyOrder("loaded", "rejected");
        assertThat(stream(json.get("held")).map(each -> each.get("held").get("cells").asString()))
                .containsExactly("E8");
        assertThat(json.get("held").get(0).get("standing").get("value").decimalValue()).isEqualByComparingTo("26600");
        assertThat(stream(json.get("findings_opened")).map(each -> each.get("code").asString()))
                .contains("MS-R011", "MS-R037");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nightly", "load", "attainment", "trace", "problems", "arrivals", "feeds", "db", "db start",
            "db stop", "db url", "db checksums", "recover", "release", "regions", "regions resolve", "units",
            "units resolve"})
    void everyVerbHasHelpInBothLanguages(String verb) {
        for (String language : List.of("zh", "en")) {
            List<String> words = new ArrayList<>(List.of(verb.split(" ")));
            words.addAll(List.of("--help", "--lang", language));
            Called called = Called.with(words.toArray(String[]::new));
            assertThat(called.code()).isZero();
            assertThat(called.out()).contains("minsheng " + verb).doesNotContain("null");
            assertThat(called.out().codePoints().anyMatch(c -> c > 0x4e00 && c < 0x9fff))
                    .isEqualTo(language.equals("zh"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nosuch", "trace", "attainment --month June", "load", "release", "release 1 --value 2",
            "release 1 --reason x", "release 1 --as-is --undo --reason x", "release x --undo --reason x",
            "regions resolve 北山市", "regions resolve --as 220600", "regions resolve 北山市 --as 220600",
            "units resolve 打", "units resolve 打 --as =12"})
    void wrongUsage(String words) {
        Called called = Called.with(words.split(" "));
        assertThat(called.code()).isEqualTo(64);
        assertThat(called.err()).contains("Usage");
    }

    @Test
    void aMissingFolderOrFileIsSaid() {
        assertThat(call("nightly", "--feeds", "no-such-folder", "--lang", "en").err()).contains("no-such-folder");
        assertThat(call("load", "no-such.xls", "--lang", "zh").err()).contains("no-such.xls");
        assertThat(call("load", "no-such.xls").code()).isEqualTo(1);
    }

    @Test
    void brokenContractsAreToldWithFileAndLine() {
        Called called = Called.with("feeds", "--jobs", "src/test/resources/broken-jobs");
        assertThat(called.code()).isEqualTo(1);
        assertThat(called.err()).containsPattern("feeds/.*yaml:\\d+");
    }

    private static Called call(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--db", LoadedYear.url()));
        return Called.with(all.toArray(String[]::new));
    }

    private static String joined(JsonNode row) {
        List<String> values = new ArrayList<>();
        for (String column : List.of(
                "indicator_code", "region_code", "status", "achieved_value", "attainment_pct", "flags")) {
            JsonNode value = row.get(column);
            if (value.isNumber()) {
                values.add(org.minsheng.observation.RawCell.plain(value.decimalValue()));
            } else if (!value.isNull()) {
                values.add(value.asString());
            }
        }
        return String.join("|", values);
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return array.valueStream();
    }
}
