package org.minsheng.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Decisions, workbooks sent back, trials and corrected files meet: each keeps its word whatever came before. */
class DecisionsAndFilesTest extends LoadedFeeds {

    private static final Path FAULTS = Path.of("src/test/resources/faults");
    private static final String JULY = "trade-union/困难职工解困脱困2017年7月.xls";
    private static final Path LETTER_O = FAULTS.resolve("letter-o").resolve(JULY);
    private static final Path UNKNOWN_REGION = FAULTS.resolve("unknown-region/transport/交通民生实事月报2017年7月.xls");
    private static final String VERSIONS = "select value || ' ' || raw_text || ' ' || coalesce(decision_kind, '-')"
            + " || ' ' || received_at::date || ' ' || is_current from bi.observation where region_code = '220100'"
            + " and month = '2017-07-01' and indicator_code = 'T14.1' and measure = 'cum' order by 1";

    @Test
    void aReleaseGivesWayToTheCorrectedFileInEveryOrder() throws IOException {
        Path mended = edited("mended", "F5", "14223");
        Path noted = edited("noted", "A40", "已核对");
        load(LETTER_O, "2017-08-20");
        release("--value", "7020");
        load(mended, "2017-09-20");
        load(noted, "2017-09-01");
        List<String> oneWay = strings(VERSIONS);
        assertThat(achieved(null)).isEqualTo("14223");
        assertThat(achieved("2017-08-25")).isEqualTo("14223");
        assertThat(strings("select state from bi.rejection where code = 'MS-R030' order by rejection_id"))
                .containsExactly("released", "fixed");
        assertThat(oneWay).filteredOn(row -> row.endsWith("true")).containsExactly("14223 14223 - 2017-09-19 true");
        assertThat(strings("select file_name from bi.observation where known_to < known_from")).isEmpty();

        copyAnew();
        load(LETTER_O, "2017-08-20");
        release("--value", "7020");
        load(noted, "2017-09-01");
        load(mended, "2017-09-20");
        assertThat(strings(VERSIONS)).isEqualTo(oneWay);
        assertThat(achieved(null)).isEqualTo("14223");
    }

    @Test
    void whatIsReleasedIsNotSentBackAndWhatIsSentCanBeReleased() throws IOException {
        Path two = edited("two", "F6", "7O2");
        load(two, "2017-08-20");
        release("--value", "7020");
        String arrival = latest();
        JsonNode sent = call("problems", "--arrival", arrival, "--workbook", folder.toString(), "--json").json();
        assertThat(sent.get("findings").asInt()).isEqualTo(1);
        try (Workbook book = WorkbookFactory.create(Path.of(sent.get("workbook").asString()).toFile(), null, true)) {
            Sheet sheet = book.getSheet("解困脱困");
            assertThat(sheet.getCellComment(new CellAddress("F5"))).isNull();
            assertThat(sheet.getCellComment(new CellAddress("F6")).getString().getString()).contains("MS-R030");
        }
        String id = strings("select rejection_id::text from bi.rejection where cell = 'F6' and state = 'sent'").get(0);
        assertThat(call("release", id, "--value", "7702", "--reason", "电话核实", "--yes").code()).isZero();
        assertThat(strings("select cell || state || (sent_at is not null) from bi.rejection where code = 'MS-R030'"
                + " order by cell")).containsExactly("F5releasedfalse", "F6releasedtrue");
        assertThat(call("problems", "--arrival", arrival, "--workbook", folder.toString(), "--lang", "zh").out())
                .contains("没有待处理的问题");
    }

    @Test
    void aTrialSaysWhatTheCorrectedFileMends() throws IOException {
        load(LETTER_O, "2017-08-20");
        call("problems", "--arrival", latest(), "--workbook", folder.toString());
        Path mended = edited("mended", "F5", "14223");
        Called trial = call("load", mended.toString(), "--received", "2017-09-01", "--dry-run", "--lang", "zh");
        assertThat(trial.code()).isZero();
        assertThat(trial.out()).contains(JULY + " 与到件号 " + latest() + " 相比：已改正 1，仍存在 0，新增 0");
        JsonNode json = call("load", mended.toString(), "--received", "2017-09-01", "--dry-run", "--json").json();
        assertThat(json.get("sequels").get(0).get("fixed").asInt()).isEqualTo(1);
        assertThat(strings("select state from bi.rejection where code = 'MS-R030'")).containsExactly("sent");
    }

