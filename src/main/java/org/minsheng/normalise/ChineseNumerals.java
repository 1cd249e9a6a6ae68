package org.minsheng.normalise;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.ParsePosition;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers written in Chinese characters. ICU reads them; a text it does not consume to the end is no number. */
final class ChineseNumerals {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern NUMERALS = Pattern.compile(
            "([负]?[零〇○一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟萬億]+)(?:点([零〇○一二三四五六七八九]+)([十百千万亿]*))?(.*)",
            Pattern.DOTALL);
    private static final RuleBasedNumberFormat SPELLOUT =
            new RuleBasedNumberFormat(ULocale.CHINA, RuleBasedNumberFormat.SPELLOUT);

    private ChineseNumerals() {}

    /** Whether a column that holds such a text counts in Chinese characters; 一 alone may be a dash. */
    static boolean areIn(String text) {
        return text.length() > 1 && text.length() < 20 && parse(text).isPresent() && isNumber(text)
                || text.matches("[二三四五六七八九十]");
    }

    /** 二〇一七年七月 is none. */
    private static boolean isNumber(String text) {
        return NumberParser.parse(text) instanceof ParsedNumber.Written;
    }

    static Optional<ParsedNumber.Written> parse(String text) {
        Matcher matcher = NUMERALS.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<BigInteger> whole = whole(matcher.group(1));
        if (whole.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal amount = new BigDecimal(whole.get());
        if (matcher.group(2) == null) {
            return Optional.of(new ParsedNumber.Written(amount, 0, matcher.group(4).strip(), false, true));
        }
        String decimals = matcher.group(2).chars().mapToObj(c -> String.valueOf(digit((char) c)))
                .reduce("", String::concat);
        return Optional.of(new ParsedNumber.Written(
                amount.add(new BigDecimal("0." + decimals)),
                decimals.length(),
                matcher.group(3) + matcher.group(4).strip(),
                false,
                true));
    }

    private static Optional<BigInteger> whole(String numerals) {
        ParsePosition position = new ParsePosition(0);
        Number number;
        synchronized (SPELLOUT) {
            number = SPELLOUT.parse(numerals.replace('两', '二'), position);
        }
        return position.getIndex() == numerals.length() && number != null
                ? Optional.of(BigInteger.valueOf(number.longValue()))
                : Optional.empty();
    }

    private static int digit(char c) {
        return c == '〇' || c == '○' ? 0 : DIGITS.indexOf(c);
    }
}
