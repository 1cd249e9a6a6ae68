package org.minsheng.normalise;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.minsheng.contract.FileReading;
import org.minsheng.contract.TableReading;
import org.minsheng.observation.Annotation;
import org.minsheng.observation.Annotation.Kind;
import org.minsheng.observation.CellKind;
import org.minsheng.observation.Period;
import org.minsheng.observation.RawCell;

/** Sorts what is written beside the figures: titles, units, days, notes, signatures and comments. */
final class Annotations {

    private static final Pattern SIGNATURE = Pattern.compile(
            "(?:[填报送制供]{1,2}(?:单位|部门|机关)|(?:单位|部门|统计)?负责人|分管领导|[填制报送]表人|填报人|审核人?|复核人?|经办人|联系人|签发人?"
                    + "|联系电话|[填报制送印]{1,2}(?:表)?(?:出)?(?:日期|时间))\\s*(?:[（(][^）)]*[）)])?\\s*[：:]");
    private static final Pattern AS_OF = Pattern.compile("截[至止]|数据截止|统计截止");
    private static final Pattern NOTE = Pattern.compile("^[（(]?(?:注|备注|说明|附注|注释|填表说明)\\d{0,2}(?:[：:、.．]|$)[\\s\\S]*");
    private static final Pattern DAY = Pattern.compile(
            "(20\\d{2})\\s*(?:年|[-./])\\s*(1[0-2]|0?[1-9])\\s*(?:月|[-./])\\s*(3[01]|[12]\\d|0?[1-9])(?!\\d)");

    private final List<Annotation> annotations = new ArrayList<>();

    private final Period period;

    private Annotations(Period period) {
        this.period = period;
    }

    /**
     * In order of the sheets and their cells, comments last.
     *
     * @param period of the file: a month without a year is one of its year
     */
    static List<Annotation> of(FileReading file, Period period) {
        Annotations found = new Annotations(period);
        Set<String> sheets = new LinkedHashSet<>();
        Set<RawCell> titles = new LinkedHashSet<>();
        Set<RawCell> notes = new LinkedHashSet<>();
        for (TableReading table : file.tables()) {
            sheets.add(table.sheet());
            titles.addAll(table.titles());
            notes.addAll(table.notes());
        }
        Set<RawCell> texts = new LinkedHashSet<>(file.texts());
        texts.addAll(titles);
        texts.addAll(notes);
        file.tables().forEach(table -> texts.addAll(signatures(table)));
        texts.stream()
                .filter(cell -> sheets.contains(cell.sheet()))
                .forEach(cell -> found.sort(cell, titles.contains(cell), notes.contains(cell)));
        file.comments().stream()
                .filter(comment -> sheets.contains(comment.sheet()))
                .forEach(comment -> found.add(Kind.COMMENT, comment, null));
        return List.copyOf(found.annotations);
    }

    /** Signatures that stand in columns of the table look like a row of it. */
    private static List<RawCell> signatures(TableReading table) {
        return Stream.concat(table.body().stream().flatMap(row -> row.cells().stream()), table.remarks().stream())
                .filter(cell -> cell.kind() == CellKind.TEXT && SIGNATURE.matcher(cell.text().strip()).lookingAt())
                .toList();
    }

    private void sort(RawCell cell, boolean title, boolean note) {
        String text = cell.text().strip();
        boolean told = false;
        List<String> units = UnitResolver.notes(List.of(cell));
        if (!units.isEmpty()) {
            add(Kind.UNIT, cell, String.join("、", units));
            told = isAlone(text, "单位");
        }
        if (AS_OF.matcher(text).find()) {
            add(Kind.AS_OF, cell, when(text));
            told |= AS_OF.matcher(text).lookingAt();
        }
        if (SIGNATURE.matcher(text).find() && !NOTE.matcher(text).matches()) {
            add(Kind.SIGNATURE, cell, day(text));
            told = true;
        }
        if (NOTE.matcher(text).matches() || note && !told) {
            add(Kind.NOTE, cell, null);
        } else if (title && !told) {
            add(Kind.TITLE, cell, month(text));
        }
    }

    /** Whether the text is nothing but the line of a word: （单位：万人）. */
    private static boolean isAlone(String text, String word) {
        return text.replaceFirst("^[（(【\\[]", "").replaceFirst("^计量", "").startsWith(word);
    }

    private void add(Kind kind, RawCell cell, String value) {
        annotations.add(new Annotation(kind, cell.sheet(), cell.address(), cell.text(), value));
    }

    private String when(String text) {
        String day = day(text);
        return day != null ? day : month(text);
    }

    private String month(String text) {
        PeriodSaid said = PeriodParser.parse(text);
        return said.isSilent()
                ? null
                : said.or(new PeriodSaid(period.month().getYear(), null, null)).toString();
    }

    private static String day(String text) {
        Matcher day = DAY.matcher(text);
        return day.find()
                ? "%s-%02d-%02d".formatted(day.group(1), Integer.valueOf(day.group(2)), Integer.valueOf(day.group(3)))
                : null;
    }
}
