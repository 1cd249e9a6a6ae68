package org.minsheng.normalise;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minsheng.observation.RejectionCode;

/** Reads a text as a number, or says why it is none. It never guesses: O is no zero, and {@code 70 20} is no 7020. */
final class NumberParser {

    /** No number is written in more characters. */
    private static final int LONGEST_NUMBER = 60;

    /** Digits on two lines may be two numbers: no line break groups thousands. */
    private static final Pattern BROKEN = Pattern.compile("\\d[\\s\\p{Z}]*[\\r\\n][\\s\\p{Z}]*\\d");
    private static final Pattern BRACKETED = Pattern.compile("[(\\[【〔][-+\\d.,\\s]+[十百千万亿]*[)\\]】〕]");
    private static final Pattern ABOUT = Pattern.compile("^(?:大约|约|将近|接近|近|超过|超|逾|不到|不足|至少|≈|≥|>=|>|<)\\s*");
    private static final Pattern PERCENT_OF = Pattern.compile("^百分之\\s*");
    private static final Pattern NUMBER =
            Pattern.compile("([+-]?)\\s*(\\d[\\d,\\s]*(?:\\.\\d*)?|\\.\\d+)(.*)", Pattern.DOTALL);
    private static final Pattern GROUPED =
            Pattern.compile("\\d{1,3}(?:(,\\s?|\\s)\\d{3})(?:\\1\\d{3})*(?:\\.\\d+)?");
    private static final Pattern UNGROUPED = Pattern.compile("\\d+(?:\\.\\d+)?|\\.\\d+");
    private static final Pattern OR_SO = Pattern.compile("\\s*(?:左右|上下|以上|以下|以内|\\+)$");
    private static final Pattern AND_MORE = Pattern.compile("^([十百千万亿]*)\\s*[余多几]\\s*");
    /** A digit after the number, letters that stand for digits, or words of a date: not a unit. */
    private static final Pattern NO_UNIT =
            Pattern.compile("(?!(?:万|亿)?[khcd]?m[23]$).*[\\d.,。；;？?！!].*|[OolI|]+|[-—–/~].*|号|[年月].*|[一二三四]?季度|.{13,}",
                    Pattern.DOTALL);

    private NumberParser() {}

    static ParsedNumber parse(String raw) {
        CellText text = CellText.of(raw);
        if (text.plain().length() > LONGEST_NUMBER) {
            return new ParsedNumber.Unreadable(RejectionCode.NOT_A_NUMBER);
        }
        if (BROKEN.matcher(raw).find()) {
            return new ParsedNumber.Unreadable(RejectionCode.BAD_GROUPING);
        }
        if (BRACKETED.matcher(text.plain()).matches()) {
            return new ParsedNumber.Unreadable(RejectionCode.ACCOUNTING_NEGATIVE);
        }
        String exact = ABOUT.matcher(text.plain()).replaceFirst("");
        boolean about = exact.length() < text.plain().length();
        String counted = PERCENT_OF.matcher(exact).replaceFirst("");
        ParsedNumber parsed = digits(counted);
        if (!(parsed instanceof ParsedNumber.Written written)) {
            return parsed;
        }
        String suffix = counted.length() < exact.length() ? "%" + written.suffix() : written.suffix();
        return new ParsedNumber.Written(
                written.amount(),
                written.decimals(),
                suffix,
                written.approximate() || about,
                written.unusual() || text.marked());
    }

    private static ParsedNumber digits(String text) {
        Matcher matcher = NUMBER.matcher(text);
        if (!matcher.matches()) {
            return ChineseNumerals.parse(text)
                    .<ParsedNumber>map(written -> withSuffix(written, written.suffix()))
                    .orElse(new ParsedNumber.Unreadable(RejectionCode.NOT_A_NUMBER));
        }
        String body = matcher.group(2).strip();
        String rest = matcher.group(3).strip();
        if (body.endsWith(".")) {
            boolean split = rest.matches("\\d+");
            return new ParsedNumber.Unreadable(split ? RejectionCode.BAD_GROUPING : RejectionCode.NOT_A_NUMBER);
        }
        Optional<String> ungrouped = ungroup(body);
        if (ungrouped.isEmpty()) {
            return new ParsedNumber.Unreadable(RejectionCode.BAD_GROUPING);
        }
        BigDecimal amount = new BigDecimal(ungrouped.get());
        boolean spaced = body.chars().anyMatch(c -> c == ' ');
        return withSuffix(
                new ParsedNumber.Written(
                        matcher.group(1).equals("-") ? amount.negate() : amount, amount.scale(), rest, false, spaced),
                rest);
    }

    /** The digits without their separators; empty when they do not stand in groups of three. */
    private static Optional<String> ungroup(String body) {
        if (UNGROUPED.matcher(body).matches()) {
            return Optional.of(body);
        }
        return GROUPED.matcher(body).matches() ? Optional.of(body.replaceAll("[,\\s]", "")) : Optional.empty();
    }

    /** Takes the words of approximation off what follows the digits: 万余人 is about so many 万人. */
    private static ParsedNumber withSuffix(ParsedNumber.Written written, String rest) {
        String exact = OR_SO.matcher(rest).replaceFirst("");
        String unit = AND_MORE.matcher(exact).replaceFirst("$1").replaceAll("\\s", "");
        if (NO_UNIT.matcher(unit).matches()) {
            return new ParsedNumber.Unreadable(RejectionCode.NOT_A_NUMBER);
        }
        boolean approximate = exact.length() < rest.length() || unit.length() < exact.replaceAll("\\s", "").length();
        return new ParsedNumber.Written(
                written.amount(), written.decimals(), unit, approximate, written.unusual());
    }
}
