package org.minsheng.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minsheng.normalise.SheetText.findings;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minsheng.contract.FeedContract;
import org.minsheng.contract.SheetRules;
import org.minsheng.contract.SheetRules.Each;
import org.minsheng.contract.SheetRules.Hidden;
import org.minsheng.sheet.FormOutcome;
import org.minsheng.sheet.FormReader;

/** A table that stands more than once: halves, pages, last year's, other months', a sheet for each region or month. */
class SeveralPlacesTest {

    private static final String HEAD = "地区 | 小城镇(中心村)(个) | | | 机井通电(眼) | | | 动力电(个) |\n"
            + " | 2017任务 | 2017累计完成 | 2016以来累计 | 2017任务 | 2017累计完成 | 2016以来累计 | 2017任务 | 2017累计完成\n";

    @Test
    void halvesBesideEachOtherAreOneTable() {
        Normalised.Accepted accepted = accept("农网2017年7月.xlsx", Each.NONE, Map.of("农网", beside(
                "农网进展\n" + HEAD + "合计 | 9 | 5 | 6 | 9 | 5 | 6 | 9 | 5\n长春市 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1",
                "\n" + HEAD + "吉林市 | 3 | 2 | 2 | 3 | 2 | 2 | 3 | 2\n四平市 | 5 | 2 | 2 | 5 | 2 | 2 | 5 | 2")));

        assertThat(findings(accepted)).isEmpty();
        assertThat(stated(accepted)).containsExactly(
                "C4 合计 2017-07 5 check", "L4 220200 2017-07 2 load", "C5 220100 2017-07 1 load",
                "L5 220300 2017-07 2 load");
    }

    @Test
    void aTableGoesOnBelowItsNextHeader() {
        Normalised.Accepted accepted = accept("农网2017年7月.xlsx", Each.NONE, Map.of("农网", "农网进展\n" + HEAD
                + "长春市 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1\n\n（续表）\n" + HEAD
                + "吉 林\u3000市 | 3 | 2 | 2 | 3 | 2 | 2 | 3 | 2\n" + HEAD + "四平市 | 5 | 3 | 2 | 5 | 2 | 2 | 5 | 2"));

        assertThat(findings(accepted)).isEmpty();
        assertThat(stated(accepted)).containsExactly(
                "C4 220100 2017-07 1 load", "C9 220200 2017-07 2 load", "C12 220300 2017-07 3 load");
    }

    @ParameterizedTest
    @CsvSource({"2016年7月农网进展", "上年同期", "去年同期数", "农网进展（6月）", "单位：万个"})
    void anotherTimesTableBelowIsToldAndLeftOut(String title) {
        Normalised.Accepted accepted = accept("农网2017年7月.xlsx", Each.NONE, Map.of("农网", "农网进展（单位：个）\n"
                + HEAD + "长春市 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1\n" + title + "\n" + HEAD
                + "长春市 | 7 | 7 | 7 | 7 | 7 | 7 | 7 | 7"));

        assertThat(findings(accepted)).isEqualTo(Map.of("TABLE_NOT_READ", List.of("A6")));
        assertThat(stated(accepted)).containsExactly("C4 220100 2017-07 1 load");
    }

    @Test
    void theUnitAboveTheNextHeaderIsNoFigure() {
        Normalised.Accepted accepted = accept("农网2017年7月.xlsx", Each.NONE, Map.of("农网", "农网进展（单位：个）\n"
                + HEAD + "长春市 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1\n注：含农场。\n\n2016年7月农网进展\n填报单位：省电力公司 | | | 单位：个\n"
                + HEAD + "长春市 | 7 | 7 | 7 | 7 | 7 | 7 | 7 | 7"));

        assertThat(findings(accepted)).isEqualTo(Map.of("TABLE_NOT_READ", List.of("A9")));
        assertThat(stated(accepted)).containsExactly("C4 220100 2017-07 1 load");
    }

    @ParameterizedTest
    @CsvSource({"农网2017年7月.xlsx, 7", "农网2017年6月.xlsx, 6", "2017年农网.xlsx, 7"})
    void ofTheSheetsOfSeveralMonthsTheReportsIsRead(String fileName, int month) {
        Map<String, String> sheets = new LinkedHashMap<>();
        for (int each : new int[] {5, 7, 6}) {
            sheets.put(each + "月", "农网进展（%d月）\n".formatted(each) + HEAD
                    + "长春市 | 9 | %d | 1 | 1 | 1 | 1 | 1 | 1".formatted(each));
        }
        Normalised.Accepted accepted = accept(fileName, Each.NONE, sheets);

        assertThat(findings(accepted)).isEqualTo(Map.of("TABLE_NOT_READ", List.of("A2", "A2")));
        assertThat(stated(accepted)).containsExactly("C4 220100 2017-0%d %d load".formatted(month, month));
    }

    @Test
    void aSheetForEachMonthIsReadAsOfItsMonth() {
        Map<String, String> sheets = new LinkedHashMap<>();
        for (int each : new int[] {6, 7, 8, 9}) {
            sheets.put(each + "月", "农网进展\n" + HEAD
                    + "长春市" + (each == 9 ? "" : " | 9 | %d | 1 | 1 | 1 | 1 | 1 | 1".formatted(each)));
        }
        Normalised.Accepted accepted = accept("农网2017年7月.xlsx", Each.MONTH, sheets);

        assertThat(accepted.period()).hasToString("2017-07");
        assertThat(stated(accepted)).containsExactly(
                "C4 220100 2017-06 6 load", "C4 220100 2017-07 7 load", "C4 220100 2017-08 8 hold");
        assertThat(findings(accepted).get("FUTURE_MONTH").get(0)).isEqualTo("*");
        assertThat(accepted.counts()).hasToString("24 = 6 loaded + 6 checked + 4 memo + 8 held + 0 blank");
    }

