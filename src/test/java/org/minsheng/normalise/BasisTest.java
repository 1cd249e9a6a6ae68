package org.minsheng.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minsheng.normalise.SheetText.findings;
import static org.minsheng.normalise.SheetText.stated;

import java.util.List;
import org.junit.jupiter.api.Test;

/** 含 and 不含: rule B7, examples X1–X4 of semantics 3, and the bounds Q1 and Q2 of semantics 4. */
class BasisTest {

    private static final String CITIES = """
            长春市 | 12.08
            吉林市 | 6.57
            四平市 | %s
            辽源市 | 2.28
            通化市 | %s
            白山市 | 1.51
            松原市 | 2.06
            白城市 | 2.02
            延边州 | 2.31
            长白山管委会 | 0.13
            公主岭市 | 0.62
            梅河口市 | 0.54
            """;

    /** 农网 declares 不含, 新农村 declares 含. */
    private static final SheetText EXCLUDING = SheetText.of("F12", "农网");
    private static final SheetText INCLUDING = SheetText.of("F12", "新农村");

    @Test
    void x1CitiesWithoutTheCountiesAddUpWithThem() {
        Normalised.Accepted accepted = EXCLUDING.accept(grid("2.21", "2.21", "34.54", ""));
        assertThat(findings(accepted)).isEmpty();
        assertThat(stated(accepted, "220381")).containsExactly("cum 0.62 load");
        assertThat(stated(accepted, "220000")).containsExactly("cum 34.54 check");
    }

    @Test
    void x2CitiesWithTheCountiesMakeThemMemo() {
        Normalised.Accepted accepted = INCLUDING.accept(villages("2.83", "2.75", "34.54", ""));
        assertThat(findings(accepted)).isEmpty();
        assertThat(stated(accepted, "220381")).containsExactly("cum 0.62 memo");
        assertThat(stated(accepted, "220300")).containsExactly("cum 2.83 load");
    }

    @Test
    void x3WordsAgainstTheArithmeticHoldTheSheet() {
        Normalised.Accepted accepted = INCLUDING.accept(villages("2.83", "2.75", "35.70", "注：四平市、通化市含扩权县（市）。"));
        assertThat(findings(accepted)).containsOnlyKeys("REGION_BASIS_CONFLICT");
        assertThat(findings(accepted).get("REGION_BASIS_CONFLICT")).startsWith("A17").hasSize(13);
        assertThat(stated(accepted, "220100")).containsExactly("cum 12.08 hold");
        assertThat(accepted.counts().held()).isEqualTo(12);
    }

    @Test
    void anotherBasisThanTheContractsHoldsTheSheetAtItsTotal() {
        Normalised.Accepted accepted = EXCLUDING.accept(grid("2.83", "2.75", "34.54", ""));
        assertThat(findings(accepted).get("REGION_BASIS_CONFLICT")).startsWith("C4").hasSize(13);
        assertThat(findings(EXCLUDING.accept(grid("2.83", "2.75", "34.54", "注：四平、通化含公主岭、梅河口"))))
                .containsOnlyKeys("REGION_BASIS_CONFLICT");
    }

    @Test
    void aRemarkBesideTheFiguresIsAWordingToo() {
        String rows = villages("2.83", "2.75", "34.54", "")
                .replace("完工\n", "完工 | 备注\n")
                .replaceAll("(?m)^(四平市.*)$", "$1 | | | | %s");
        assertThat(findings(INCLUDING.accept(rows.formatted("含公主岭")))).isEmpty();
        assertThat(findings(INCLUDING.accept(rows.formatted("含开发区")))).isEmpty();
        assertThat(findings(INCLUDING.accept(rows.formatted("不含公主岭")))).containsOnlyKeys("REGION_BASIS_CONFLICT");
    }

    @Test
    void x4WithoutARowNothingIsCompared() {
        String rows = grid("2.21", "2.21", "34.54", "").replaceAll("(?m)^延边州.*\n", "");
        Normalised.Accepted accepted = EXCLUDING.accept(rows);
        assertThat(findings(accepted)).isEmpty();
        assertThat(accepted.checks()).extracting(check -> check.verdict().toString()).containsExactly("not_comparable");
    }

    @Test
    void q1AndQ2TheBoundIsHalfAUnitForEachAddendAndTheTotal() {
        assertThat(findings(EXCLUDING.accept(grid("2.21", "2.21", "34.57", "")))).isEmpty();
        Normalised.Accepted above = EXCLUDING.accept(grid("2.21", "2.21", "34.61", ""));
        assertThat(findings(above)).containsOnlyKeys("TOTAL_MISMATCH").containsValue(List.of("C4"));
        assertThat(above.findings()).first().hasToString("MS-R060 html!C4 [34.61个, 34.54个, 0.07个, 0.065个]");
        assertThat(stated(above, "220100")).containsExactly("cum 12.08 load");
    }

    @Test
    void q3UnitsMayBeMixedInAColumn() {
        String rows = grid("2.21", "2.21", "34.54", "")
                .replaceAll("(\\d\\.\\d\\d)\n", "$1万\n")
                .replace("0.54万", "5400");
        Normalised.Accepted accepted = EXCLUDING.accept(rows);
        assertThat(accepted.checks()).first().satisfies(check -> {
            assertThat(check.computed()).isEqualByComparingTo("345400");
            assertThat(check.bound()).isEqualByComparingTo("600.5");
        });
    }

    @Test
    void wordsAreReadInNotesTitlesAndLabels() {
        BasisWording wording = new BasisWording(FileNormaliser.JOBS.regions().regions().stream()
                .filter(region -> region.code().toString().matches("220381|220581")).toList());
        assertThat(wording.of("注：1.四平市、通化市不含扩权县（市）。")).hasToString("Optional[不含]");
        assertThat(wording.of("四平市、通化市小计含公主岭市、梅河口市")).hasToString("Optional[含]");
        assertThat(wording.of("注：公主岭、梅河口单列，四平市、通化市不含。")).hasToString("Optional[不含]");
        assertThat(wording.of("2017年6月分市州进展（含扩权县）")).hasToString("Optional[含]");
        assertThat(wording.of("四平市（含公主岭）")).hasToString("Optional[含]");
        assertThat(wording.of("四平市数据不包括公主岭市")).hasToString("Optional[不含]");
        assertThat(wording.of("棚户区改造以开工（含货币化安置）数考核")).isEmpty();
        assertThat(wording.of("公主岭市")).isEmpty();
    }

    private static String grid(String siping, String tonghua, String total, String note) {
        return """
                2017年7月农网改造升级进展
                地区 | 小城镇(中心村)(个) | 小城镇(中心村)(个) | 小城镇(中心村)(个) | 机井通电(眼) | 机井通电(眼) \
                | 机井通电(眼) | 动力电(个) | 动力电(个)
                地区 | 2017任务 | 2017累计完成 | 2016以来累计 | 2017任务 | 2017累计完成 | 2016以来累计 | 2017任务 | 2017累计完成
                """ + body("| |", siping, tonghua, total, note);
    }

    private static String villages(String siping, String tonghua, String total, String note) {
        return """
                2017年7月新农村进展
                地区 | 重点村(个) | 改厕(户) | 改厕(户) | 改厕(户)
                地区 | 重点村(个) | 计划 | 开工 | 完工
                """ + body("| | | |", siping, tonghua, total, note);
    }

    private static String body(String bars, String siping, String tonghua, String total, String note) {
        String rows = "合计 | " + total + "\n" + CITIES.formatted(siping, tonghua);
        return rows.replace("|", bars) + note;
    }
}
