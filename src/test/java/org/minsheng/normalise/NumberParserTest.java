package org.minsheng.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberParserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, value = {
        "34.54            | 34.54",
        "' 34.54 '        | 34.54",
        "'\u3000720\u00A0' | 720",
        "’720             | 720",
        "１１.５          | 11.5",
        "11．5            | 11.5",
        "２．５０         | 2.50",
        "1,234            | 1234",
        "1，234           | 1234",
        "１，２３４       | 1234",
        "1,234,567.8      | 1234567.8",
        "54,735           | 54735",
        "3 454            | 3454 NOTE",
        "3\u3000454       | 3454 NOTE",
        "3\u00A0454       | 3454 NOTE",
        "1 234 567        | 1234567 NOTE",
        "-0.02            | -0.02",
        "－１.００        | -1.00",
        "−5               | -5",
        "+7               | 7",
        ".5               | 0.5",
        "5.8万            | 5.8 万",
        "10万             | 10 万",
        "34.5万人         | 34.5 万人",
        "34.5 万 人       | 34.5 万人",
        "2万人（次）      | 2 万人(次)",
        "12m2             | 12 m2",
        "8.6％            | 8.6 %",
        "百分之82.5       | 82.5 %",
        "约5万            | 5 万 APPROX",
        "近5万            | 5 万 APPROX",
        "5万左右          | 5 万 APPROX",
        "5万余            | 5 万 APPROX",
        "5万多人          | 5 万人 APPROX",
        "10多万           | 10 万 APPROX",
        "230余            | 230 APPROX",
        "2000多           | 2000 APPROX",
        "50万+            | 50 万 APPROX",
        "超过1,200个      | 1200 个 APPROX",
        "12*              | 12 NOTE",
        "1,234①           | 1234 NOTE",
        "①12              | 12 NOTE",
        "12（注1）        | 12 NOTE",
        "五十万           | 500000 NOTE",
        "十一万二千       | 112000 NOTE",
        "两千三百         | 2300 NOTE",
        "三点五亿         | 3.5 亿 NOTE",
        "二十三个         | 23 个 NOTE",
        "百分之十二点五   | 12.5 % NOTE",
        "70 20            | MS-R034",
        "'12\n345'        | MS-R034",
        "1,23             | MS-R034",
        "12,3456          | MS-R034",
        "1234,567         | MS-R034",
        "1,234 567        | MS-R034",
        "34. 54           | MS-R034",
        "(1,234)          | MS-R035",
        "（12）           | MS-R035",
        "[5]              | MS-R035",
        "7O20             | MS-R030",
        "3O               | MS-R030",
        "4l05             | MS-R030",
        "l2               | MS-R030",
        "3-5              | MS-R030",
        "3/5              | MS-R030",
        "2017年6月        | MS-R030",
        "二〇一七年七月五日 | MS-R030",
        "6月              | MS-R030",
        "1.2.3            | MS-R030",
        "1.2E+05          | MS-R030",
        "12。             | MS-R030",
        "—5               | MS-R030",
        "12（含3）        | MS-R030",
        "暂无数据         | MS-R030",
        "=SUM(A1:A3)      | MS-R030",
    })
    void readsWhatIsANumberAndRefusesWhatMayBeTwo(String text, String expected) {
        assertThat(describe(NumberParser.parse(text))).isEqualTo(expected);
    }

    private static String describe(ParsedNumber parsed) {
        if (parsed instanceof ParsedNumber.Unreadable unreadable) {
            return unreadable.code().toString();
        }
        ParsedNumber.Written written = (ParsedNumber.Written) parsed;
        return written.amount().toPlainString()
                + (written.suffix().isEmpty() ? "" : " " + written.suffix())
                + (written.approximate() ? " APPROX" : written.unusual() ? " NOTE" : "");
    }
}
