package org.minsheng.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minsheng.normalise.TotalGap.Evidence.Says;
import org.minsheng.observation.CellAddress;
import org.minsheng.observation.RawCell;

/** A printed total, its rows, what stands beside them (其中), and the one explanation of the gap, if there is one. */
class TotalGapTest {

    private static final CellAddress PLACE = new CellAddress(1, 1);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            adds up               | 10000 | 1230 4570 2890 1310   |     |  |
            within twice rounding | 10004 | 1230 4570 2890 1310   |     |  |
            digits exchanged      | 10000 | 1234 4750 2890 1306   |     |  | Mistyped 4750 4570
            though its row is right | 10000 | 1234 4750 2890 1306 |     | against 4750 |
            exchanged in total    | 2800  | 323 457 289 1011      |     |  | Mistyped 2800 2080
            another one is near   | 10000 | 1234 4597 2867 1300 20 |    |  |
            near, but spoken for  | 10000 | 1234 4597 2867 1300 20 |    | for 4597 | Mistyped 4597 4579
            typed twice           | 1000  | 123 4457 289 131      |     | for 4457 | Mistyped 4457 457
            which nothing says    | 1000  | 123 4457 289 131      |     |  |
            not typed             | 1000  | 123 45 289 131        |     | for 45 | Mistyped 45 457
            of two, one spoken for | 10000 | 1230 4570 2890 3110 |     | for 3110 | Mistyped 3110 1310
            both spoken for       | 1321  | 123 457 289 131       | 321 321 | for 321 |
            twice, or a digit short | 1376 | 123 457 289 50    |     | for 50 |
            a part added as well  | 1321  | 123 457 289 131       | 321 |  | CountedTwice 321
            a row left out        | 711   | 123 457 289 131       |     |  | LeftOut 289
            a row added twice     | 1457  | 123 457 289 131       |     |  | CountedTwice 457
            the sign              | 10000 | 1230 4570 -2890 1310  |     |  | Mistyped -2890 2890
            another unit          | 1000  | 123 4570000 289 131   |     |  | Mistyped 4570000 457
            too small a unit      | 54700 | 12300 4.57 28900 13500 |    |  |
            two would do          | 1321  | 123 457 289 131       | 321 321 |  |
            """)
    void explainsAGapOnlyWhereOneExplanationIsSimplest(
            String name, String total, String rows, String beside, String evidence, String expected) {
        TotalGap gap = new TotalGap(amount(total), amounts(rows), amounts(beside), new BigDecimal("2.5"));
        assertThat(gap.explain((at, meant) -> says(evidence, at)).map(TotalGapTest::shown).orElse(null)).isEqualTo(expected);
    }

    /** {@code for 45}: the rest of its row speaks for another value of the figure 45. */
    private static Says says(String evidence, TotalGap.Amount at) {
        String figure = at.value().toPlainString();
        if (evidence == null || !evidence.endsWith(" " + figure)) {
            return Says.NOTHING;
        }
        return evidence.startsWith("for") ? Says.FOR : Says.AGAINST;
    }

    private static String shown(TotalGap.Explanation explanation) {
        String kind = explanation.getClass().getSimpleName() + " " + explanation.at().value().toPlainString();
        return explanation instanceof TotalGap.Explanation.Mistyped mistyped
                ? kind + " " + Decimals.plain(mistyped.meant()).toPlainString()
                : kind;
    }

    private static List<TotalGap.Amount> amounts(String text) {
        return text == null ? List.of() : Stream.of(text.split(" ")).map(TotalGapTest::amount).toList();
    }

    private static TotalGap.Amount amount(String text) {
        BigDecimal value = new BigDecimal(text);
        return new TotalGap.Amount(new DraftCell(RawCell.blank("表", PLACE), false), value, BigDecimal.ONE.movePointLeft(value.scale()));
    }
}
