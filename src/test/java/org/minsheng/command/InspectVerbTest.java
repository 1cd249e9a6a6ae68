package org.minsheng.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files looked at, drafted from and checked, all without a database. */
class InspectVerbTest {

    private static final Path JUNE = Path.of("sample-feeds/hrss/2017-07-05/就业创业月报2017年6月.xls");

    @TempDir
    private Path folder;

    @Test
    void oneJsonObjectALineAndTwoWhereAFileCannotBeRead() throws IOException {
        Files.copy(JUNE, folder.resolve("a.xls"));
        Files.write(folder.resolve("b.xls"), new byte[0]);
        Files.writeString(folder.resolve("~$c.xls"), "lock");
        Called called = Called.with("inspect", folder.toString(), "--json");
        assertThat(called.code()).isEqualTo(2);
        List<JsonNode> files = called.out().lines().map(line -> JsonMapper.builder().build().readTree(line)).toList();
        assertThat(files).hasSize(2);
        assertThat(files.get(0).get("read").asBoolean()).isTrue();
        assertThat(files.get(0).get("feed").asString()).isEqualTo("F01");
        assertThat(files.get(0).get("statements")).isNotEmpty();
        assertThat(files.get(1).get("read").asBoolean()).isFalse();
        assertThat(files.get(1).get("refusal").get("code").asString()).isEqualTo("MS-R001");
    }

    @Test
    void aFormOfNoContractIsReadOutsideTheFoldersOfBureausOnly() throws IOException {
        String table = "地区,摊位数(个),备注\n长春市,5,\n吉林市,7,\n四平市,1,\n合计,13,\n";
        Path outside = Files.writeString(folder.resolve("摊位2017年6月.csv"), table);
        Path inside = Files.writeString(
                Files.createDirectories(folder.resolve("transport")).resolve("摊位2017年6月.csv"), table);
        Called read = Called.with("inspect", outside.toString(), "--lang", "zh");
        assertThat(read.code()).isZero();
        assertThat(read.out()).contains("报告期：2017-06", "地区：3 个", "摊位数(个)  [数字 个]", "各市州之和，1 栏相符");
        Called refused = Called.with("inspect", inside.toString(), "--lang", "zh");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.out()).contains("没有读取", "MS-R0");
    }

    @Test
    void cellsAreListedWhenAskedFor() {
        assertThat(Called.with("inspect", JUNE.toString(), "--lang", "en").out()).doesNotContain("T01.1");
        assertThat(Called.with("inspect", JUNE.toString(), "--lang", "en", "--cells").out())
                .containsPattern("就业6月 +E14 .*T01\\.1");
    }

    @Test
    void bytesOfAnyKindEndInACodeAndNeverInAnException() throws IOException {
        byte[] whole = Files.readAllBytes(JUNE);
        Random random = new Random(7);
        for (int i = 0; i < 30; i++) {
            byte[] broken = i % 2 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int j = 0; j < 40 && broken.length > 0; j++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            Files.write(folder.resolve("broken" + i + ".xls"), broken);
        }
        Called called = Called.with("inspect", folder.toString(), "--json");
        assertThat(called.err()).isEmpty();
        assertThat(called.code()).isIn(0, 2);
        assertThat(called.out().lines()).hasSize(30);
    }

    @Test
    void aDraftIsNotOverwrittenAndNotLoadedBeforeItIsFilledIn() throws IOException {
        Path jobs = JobsCopy.withoutFeeds(folder.resolve("jobs"));
        List<String> words = List.of("feeds", "draft", JUNE.toString(), "--feed", "F99", "--jobs", jobs.toString(),
                "--lang", "en");
        Called first = Called.with(words.toArray(String[]::new));
        Path draft = jobs.resolve("drafts/f99.yaml");
        assertThat(first.code()).isZero();
        assertThat(first.out()).containsPattern("f99.yaml:9 +still to be filled in: due_day");
        Called again = Called.with(words.toArray(String[]::new));
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("--yes");
        Called check = Called.with("feeds", "check", draft.toString(), "--jobs", jobs.toString(), "--json");
        assertThat(check.code()).isEqualTo(2);
        assertThat(check.json()).isNotEmpty().allSatisfy(row -> assertThat(row.get("line").asInt()).isPositive());
        Files.copy(draft, Files.createDirectories(jobs.resolve("feeds")).resolve("f99.yaml"));
        assertThat(Called.with("feeds", "--jobs", jobs.toString()).err()).containsPattern("f99\\.yaml:9: .*due_day");
    }

    @Test
    void finishedContractsAreClean() {
        Called called = Called.with("feeds", "check", "jobs/feeds/f01-employment.yaml", "--lang", "en");
        assertThat(called.code()).isZero();
        assertThat(called.out()).contains("nothing is wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inspect", "feeds draft", "feeds check"})
    void helpInBothLanguages(String verb) {
        for (String language : List.of("zh", "en")) {
            Called called = Called.with((verb + " --help --lang " + language).split(" "));
            assertThat(called.code()).isZero();
            assertThat(called.out()).contains("minsheng " + verb).doesNotContain("null");
            assertThat(called.out().codePoints().anyMatch(c -> c > 0x4e00 && c < 0x9fff))
                    .isEqualTo(language.equals("zh"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"inspect", "feeds draft", "feeds draft a.xls"})
    void wrongUsage(String words) {
        assertThat(Called.with(words.split(" ")).code()).isEqualTo(64);
    }
}
