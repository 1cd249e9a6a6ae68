package org.minsheng.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.minsheng.contract.HeaderPath;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.RawRow;

/**
 * A filled row and what kind of row it looks like.
 *
 * @param figures cells that look like figures
 * @param words other cells
 */
record OutlineRow(RawRow row, List<RawCell> figures, List<RawCell> words, Kind kind) {

    private static final Pattern FACT = Pattern.compile(
            "^[（(]?[^：:]{0,10}(?:单位|部门|处室|机关|时间|日期|电话|人|文号|表号|负责人|年份|月份|指标|地区|数据库|来源|频率)"
                    + "\\s*(?:[（(][^）)]*[）)])?\\s*[：:].*|^[（(][^（）()]{2,12}[）)]$|^计量单位(?:[：:]|见).*|^Unit\\s*[:：].*",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern NOTE = Pattern.compile(
            "^[（(]?(?:注|说明|备注|附注|资料来源|数据来源|来源|审核|填表|制表|联系|单位负责|Note|Source)[0-9一二三]?\\s*[：:.．].*|^[*＊#].{6,}",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern TITLE = Pattern.compile(
            ".*(?:(?:19|20)\\d\\d\\s*年|[\\d一二]\\s*月|表\\s*[-\\d]).*|.*(?:统计表|情况表|进度表|月报表?|一览表)");
    private static final int SHORTEST_TITLE = 10;

    enum Kind {
        /** Figures stand in it. */
        BODY,
        /** Two words or more: it may head columns. */
        HEADER,
        /** Years or column numbers only. */
        NUMBERS,
        /** Unit, sender, day. */
        FACT,
        NOTE,
        /** One word: a title, a heading of rows, or of a group of columns. */
        SINGLE
    }

    static OutlineRow of(RawRow row, CellLook look) {
        List<RawCell> figures = new ArrayList<>();
        List<RawCell> words = new ArrayList<>();
        row.cells().forEach(cell -> (look.isFigure(cell) ? figures : words).add(cell));
        return new OutlineRow(row, List.copyOf(figures), List.copyOf(words), kind(row, figures, words));
    }

    private static Kind kind(RawRow row, List<RawCell> figures, List<RawCell> words) {
        boolean fact = words.stream().anyMatch(cell -> FACT.matcher(cell.text().strip()).matches());
        if (!words.isEmpty() && NOTE.matcher(words.get(0).text().strip()).matches()) {
            return Kind.NOTE;
        }
        if (!figures.isEmpty()) {
            return fact && figures.size() < 2 ? Kind.FACT
                    : isNumbering(row) || areYears(figures) ? Kind.NUMBERS
                    : Kind.BODY;
        }
        if (fact) {
            return Kind.FACT;
        }
        if (words.size() == 1) {
            return Kind.SINGLE;
        }
        boolean title = words.stream().map(cell -> HeaderPath.squeeze(cell.text()))
                .anyMatch(text -> text.length() >= SHORTEST_TITLE && TITLE.matcher(text).matches());
        return title && words.size() < 4 ? Kind.SINGLE : Kind.HEADER;
    }

    /** 甲 乙 1 2 3: every cell a mark, and the numbers count up. */
    private static boolean isNumbering(RawRow row) {
        int last = 0;
        int numbers = 0;
        for (RawCell cell : row.cells()) {
            if (!CellLook.isColumnMark(cell)) {
                return false;
            }
            String digits = HeaderPath.squeeze(cell.text()).replaceFirst("=.*", "").replaceAll("\\D", "");
            if (!digits.isEmpty()) {
                int number = Integer.parseInt(digits);
                if (number != last + 1 && numbers > 0 || numbers == 0 && number > 3) {
                    return false;
                }
                last = number;
                numbers++;
            }
        }
        return numbers >= 2;
    }

    /** Years that run one way, two at least. */
    private static boolean areYears(List<RawCell> figures) {
        if (figures.size() < 2 || !figures.stream().allMatch(CellLook::isYear)) {
            return false;
        }
        List<Integer> years = figures.stream()
                .map(cell -> Integer.valueOf(HeaderPath.squeeze(cell.text()).substring(0, 4)))
                .toList();
        int direction = Integer.compare(years.get(1), years.get(0));
        for (int i = 1; i < years.size(); i++) {
            if (Integer.compare(years.get(i), years.get(i - 1)) != direction) {
                return false;
            }
        }
        return direction != 0;
    }

    boolean isHeading() {
        return kind == Kind.HEADER || kind == Kind.NUMBERS;
    }

    boolean isNumbering() {
        return kind == Kind.NUMBERS && isNumbering(row);
    }

    int number() {
        return row.number();
    }
}