    @Test
    void aSheetForEachRegionNamesItsRows() {
        Map<String, String> sheets = new LinkedHashMap<>();
        String row = " | 9 | %d | 1 | 1 | 1 | 1 | 1 | 1\n";
        sheets.put("汇总", "农网进展\n" + HEAD + "合计" + row.formatted(99));
        sheets.put("长春", "农网进展\n" + HEAD + "小计" + row.formatted(3) + "其中：农安县" + row.formatted(1));
        sheets.put("表2", "吉林市农网进展\n" + HEAD + "合计" + row.formatted(4));
        sheets.put("公主岭市", "农网进展\n" + HEAD + "合计" + row.formatted(5));
        sheets.put("北山", "农网进展\n" + HEAD + "合计" + row.formatted(6));
        sheets.put("长春市", "农网进展\n" + HEAD + "合计" + row.formatted(7));
        Normalised.Accepted accepted = accept("农网2017年7月.xlsx", Each.REGION, sheets);

        assertThat(stated(accepted)).containsExactly(
                "C4 220100 2017-07 3 load", "C5 220122 2017-07 1 memo", "C4 220200 2017-07 4 load",
                "C4 220381 2017-07 5 load", "C4 220100 2017-07 7 hold");
        assertThat(findings(accepted)).containsEntry("TABLE_NOT_READ", List.of("A2"));
        assertThat(findings(accepted).get("REGION_UNKNOWN").get(0)).isEqualTo("*");
        assertThat(findings(accepted).get("REGION_DUPLICATE").get(0)).isEqualTo("*");
    }

    private static List<String> stated(Normalised.Accepted accepted) {
        return accepted.statements().stream()
                .filter(each -> each.key().indicator().toString().equals(SMALL_TOWNS)
                        && each.measure().toString().equals("cum"))
                .map(each -> each.address() + " "
                        + (each.key().region().toString().equals("220000") ? "合计" : each.key().region()) + " "
                        + each.month() + " " + each.value().toPlainString() + " " + each.decision())
                .toList();
    }

    private static final String SMALL_TOWNS = FileNormaliser.JOBS.feeds().stream()
            .filter(feed -> feed.feed().equals("F12"))
            .flatMap(feed -> feed.tables().stream())
            .filter(org.minsheng.contract.RegionTable.class::isInstance)
            .flatMap(table -> ((org.minsheng.contract.RegionTable) table).figures().stream())
            .filter(figure -> figure.header().toString().startsWith("小城镇"))
            .map(figure -> figure.indicator().toString())
            .findFirst()
            .orElseThrow();

    private static Normalised.Accepted accept(String fileName, Each each, Map<String, String> sheets) {
        FeedContract whole = FileNormaliser.JOBS.feeds().stream()
                .filter(feed -> feed.feed().equals("F12")).findFirst().orElseThrow();
        FeedContract contract = new FeedContract(whole.feed(), whole.title(), whole.bureau(), whole.bureauName(),
                whole.frequency(), whole.dueDay(), whole.dueMonths(), whole.channel(), null, whole.fileWords(),
                whole.tables().stream().filter(table -> table.name().equals("农网")).toList(), List.of(),
                new SheetRules(each, Hidden.SKIP, Hidden.READ, Hidden.READ), List.of(), whole.digest());
        FormOutcome outcome = new FormReader(List.of(contract)).read(bytes(sheets), fileName, contract.bureau());
        assertThat(outcome).isInstanceOf(FormOutcome.Read.class);
        Normalised normalised = new Normaliser(FileNormaliser.JOBS).normalise(
                ((FormOutcome.Read) outcome).reading(), fileName, Instant.parse("2017-08-05T00:00:00Z"));
        assertThat(normalised).isInstanceOf(Normalised.Accepted.class);
        return (Normalised.Accepted) normalised;
    }

    /** Two drawings side by side, the right one from the tenth column on. */
    private static String beside(String left, String right) {
        String[] lefts = left.split("\n", -1);
        String[] rights = right.split("\n", -1);
        StringBuilder both = new StringBuilder();
        for (int i = 0; i < lefts.length; i++) {
            long cells = lefts[i].chars().filter(c -> c == '|').count();
            both.append(lefts[i]).append("|".repeat((int) (9 - cells))).append(rights[i]).append('\n');
        }
        return both.toString();
    }

    private static byte[] bytes(Map<String, String> sheets) {
        try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            sheets.forEach((name, drawing) -> {
                Sheet sheet = book.createSheet(name);
                List<String> lines = drawing.lines().collect(Collectors.toList());
                for (int i = 0; i < lines.size(); i++) {
                    Row row = sheet.createRow(i);
                    String[] cells = Arrays.stream(lines.get(i).split("\\|", -1)).map(String::strip)
                            .toArray(String[]::new);
                    for (int j = 0; j < cells.length; j++) {
                        if (cells[j].matches("\\d+")) {
                            row.createCell(j).setCellValue(Integer.parseInt(cells[j]));
                        } else if (!cells[j].isEmpty()) {
                            row.createCell(j).setCellValue(cells[j]);
                        }
                    }
                }
            });
            book.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
