package org.minsheng.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.minsheng.contract.sketch.BlockOutline;
import org.minsheng.contract.sketch.OutlineColumn;
import org.minsheng.contract.sketch.OutlineColumn.Look;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.RawRow;

/** The columns of a header and its body, and the tables that stand side by side in them. */
final class BlockColumns {

    private static final Pattern NAMES_ROWS = Pattern.compile(
            "序号|编号|任务号|顺序号|行次|.*(?:代码|编码)|地市|地区|统计月份|月份|年份|年度|日期|时间|Year|No\\.?", Pattern.CASE_INSENSITIVE);

    private static final Pattern REMARKS = Pattern.compile(".*(?:备注|说明|注)");

    private final CellLook look;
    private final List<OutlineRow> header;
    private final List<RawRow> body;
    private final List<RawCell> titles;
    private final Map<Integer, List<RawCell>> paths = new HashMap<>();

    BlockColumns(
            Merges merges, CellLook look, List<OutlineRow> header, List<RawRow> body, List<RawCell> titles) {
        this.look = look;
        this.header = header;
        this.body = body;
        this.titles = titles;
        HeaderWindow window = new HeaderWindow(merges, header.size() + 1);
        header.stream().filter(row -> !row.isNumbering()).forEach(row -> window.push(row.row()));
        window.paths().forEach((column, words) ->
                paths.put(column, words.stream().map(HeaderWindow.Word::cell).toList()));
    }

    /** One table, or those side by side from left to right. */
    List<BlockOutline> blocks(List<RawCell> notes) {
        TreeSet<Integer> numbers = new TreeSet<>(paths.keySet());
        body.forEach(row -> row.cells().forEach(cell -> numbers.add(cell.address().column())));
        List<OutlineColumn> columns = new ArrayList<>();
        for (int number : numbers) {
            OutlineColumn column = new OutlineColumn(number, paths.getOrDefault(number, List.of()), Look.FIGURE);
            columns.add(new OutlineColumn(number, column.header(), lookOf(column, columns)));
        }
        List<BlockOutline> blocks = new ArrayList<>();
        for (List<OutlineColumn> part : parts(columns)) {
            List<RawRow> rows = body.stream().map(row -> within(row, part)).filter(row -> !row.isBlank()).toList();
            if (!rows.isEmpty()) {
                blocks.add(new BlockOutline(top(), bottom(), part, rows, titles, notes));
            }
        }
        return blocks;
    }

    private int top() {
        return header.isEmpty() ? 0 : header.get(0).number();
    }

    private int bottom() {
        return header.isEmpty() ? 0 : header.get(header.size() - 1).number();
    }

    private Look lookOf(OutlineColumn column, List<OutlineColumn> left) {
        List<RawCell> cells = body.stream().map(row -> row.cell(column.number())).filter(cell -> cell != null).toList();
        long figures = cells.stream().filter(cell -> look.isFigure(cell) || look.isMark(cell)).count();
        boolean afterFigures = left.stream().anyMatch(each -> each.look() == Look.FIGURE);
        boolean namesRows = column.header().stream()
                .anyMatch(cell -> NAMES_ROWS.matcher(cell.text().replaceAll("\\s", "")).matches());
        boolean numbersRows = left.isEmpty() && column.header().size() == 1 && isNumberOfWords(column.number(), cells);
        boolean leadingYears = left.isEmpty() && cells.size() > 1 && cells.stream().allMatch(CellLook::isYear);
        if (namesRows && !afterFigures || leadingYears || numbersRows) {
            return Look.LABEL;
        }
        if (cells.isEmpty() && REMARKS.matcher(column.path()).matches()) {
            return Look.TEXT;
        }
        boolean some = figures > 0 && 3 * figures >= cells.size() && afterFigures;
        if (cells.isEmpty() || 2 * figures > cells.size() || some) {
            return Look.FIGURE;
        }
        return afterFigures && !namesRows && !repeatsFirst(column, left) ? Look.TEXT : Look.LABEL;
    }

    /** Numbers or codes, each once, beside a column of words: they number the rows. */
    private boolean isNumberOfWords(int number, List<RawCell> cells) {
        long distinct = cells.stream().map(RawCell::text).distinct().count();
        List<RawCell> next = body.stream().map(row -> row.cell(number + 1)).filter(cell -> cell != null).toList();
        return cells.size() > 2 && distinct == cells.size() && next.size() >= cells.size()
                && next.stream().noneMatch(look::isFigure);
    }

    /** The same words head the rows again in a second half of the table. */
    private static boolean repeatsFirst(OutlineColumn column, List<OutlineColumn> left) {
        return !column.path().isEmpty() && left.stream()
                .anyMatch(each -> each.look() == Look.LABEL && each.path().equals(column.path()));
    }

    private List<List<OutlineColumn>> parts(List<OutlineColumn> columns) {
        List<List<OutlineColumn>> parts = new ArrayList<>();
        List<OutlineColumn> part = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            OutlineColumn column = columns.get(i);
            boolean figuresLeft = hasFigures(part);
            boolean figuresRight = hasFigures(columns.subList(i, columns.size()));
            boolean gap = i > 0 && column.number() - columns.get(i - 1).number() > 1;
            boolean again = column.look() == Look.LABEL && repeatsFirst(column, part);
            boolean beginsAfterGap = gap && column.look() != Look.FIGURE && !column.path().isEmpty();
            if (figuresLeft && figuresRight && (again || beginsAfterGap)) {
                parts.add(part);
                part = new ArrayList<>();
                column = new OutlineColumn(column.number(), column.header(), Look.LABEL);
            }
            part.add(column);
        }
        parts.add(part);
        return parts;
    }

    private static boolean hasFigures(List<OutlineColumn> columns) {
        return columns.stream().anyMatch(column -> column.look() == Look.FIGURE);
    }

    private static RawRow within(RawRow row, List<OutlineColumn> part) {
        List<RawCell> cells = row.cells().stream()
                .filter(cell -> part.stream().anyMatch(column -> column.number() == cell.address().column()))
                .toList();
        return new RawRow(row.number(), row.hidden(), row.fields(), cells);
    }
}
