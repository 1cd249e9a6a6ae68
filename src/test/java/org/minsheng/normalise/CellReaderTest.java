package org.minsheng.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minsheng.contract.FigureColumn.Reads;
import org.minsheng.observation.CellAddress;
import org.minsheng.observation.CellKind;
import org.minsheng.observation.Factor;
import org.minsheng.observation.RawCell;

class CellReaderTest {

    private static final CellAddress E8 = CellAddress.parse("E8");

    private final UnitResolver units = new UnitResolver(FileNormaliser.JOBS.units());
    private final CellReader reader = new CellReader(FileNormaliser.JOBS.markers(), units);

    /** Value, the last digit's worth, status; in a column of 万人 with the base 人. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "34.54    | 345400 100 VALUE",
        "34.5     | 345000 1000 VALUE",
        "34.54万人 | 345400 100 VALUE",
        "34.5万人 | 345000 1000 VALUE",
        "50万人   | 500000 10000 VALUE",
        "10万     | 100000 10000 VALUE",
        "26600人  | 26600 1 VALUE",
        "26600名  | 26600 1 VALUE",
        "1,234    | 12340000 10000 VALUE",
        "1 234    | 12340000 10000 NOTE",
        "约4.7万  | 47000 1000 APPROX",
        "0        | 0 10000 VALUE",
        "0.00     | 0 100 VALUE",
        "０       | 0 10000 VALUE",
        "-0.02    | -200 100 VALUE",
        "…        | 0 10000 BELOW_UNIT",
        "……       | 0 10000 BELOW_UNIT",
        "...      | 0 10000 BELOW_UNIT",
        "无       | 0 null NOTE",
        "未开工   | 0 null NOTE",
        "—        | null null NOT_APPLICABLE",
        "——       | null null NOT_APPLICABLE",
        "-        | null null NOT_APPLICABLE",
        "－       | null null NOT_APPLICABLE",
        "–        | null null NOT_APPLICABLE",
        "─        | null null NOT_APPLICABLE",
        "──       | null null NOT_APPLICABLE",
        "－－     | null null NOT_APPLICABLE",
        "—-       | null null NOT_APPLICABLE",
        "不适用   | null null NOT_APPLICABLE",
        "暂缺     | silent",
        "一       | null null NOT_APPLICABLE",
        "/        | null null NOT_APPLICABLE",
        "／       | null null NOT_APPLICABLE",
        "\\       | null null NOT_APPLICABLE",
        "' — '    | null null NOT_APPLICABLE",
        "未报     | silent",
        "未上报   | silent",
        "'\u3000' | silent",
        "'\u00A0' | silent",
        "''       | silent",
        "12户     | MS-R036 [户, 12户, 人]",
        "12箱     | MS-R036 [箱, 12箱, 人]",
        "12人次   | MS-R036 [人次, 12人次, 人]",
        "82%      | MS-R036 [%, 82%, 人]",
        "√        | MS-R030 [√, 123；1,234；1.2万；—]",
        "#REF!    | MS-R031 [#REF!]",
        "####     | MS-R031 [####]",
    })
    void readsATextInAColumnOfNumbers(String text, String expected) {
        assertThat(describe(reader.read(RawCell.text("s", E8, text), numbers(false, 0, false)))).isEqualTo(expected);
    }

    /** In a column of 人, where nothing has thousandths. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "20.523   | MS-R034 [20.523, 123；1,234；1.2万；—]",
        "731.040  | MS-R034 [731.040, 123；1,234；1.2万；—]",
        "20.523万 | 205230 10 VALUE",
        "0.523    | 0.523 0.001 VALUE",
        "20.5     | 20.5 0.1 VALUE",
    })
    void aPointDoesNotGroupThousands(String text, String expected) {
        CellReader.Settings persons = new CellReader.Settings(
                Reads.NUMBER, new ColumnUnit("人", Factor.ONE, "人"), false, 0, false);
        assertThat(describe(reader.read(RawCell.text("s", E8, text), persons))).isEqualTo(expected);
    }

    @Test
    void readsTheStoredNumberAndNotItsPicture() {
        assertThat(number("34.5432", "0.00", 2)).isEqualTo("345432 1 VALUE");
        assertThat(number("8.2", "0.00", 2)).isEqualTo("82000 100 VALUE");
        assertThat(number("50", "General", 0)).isEqualTo("500000 10000 VALUE");
        assertThat(number("34.54", "0.00\"万人\"", 2)).isEqualTo("345400 100 VALUE");
        assertThat(number("26600", "0\"人\"", 0)).isEqualTo("26600 1 VALUE");
        assertThat(number("0.82", "0%", 0)).isEqualTo("MS-R036 [%, 0.82, 人]");
    }

    @Test
    void holdsWhatIsNoNumber() {
        assertThat(kind(CellKind.DATE, "2017-03-05")).isEqualTo("MS-R032 [2017-03-05]");
        assertThat(kind(CellKind.ERROR, "#DIV/0!")).isEqualTo("MS-R031 [#DIV/0!]");
        assertThat(kind(CellKind.FORMULA_WITHOUT_RESULT, "=SUM(E8:E13)")).isEqualTo("MS-R033 []");
        assertThat(kind(CellKind.BOOLEAN, "TRUE")).startsWith("MS-R030");
    }

    @Test
    void aDashIsZeroWhereTheSourceSaysSoAndAOneWhereTheColumnCountsInChinese() {
        RawCell dash = RawCell.text("s", E8, "—");
        assertThat(describe(reader.read(dash, numbers(true, 0, false)))).isEqualTo("0 null NOTE");
        RawCell one = RawCell.text("s", E8, "一");
        assertThat(describe(reader.read(one, numbers(false, 0, true)))).startsWith("MS-R030");
    }

    @Test
    void nothingIsNoCountOfKilometres() {
        ColumnUnit kilometres = new ColumnUnit("公里", Factor.ONE, "公里");
        CellReader.Settings settings = new CellReader.Settings(Reads.NUMBER, kilometres, false, 0, false);
        assertThat(describe(reader.read(RawCell.text("s", E8, "无"), settings))).isEqualTo("silent");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "√ | 1 null VALUE", "✓ | 1 null VALUE", "是 | 1 null VALUE", "已完成 | 1 null VALUE", "达标 | 1 null VALUE",
        "' 完成 ' | 1 null VALUE", "1 | 1 null VALUE", "①已完成 | 1 null VALUE", "已完成（6月） | 1 null NOTE",
        "否 | 0 null VALUE", "× | 0 null VALUE", "未完成 | 0 null VALUE", "不达标 | 0 null VALUE",
        "推进中 | 0 null VALUE", "未启动 | 0 null VALUE", "0 | 0 null VALUE",
        "— | null null NOT_APPLICABLE", "'' | silent", "未报 | silent",
        "良好 | MS-R042 [良好]", "54% | MS-R042 [54%]", "① | MS-R042 [①]",
    })
    void readsAWordOfProgress(String text, String expected) {
        CellReader.Settings stages = new CellReader.Settings(Reads.STAGE, ColumnUnit.NONE, false, 0, false);
        assertThat(describe(reader.read(RawCell.text("s", E8, text), stages))).isEqualTo(expected);
    }

    @Test
    void anyTextIsPresent() {
        CellReader.Settings presence = new CellReader.Settings(Reads.PRESENCE, ColumnUnit.NONE, false, 0, false);
        assertThat(describe(reader.read(RawCell.text("s", E8, "二水厂"), presence))).isEqualTo("1 null VALUE");
        assertThat(describe(reader.read(RawCell.text("s", E8, "—"), presence))).isEqualTo("null null NOT_APPLICABLE");
        assertThat(describe(reader.read(RawCell.blank("s", E8), presence))).isEqualTo("silent");
    }

    @Test
    void decimalsOfAColumnAreThoseMostOfItsNumbersHave() {
        List<RawCell> column = Stream.of("8.2", "2.92", "1.27", "5", "34.5432")
                .map(number -> RawCell.number("s", E8, new BigDecimal(number), ""))
                .toList();
        assertThat(Decimals.usual(column)).isEqualTo(2);
        assertThat(Decimals.usual(List.of())).isZero();
    }

    private CellReader.Settings numbers(boolean dashIsZero, int decimals, boolean chinese) {
        ColumnUnit persons = new ColumnUnit("人", Factor.of(10_000, 1), "万人");
        return new CellReader.Settings(Reads.NUMBER, persons, dashIsZero, decimals, chinese);
    }

    private String number(String number, String format, int decimals) {
        RawCell cell = RawCell.number("s", E8, new BigDecimal(number), format);
        return describe(reader.read(cell, numbers(false, decimals, false)));
    }

    private String kind(CellKind kind, String text) {
        return describe(reader.read(new RawCell("s", E8, kind, text, null, ""), numbers(false, 0, false)));
    }

    private static String describe(CellValue value) {
        if (value instanceof CellValue.Stated stated) {
            return plain(stated.value()) + " " + plain(stated.lastDigit()) + " " + stated.status();
        }
        return value instanceof CellValue.Unreadable unreadable
                ? unreadable.code() + " " + unreadable.arguments()
                : "silent";
    }

    private static String plain(BigDecimal number) {
        return number == null ? "null" : number.toPlainString();
    }
}
