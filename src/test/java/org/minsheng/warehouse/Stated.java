package org.minsheng.warehouse;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.minsheng.observation.CellAddress;
import org.minsheng.observation.CellStatus;
import org.minsheng.observation.Decision;
import org.minsheng.observation.Measure;
import org.minsheng.observation.RowKind;
import org.minsheng.observation.SeriesKey;
import org.minsheng.observation.Statement;

/**
 * Statements written in one line: {@code series measure value cell}, then in any order a decision ({@code load}), a
 * month ({@code 2017-03}), a row kind ({@code city}), a unit ({@code 元/年}) or a sheet ({@code @表}).
 */
final class Stated {

    private Stated() {
    }

    static List<Statement> all(YearMonth month, String... texts) {
        List<Statement> statements = new ArrayList<>();
        for (String text : texts) {
            statements.add(parse(month, text));
        }
        return statements;
    }

    static Statement parse(YearMonth fileMonth, String text) {
        String[] words = text.trim().split("\\s+");
        SeriesKey key = SeriesKey.parse(words[0]);
        BigDecimal value = words[2].equals("—") ? null : new BigDecimal(words[2]);
        YearMonth month = fileMonth;
        Decision decision = Decision.LOAD;
        RowKind kind = key.region().code().equals("220000") ? RowKind.TOTAL : RowKind.CITY;
        String unit = "公里";
        String sheet = "交通";
        for (int i = 4; i < words.length; i++) {
            String word = words[i];
            if (word.matches("\\d{4}-\\d\\d")) {
                month = YearMonth.parse(word);
            } else if (word.startsWith("@")) {
                sheet = word.substring(1);
            } else if (List.of("load", "check", "memo", "hold").contains(word)) {
                decision = Decision.parse(word);
            } else if (List.of("total", "city", "expanded", "county", "unallocated", "part").contains(word)) {
                kind = RowKind.parse(word);
            } else {
                unit = word;
            }
        }
        BigDecimal lastDigit = value == null ? null : BigDecimal.ONE.movePointLeft(Math.max(value.scale(), 0));
        return new Statement(key, Measure.parse(words[1]), month, value, unit, lastDigit,
                value == null ? CellStatus.NOT_APPLICABLE : CellStatus.VALUE, decision, kind, sheet,
                CellAddress.parse(words[3]), words[2]);
    }
}
