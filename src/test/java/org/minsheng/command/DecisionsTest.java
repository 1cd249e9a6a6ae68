package org.minsheng.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What people decide: asked, written down with who, when and why, and kept whatever is read again. */
class DecisionsTest extends LoadedFeeds {

    private static final Path FAULTS = Path.of("src/test/resources/faults");
    private static final Path LETTER_O = FAULTS.resolve("letter-o/trade-union/困难职工解困脱困2017年7月.xls");
    private static final Path UNKNOWN_REGION = FAULTS.resolve("unknown-region/transport/交通民生实事月报2017年7月.xls");
    private static final String RELEASED = "select value || ' ' || obs_status || ' ' || coalesce(decided_by, '-')"
            + " from bi.observation where cell = 'F5' and raw_text = '7O20' and is_current";

    @Test
    void aReleaseGivesAHeldCellItsValueFromThenOn() {
        load(LETTER_O, "2017-08-20");
        assertThat(achieved(null)).isEqualTo("14223");
        Called released = release("--value", "7020", "--reason", "电话核实", "--by", "王芳", "--json");

        assertThat(released.code()).isZero();
        assertThat(released.json().get("statements").get(0).get("value").asString()).isEqualTo("7020");
        assertThat(strings(RELEASED)).containsExactly("7020 VALUE 王芳");
        assertThat(strings("select state from bi.rejection where cell = 'F5' and code = 'MS-R030'"))
                .containsExactly("released");
        assertThat(achieved(null)).isEqualTo("7020");
        assertThat(achieved("2018-01-31T23:00:00+08:00")).isEqualTo("14223");
        assertThat(strings("select verb || requester || reason from bi.run where verb = 'release'"))
                .containsExactly("release王芳电话核实");
        assertThat(strings("select kind || value || decided_by || raw_text from bi.decision"))
                .containsExactly("release7020王芳7O20");
        assertThat(call("trace", "T14.1", "--region", "长春", "--month", "2017-07", "--lang", "zh").out())
                .contains("人工放行", "王芳", "电话核实");
        assertThat(strings("select cells_held || ' ' || cells_loaded from bi.arrival order by arrival_id desc limit 1"))
                .containsExactly("0 14");
    }

    @Test
    void aReleaseOutlivesAnotherReadingAndCanBeTakenBack() throws IOException {
        load(LETTER_O, "2017-08-20");
        release("--value", "0.702", "--unit", "万人", "--reason", "电话核实");
        Path contract = jobs.resolve("feeds/f07-trade-union.yaml");
        Files.writeString(contract, Files.readString(contract) + "# another digest\n");
        Called again = load(LETTER_O, "2017-08-20");

        assertThat(again.json().get("failure").isNull()).isTrue();
        assertThat(strings(RELEASED)).hasSize(1).first().asString().startsWith("7020 VALUE");
        assertThat(release("--value", "1", "--reason", "又一次").code()).isEqualTo(1);
        assertThat(release("--undo", "--reason", "看错了").code()).isZero();
        assertThat(strings(RELEASED)).isEmpty();
        assertThat(achieved(null)).isEqualTo("14223");
        assertThat(strings("select state from bi.rejection where cell = 'F5' and code = 'MS-R030'"))
                .containsExactly("open");
        assertThat(release("--undo", "--reason", "又一次").code()).isEqualTo(1);
        assertThat(release("--reject", "--reason", "无法核实").code()).isZero();
        assertThat(release("--as-is", "--reason", "x").code()).isEqualTo(1);
        assertThat(strings("select kind from bi.decision order by decision_id"))
                .containsExactly("release", "undo", "reject");
    }

    @Test
    void whatCannotBeReleasedIsSaid() {
        load(LETTER_O, "2017-08-20");
        assertThat(release("--value", "七千O二", "--reason", "x", "--lang", "zh").err()).contains("七千O二");
        assertThat(release("--value", "1", "--measure", "stock", "--reason", "x", "--lang", "en").err())
                .contains("cum");
        assertThat(call("release", "999999", "--as-is", "--reason", "x", "--yes").code()).isEqualTo(1);
        load(UNKNOWN_REGION, "2017-08-20");
        long label = id("MS-R020", "A10");
        assertThat(call("release", "" + label, "--value", "1", "--reason", "x", "--yes", "--lang", "en").err())
                .contains("label", "交通!B10");
        load(FAULTS.resolve("truncated-xls/transport/交通民生实事月报2017年7月.xls"), "2017-08-21");
        long file = JdbcClient.create(database.dataSource())
                .sql("select rejection_id from bi.rejection where severity = 'reject'").query(Long.class).single();
        assertThat(call("release", "" + file, "--value", "1", "--reason", "x", "--yes", "--lang", "en").err())
                .contains("whole file");
        assertThat(strings("select kind from bi.decision")).isEmpty();
    }