    @Test
    void aCorrectionOfTheContractYieldsToTheRepairedFile() throws IOException {
        Path contract = jobs.resolve("feeds/f07-trade-union.yaml");
        Files.writeString(contract, Files.readString(contract) + """
                corrections:
                  - {file: 困难职工解困脱困2017年7月.xls, sheet: 解困脱困, cell: F5, expect: '7O20', value: '14223',
                     reason: 字母O, by: 王芳, on: 2017-08-21}
                """);
        load(LETTER_O, "2017-08-20");
        assertThat(call("problems", "--arrival", latest(), "--workbook", folder.toString(), "--lang", "zh").out())
                .as("what is corrected is not sent back").contains("没有待处理的问题");
        Path mended = edited("mended", "F5", "14223");
        JsonNode trial = call("load", mended.toString(), "--received", "2017-09-01", "--dry-run", "--json").json();
        assertThat(trial.toString()).contains("MS-R089", "14223");
        load(mended, "2017-09-01");
        assertThat(strings(VERSIONS)).filteredOn(row -> row.endsWith("true"))
                .containsExactly("14223 14223 - 2017-08-31 true");
        assertThat(strings("select code || state from bi.rejection where cell = 'F5' and arrival_id = " + latest()))
                .containsExactly("MS-R089open");
    }

    @Test
    void aDecidedAliasShowsInATrialAndClosesWhatWasSent() {
        load(UNKNOWN_REGION, "2017-08-20");
        call("problems", "--arrival", latest(), "--workbook", folder.toString());
        assertThat(strings("select distinct state from bi.rejection where code = 'MS-R020'")).containsExactly("sent");
        assertThat(call("regions", "resolve", "北山市", "--as", "220600", "--reason", "错别字", "--yes").code()).isZero();
        Called trial = call("load", UNKNOWN_REGION.toString(), "--received", "2017-08-20", "--dry-run", "--json");
        assertThat(trial.json().get("failure").isNull()).isTrue();
        assertThat(strings("select distinct state from bi.rejection where code = 'MS-R020'")).containsExactly("sent");
        Path none = folder.resolve("none");
        assertThat(none.toFile().mkdir()).isTrue();
        assertThat(call("nightly", "--feeds", none.toString()).code()).isZero();
        assertThat(strings("select distinct state || (closed_at is not null) from bi.rejection where code = 'MS-R020'"))
                .containsExactly("fixedtrue");
        assertThat(strings("select value::text from bi.observation where region_code = '220600' and is_current"
                + " and month = '2017-07-01' and indicator_code = 'T21.1' and measure = 'cum'"))
                .containsExactly("53.5");
    }

    @Test
    void aDecidedUnitLoadsTheFigure() throws IOException {
        load(edited("dozens", "F5", "1185.25打"), "2017-08-20");
        JsonNode asked = call("units", "resolve", "--json").json();
        assertThat(asked).hasSize(1);
        assertThat(asked.get(0).get("unit").asString()).isEqualTo("打");
        assertThat(call("units", "resolve", "打", "--as", "=12", "--reason", "十二人一打", "--yes").code()).isZero();
        assertThat(Files.readString(jobs.resolve("codelists/units.csv"))).endsWith("打,,person,人,12,1,Y,,\n");
        assertThat(call("nightly", "--feeds", emptyFolder()).code()).isZero();
        assertThat(strings(VERSIONS)).contains("14223 1185.25打 - 2017-08-19 true");
        assertThat(call("units", "resolve", "--json").json()).isEmpty();
    }

    @Test
    void noUnitIsDecidedThatWouldBeWrongSilently() throws IOException {
        String before = Files.readString(jobs.resolve("codelists/units.csv"));
        load(edited("ten-thousands", "F5", "1.4223万家人"), "2017-08-20");
        assertThat(unit("万家人", "人")).as("leaves 万 out").contains("=10000");
        assertThat(unit("万家人", "=12")).contains("万");
        assertThat(unit("万家人", "万户")).contains("人");
        assertThat(unit("万家人", "=0")).contains("=0");
        assertThat(call("units", "resolve", "--json").json().get(0).get("candidates").valueStream()
                .map(each -> each.get("key").asString())).as("only those that keep the 万").containsExactly("万人");
        load(edited("households", "F5", "14223户"), "2017-08-21");
        assertThat(unit("户", "人")).contains("户");
        assertThat(unit("户", "=2")).contains("户");
        assertThat(Files.readString(jobs.resolve("codelists/units.csv"))).isEqualTo(before);
        assertThat(strings("select kind from bi.decision")).isEmpty();
        assertThat(call("units", "resolve", "--list", "--lang", "zh").out()).contains("“户”已是单位");
        assertThat(unit("万家人", "万人")).isEmpty();
        assertThat(call("nightly", "--feeds", emptyFolder()).code()).isZero();
        assertThat(strings(VERSIONS)).contains("14223 1.4223万家人 - 2017-08-19 true");
    }

