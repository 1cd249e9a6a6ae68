package org.minsheng.normalise;

import java.text.Normalizer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the period in a title, a name or a cell (semantics 2.1). 1—2月 covers both months; a longer span from January,
 * a quarter and 上半年 are ways to say "until": they report their last month.
 */
final class PeriodParser {

    /** A longer text is no title but a note. */
    private static final int LONGEST_TITLE = 200;

    private static final String TO = "\\s*(?:[-\\u2010-\\u2015\\u2212\\u2500~〜\\u4E00至到]|--|——)\\s*";
    private static final String NUMERAL = "(十[一二]?|[一二三四五六七八九])";
    private static final Pattern CHINESE_YEAR = Pattern.compile("二[〇○零O0][〇○零一二三四五六七八九]{2}(?=\\s*年)");
    private static final Pattern CHINESE_SPAN =
            Pattern.compile(NUMERAL + "(\\s*月?\\s*[-\\u2010-\\u2015~至到]+\\s*)" + NUMERAL + "(?=\\s*月)");
    private static final Pattern CHINESE_MONTH = Pattern.compile("(?<![\\d十])" + NUMERAL + "(?=\\s*月)");

    private static final Pattern DOCUMENT = Pattern.compile("[\\[(〔【]\\s*20\\d{2}\\s*[])〕】]\\s*(?:第\\s*)?\\d+\\s*号");
    private static final Pattern SPAN_OF_DAYS = Pattern.compile(
            "(\\d{1,2})\\s*月\\s*\\d{1,2}\\s*日?" + TO + "(?:20\\d{2}\\s*年)?\\s*(\\d{1,2})\\s*月\\s*\\d{1,2}\\s*日");
    private static final Pattern DAY = Pattern.compile(
            "(截[至止]?到?于?)?\\s*(?:(20\\d{2})\\s*年\\s*)?(\\d{1,2})\\s*月\\s*\\d{1,2}\\s*[日号]?(?!\\s*[月\\d])"
                    + "(\\s*为?止)?");
    private static final Pattern NUMERIC_DAY = Pattern.compile(
            "(截[至止]?到?于?)?\\s*(?<!\\d)(20\\d{2})\\s*([-./])\\s*(\\d{1,2})\\s*\\3\\s*\\d{1,2}(?!\\d)"
                    + "|(?<!\\d)20\\d{6}(?!\\d)");

    private static final Pattern OVER_YEARS = Pattern.compile(
            "20\\d{2}\\s*年\\s*\\d{1,2}\\s*月?份?" + TO + "(20\\d{2})\\s*年\\s*(\\d{1,2})\\s*月");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d{2})\\s*年(?!\\s*(?:以来|起|初))");
    private static final Pattern COMPACT = Pattern.compile(
            "(?<!\\d)(20\\d{2})(?:\\s*[-./]\\s*)?(0[1-9]|1[0-2])(?!\\d)|(?<!\\d)(20\\d{2})\\s*[-./]\\s*([1-9])(?!\\d)");
    private static final Pattern SPAN = Pattern.compile("(?<!\\d)(\\d{1,2})\\s*月?份?" + TO + "(\\d{1,2})\\s*月");
    private static final Pattern MONTH = Pattern.compile("(?<!\\d)(\\d{1,2})\\s*月");
    private static final Pattern QUARTER = Pattern.compile("(前)?\\s*第?\\s*([1-4一二三四])\\s*个?季度?|[Qq]([1-4])");
    private static final Pattern YEAR_END =
            Pattern.compile("截[至止]?到?\\s*20\\d{2}\\s*年\\s*[底末]|(?<!\\d)20\\d{2}\\s*年\\s*全年");

    private PeriodParser() {}

    static PeriodSaid parse(String text) {
        if (text.length() > LONGEST_TITLE) {
            return PeriodSaid.NOTHING;
        }
        String plain = withoutDays(arabic(Normalizer.normalize(text, Normalizer.Form.NFKC)));
        Matcher overYears = OVER_YEARS.matcher(plain);
        if (overYears.find()) {
            return said(Integer.valueOf(overYears.group(1)), null, overYears.group(2));
        }
        Integer year = null;
        Matcher yearMatcher = YEAR.matcher(plain);
        if (yearMatcher.find()) {
            year = Integer.valueOf(yearMatcher.group(1));
        } else {
            Matcher compact = COMPACT.matcher(plain);
            if (compact.find()) {
                boolean padded = compact.group(1) != null;
                return said(Integer.valueOf(compact.group(padded ? 1 : 3)), null, compact.group(padded ? 2 : 4));
            }
        }
        return months(plain, year);
    }

    private static PeriodSaid months(String plain, Integer year) {
        Matcher span = SPAN.matcher(plain);
        if (span.find()) {
            return said(year, span.group(1), span.group(2));
        }
        Matcher month = MONTH.matcher(plain);
        if (month.find()) {
            return said(year, null, month.group(1));
        }
        Matcher quarter = QUARTER.matcher(plain);
        if (quarter.find()) {
            String number = quarter.group(2) != null ? quarter.group(2) : quarter.group(3);
            int which = "一二三四".contains(number) ? "一二三四".indexOf(number) + 1 : Integer.parseInt(number);
            return said(year, null, String.valueOf(which * 3));
        }
        if (plain.contains("上半年")) {
            return said(year, null, "6");
        }
        return plain.contains("下半年") || YEAR_END.matcher(plain).find()
                ? said(year, null, "12")
                : new PeriodSaid(year, null, null);
    }

    /** A span is kept only where it is a bucket: from January it is one for 1—2月 alone. */
    private static PeriodSaid said(Integer year, String from, String month) {
        int last = Integer.parseInt(month);
        int first = from == null ? last : Integer.parseInt(from);
        if (last < 1 || last > 12 || first < 1 || first > last) {
            return new PeriodSaid(year, null, null);
        }
        return new PeriodSaid(year, first == 1 && last > 2 ? last : first, last);
    }

    /** A day is a date of printing or sending, unless the words say "until". */
    private static String withoutDays(String text) {
        String plain = DOCUMENT.matcher(text).replaceAll("");
        plain = SPAN_OF_DAYS.matcher(plain).replaceAll("$1-$2月");
        plain = DAY.matcher(plain).replaceAll(day -> day.group(1) == null && day.group(4) == null
                ? ""
                : (day.group(2) == null ? "" : day.group(2) + "年") + day.group(3) + "月");
        return NUMERIC_DAY.matcher(plain).replaceAll(day -> day.group(1) == null
                ? " "
                : day.group(2) + "年" + day.group(4) + "月");
    }

    private static String arabic(String text) {
        String plain = CHINESE_YEAR.matcher(text).replaceAll(year -> digits(year.group()));
        plain = CHINESE_SPAN.matcher(plain).replaceAll(PeriodParser::span);
        return CHINESE_MONTH.matcher(plain).replaceAll(month -> String.valueOf(numeral(month.group(1))));
    }

    private static String span(MatchResult span) {
        return numeral(span.group(1)) + span.group(2) + numeral(span.group(3));
    }

    private static String digits(String year) {
        StringBuilder digits = new StringBuilder();
        for (char c : year.toCharArray()) {
            digits.append("〇○零O0".indexOf(c) >= 0 ? 0 : "一二三四五六七八九".indexOf(c) + 1);
        }
        return digits.toString();
    }

    private static int numeral(String characters) {
        int tens = characters.startsWith("十") ? 10 : 0;
        String rest = characters.replace("十", "");
        return tens + (rest.isEmpty() ? 0 : "一二三四五六七八九".indexOf(rest) + 1);
    }
}
