package org.minsheng.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minsheng.observation.CellAddress;
import org.minsheng.observation.RawCell;

/** A printed total, its rows, what stands beside them (其中), and the one explanation of the gap, if there is one. */
class TotalGapTest {

    private static final CellAddress PLACE = new CellAddress(1, 1);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            adds up               | 1000 | 123 457 289 131      |     |
            within twice rounding | 1004 | 123 457 289 131      |     |
            digits exchanged      | 1001 | 123 475 289 132      |     | Mistyped 475 457
            in the total          | 1208 | 323 457 289 1011     | 500 |
            exchanged in total    | 2800 | 323 457 289 1011     |     | Mistyped 2800 2080
            typed twice           | 1000 | 123 4457 289 131     |     | Mistyped 4457 457
            left out              | 5321 | 123 47 289 4861 431  |     |
            a part added as well  | 1321 | 123 457 289 131      | 321 | CountedTwice 321
            a row left out        | 711  | 123 457 289 131      |     | LeftOut 289
            a row added twice     | 1457 | 123 457 289 131      |     | CountedTwice 457
            the sign              | 1000 | -123 457 289 377     |     |
            another unit          | 1000 | 123 4570000 289 131  |     | Mistyped 4570000 457
            too small a unit      | 54700 | 12300 4.57 28900 13500 |   |
            two would do          | 1321 | 123 457 289 131      | 321 321 |
            """)
    void explainsAGapOnlyWhereOneExplanationIsSimplest(
            String name, String total, String rows, String beside, String expected) {
        TotalGap gap = new TotalGap(amount(total), amounts(rows), amounts(beside), new BigDecimal("2.5"));
        assertThat(gap.explain().map(TotalGapTest::shown).orElse(null)).isEqualTo(expected);
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