    @Test
    void aZipComesBackMemberByMember() throws IOException {
        Path good = Path.of("sample-feeds/trade-union/2017-09-10/困难职工解困脱困2017年8月.xls");
        Path other = Path.of("sample-feeds/trade-union/2017-10-11/困难职工解困脱困2017年9月.xls");
        load(zip("一包.zip", edited("noted8", good, "A40", "已核对"), LETTER_O, edited("noted9", other, "A40", "核对")),
                "2017-11-20");
        String held = strings("select distinct arrival_id::text from bi.rejection where code = 'MS-R030'").get(0);
        JsonNode sent = call("problems", "--arrival", held, "--workbook", folder.toString(), "--json").json();
        assertThat(sent.get("cells_marked").asInt()).isEqualTo(1);
        Path trialled = zip("更正包.zip", edited("noted8b", good, "A41", "已核对"), edited("mended", "F5", "14223"),
                edited("noted9b", other, "A41", "核对"));
        Called trial = call("load", trialled.toString(), "--received", "2017-11-25", "--dry-run", "--lang", "zh");
        assertThat(trial.out()).contains("与到件号 " + held + " 相比：已改正 1，仍存在 0，新增 0").doesNotContain("已收过");
        load(trialled, "2017-11-25");
        assertThat(strings("select state from bi.rejection where code = 'MS-R030'")).containsExactly("fixed");
        Called again = call("load", trialled.toString(), "--received", "2017-11-26", "--dry-run", "--lang", "zh");
        assertThat(again.code()).isZero();
        assertThat(again.out()).contains("已收过");
    }

    @Test
    void whoDecideAtOnceLoseNoLine() throws IOException {
        String before = Files.readString(jobs.resolve("codelists/region_aliases.csv"));
        IntStream.range(0, 8).parallel().forEach(i -> new CodelistWriter(jobs).write("region_aliases", (known, file) ->
                file.append(java.util.Map.of("alias", "别名" + i, "kind", "name", "code", "220600"))));
        assertThat(Files.readAllLines(jobs.resolve("codelists/region_aliases.csv")))
                .hasSize((int) before.lines().count() + 8)
                .contains("别名0,name,220600,,,,,", "别名7,name,220600,,,,,");
    }

    /** What was said against it; empty when it was written. */
    private String unit(String spelling, String meant) {
        Called called = call("units", "resolve", spelling, "--as", meant, "--reason", "试", "--yes", "--lang", "zh");
        assertThat(called.code()).isEqualTo(called.err().isEmpty() ? 0 : 1);
        return called.err();
    }

    private Called load(Path file, String received) {
        Called called = call("load", file.toString(), "--received", received, "--reason", "test", "--json");
        assertThat(called.code()).as(called.err()).isNotEqualTo(1);
        return called;
    }

    private void release(String... words) {
        String id = strings("select rejection_id::text from bi.rejection where code = 'MS-R030' and cell = 'F5'").get(0);
        List<String> all = new ArrayList<>(List.of("release", id, "--reason", "电话核实", "--yes"));
        all.addAll(List.of(words));
        assertThat(call(all.toArray(String[]::new)).code()).isZero();
    }

    private String latest() {
        return strings("select max(arrival_id)::text from bi.arrival").get(0);
    }

    private String emptyFolder() throws IOException {
        return Files.createDirectories(folder.resolve("none")).toString();
    }

    private Path edited(String version, String cell, String value) throws IOException {
        return edited(version, LETTER_O, cell, value);
    }

    /** The file with one cell changed, under its own name in a bureau's folder. */
    private Path edited(String version, Path file, String cell, String value) throws IOException {
        Path out = folder.resolve(version).resolve("trade-union").resolve(file.getFileName());
        Files.createDirectories(out.getParent());
        CellAddress address = new CellAddress(cell);
        try (Workbook book = WorkbookFactory.create(Files.newInputStream(file));
                OutputStream bytes = Files.newOutputStream(out)) {
            Sheet sheet = book.getSheetAt(0);
            Row row = sheet.getRow(address.getRow());
            Cell changed = (row == null ? sheet.createRow(address.getRow()) : row)
                    .getCell(address.getColumn(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            if (value.matches("\\d+")) {
                changed.setCellValue(Integer.parseInt(value));
            } else {
                changed.setCellValue(value);
            }
            book.write(bytes);
        }
        return out;
    }

    private Path zip(String name, Path... files) throws IOException {
        Path out = folder.resolve("zips/trade-union").resolve(name);
        Files.createDirectories(out.getParent());
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(out))) {
            for (Path file : files) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                zip.write(Files.readAllBytes(file));
            }
        }
        return out;
    }
}