    @Test
    void anUnknownRegionIsAskedAndWrittenToTheCodelist() throws IOException {
        load(UNKNOWN_REGION, "2017-08-20");
        JsonNode open = call("regions", "resolve", "--json").json();
        assertThat(open).hasSize(1);
        assertThat(open.get(0).get("name").asString()).isEqualTo("北山市");
        JsonNode first = open.get(0).get("candidates").get(0);
        assertThat(first.get("key").asString()).isEqualTo("220600");
        assertThat(first.get("evidence").valueStream().map(each -> each.get("kind").asString()))
                .containsExactly("spelling", "missing", "position", "magnitude");
        String before = Files.readString(jobs.resolve("codelists/region_aliases.csv"));

        Called asked = answering("9\n1\n错别字\n", "regions", "resolve", "--by", "王芳", "--lang", "zh");
        assertThat(asked.code()).isZero();
        assertThat(asked.out()).contains("已确定 1 个");
        assertThat(Files.readString(jobs.resolve("codelists/region_aliases.csv"))).isEqualTo(
                before + "北山市,name,220600,2010-01-01,,,\"错别字 (王芳, 2018-02-01)\",\n");
        assertThat(strings("select kind || subject || value || decided_by || reason from bi.decision"))
                .containsExactly("alias北山市220600王芳错别字");
        load(UNKNOWN_REGION, "2017-08-20");
        assertThat(strings("select code from bi.rejection where code = 'MS-R020'")).isEmpty();
        assertThat(strings("select value::text from bi.observation where region_code = '220600' and is_current"
                + " and month = '2017-07-01' and indicator_code = 'T21.1' and measure = 'cum'"
                + " and file_name like 'transport/交通%'")).containsExactly("53.5");
        assertThat(call("regions", "resolve", "--json").json()).isEmpty();
    }

    @Test
    void oneNameIsDecidedWithoutAsking() {
        load(UNKNOWN_REGION, "2017-08-20");
        assertThat(call("regions", "resolve", "北山市", "--as", "不存在", "--reason", "x", "--yes").code()).isEqualTo(1);
        assertThat(call("regions", "resolve", "无此名", "--as", "220600", "--reason", "x", "--yes").code()).isEqualTo(1);
        Called unanswered = answering("", "regions", "resolve", "北山市", "--as", "白山市", "--reason", "x");
        assertThat(unanswered.code()).isEqualTo(1);
        Called decided = call("regions", "resolve", "北山市", "--as", "白山市", "--kind", "typo", "--reason", "错别字",
                "--yes", "--json");
        assertThat(decided.code()).isZero();
        load(UNKNOWN_REGION, "2017-08-20");
        assertThat(strings("select distinct code from bi.rejection where file_name like 'transport/交通%'"))
                .as("a typo is warned of wherever it stands").containsExactly("MS-R076");
    }

    @Test
    void aCorrectionOfTheContractCountsFromItsDay() throws IOException {
        correct("'7O20'", "2017-09-01");
        load(LETTER_O, "2017-08-20");
        assertThat(strings("select value || ' ' || raw_text || ' ' || known_from || ' ' || decision_kind || decided_by"
                + " || decision_reason from bi.observation where cell = 'F5' and raw_text = '7O20'"))
                .containsExactly("15020 7O20 2017-08-31 16:00:00+00 correction王芳字母O");
        assertThat(strings("select code from bi.rejection where cell = 'F5' and code = 'MS-R030'")).isEmpty();
        assertThat(achieved("2017-08-31")).isEqualTo("14223");
        assertThat(achieved("2017-09-01")).isEqualTo("15020");
        assertThat(strings("select kind || value || decided_by from bi.decision")).containsExactly("correction15020王芳");

        correct("'7,020'", "2017-09-01");
        load(LETTER_O, "2017-08-20");
        assertThat(strings("select code || ' ' || severity from bi.rejection where cell = 'F5' and feed = 'F07'"
                + " and arrival_id = (select max(arrival_id) from bi.arrival) order by 1"))
                .containsExactly("MS-R030 hold", "MS-R089 warn");
        assertThat(strings("select value::text from bi.observation where raw_text = '7O20'")).isEmpty();
        assertThat(achieved(null)).isEqualTo("14223");
    }

    @Test
    void aCorrectedFigureKeepsWhatItSaidBefore() throws IOException {
        Path contract = jobs.resolve("feeds/f11-transport.yaml");
        Files.writeString(contract, Files.readString(contract) + """
                corrections:
                  - {file: 交通民生实事月报2017年7月.xls, sheet: 交通, cell: D10, expect: 53.50, value: '35.5',
                     reason: 颠倒, by: 王芳, on: 2017-08-20}
                """);
        load(LETTER_O, "2017-08-20");
        assertThat(strings("select value || ' ' || raw_text || ' ' || known_from::date || ' '"
                + " || coalesce(known_to::date::text, '-') || ' ' || is_current from bi.observation"
                + " where region_code = '220600' and month = '2017-07-01' and indicator_code = 'T21.1'"
                + " and measure = 'cum' order by known_from"))
                .containsExactly("53.5 53.5 2017-08-05 2017-08-19 false", "35.5 53.5 2017-08-19 - true");
    }

    private Called load(Path file, String received) {
        Called called = call("load", file.toString(), "--received", received, "--reason", "test", "--json");
        assertThat(called.code()).as(called.err()).isNotEqualTo(1);
        return called;
    }

    private void correct(String expect, String on) throws IOException {
        Path contract = jobs.resolve("feeds/f07-trade-union.yaml");
        Files.writeString(contract, Files.readString(Path.of("jobs/feeds/f07-trade-union.yaml")) + """
                corrections:
                  - {file: 困难职工解困脱困2017年7月.xls, sheet: 解困脱困, cell: F5, expect: %s, value: '15020',
                     reason: 字母O, by: 王芳, on: %s}
                """.formatted(expect, on));
    }

    private Called release(String... words) {
        List<String> all = new ArrayList<>(List.of("release", "" + id("MS-R030", "F5"), "--yes"));
        all.addAll(List.of(words));
        return call(all.toArray(String[]::new));
    }

    private long id(String code, String cell) {
        return JdbcClient.create(database.dataSource())
                .sql("select rejection_id from bi.rejection where code = ? and cell = ?").params(code, cell)
                .query(Long.class).single();
    }

    private Called answering(String lines, String... words) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
        try {
            return call(words);
        } finally {
            System.setIn(before);
        }
    }
}
