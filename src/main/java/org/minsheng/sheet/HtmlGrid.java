package org.minsheng.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.minsheng.observation.CellAddress;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.RawRow;

/** Lays the cells of HTML tables out as a grid, each in the first free column of its row. */
final class HtmlGrid {

    private static final Pattern NOT_SHOWN = Pattern.compile("display\\s*:\\s*none", Pattern.CASE_INSENSITIVE);

    private static final Pattern STORED_NUMBER = Pattern.compile("[-+]?\\d{1,20}(\\.\\d{1,30})?([eE][-+]?\\d{1,2})?");
    private static final Pattern SHOWN_NUMBER = Pattern.compile("[-+]?[\\d,]+(\\.\\d+)?%?");

    private final Limits limits;
    private final List<RawRow> rows = new ArrayList<>();
    private final List<Merges.Region> regions = new ArrayList<>();
    private final List<RawCell> comments = new ArrayList<>();
    private int lastRow;
    private boolean tabular;

    HtmlGrid(Limits limits) {
        this.limits = limits;
    }

    void add(Element table) {
        List<Element> lines = ownRows(table);
        /* rows a cell above still reaches into, by column */
        int[] reach = new int[16];
        int filled = 0;
        for (int i = 0; i < lines.size(); i++) {
            int number = ++lastRow;
            List<RawCell> cells = new ArrayList<>();
            int column = 1;
            for (Element cell : ownCells(lines.get(i))) {
                while (column < reach.length && reach[column] >= number) {
                    column++;
                }
                int width = span(cell, "colspan");
                int height = Math.min(span(cell, "rowspan"), lines.size() - i);
                limits.checkColumn(column + width - 1);
                if (column + width > reach.length) {
                    reach = Arrays.copyOf(reach, (column + width) * 2);
                }
                Arrays.fill(reach, column, column + width, number + height - 1);
                CellAddress first = new CellAddress(number, column);
                if (width > 1 || height > 1) {
                    regions.add(new Merges.Region(first, new CellAddress(number + height - 1, column + width - 1)));
                }
                takeComments(cell, first);
                RawCell content = content(cell, first);
                if (content != null) {
                    cells.add(content);
                }
                column += width;
            }
            if (!cells.isEmpty()) {
                rows.add(new RawRow(number, NOT_SHOWN.matcher(lines.get(i).attr("style")).find(), 0, cells));
            }
            filled += cells.size() > 1 ? 1 : 0;
        }
        tabular |= filled > 1;
    }

    /** Whether some table has at least two rows of at least two filled cells. */
    boolean isTabular() {
        return tabular;
    }

    List<RawRow> rows() {
        return rows;
    }

    Merges merges() {
        return new Merges(regions, limits);
    }

    /** Comments, each at its cell. */
    List<RawCell> comments() {
        return comments;
    }

    /** LibreOffice writes a comment into its cell, Excel a link to it: neither is what the cell says. */
    private void takeComments(Element cell, CellAddress address) {
        cell.select("a.msocomanchor").remove();
        for (Element comment : cell.select("comment")) {
            String words = HtmlWorkbook.textOf(comment);
            if (!words.isEmpty()) {
                comments.add(RawCell.text(HtmlWorkbook.SHEET, address, words));
            }
            comment.remove();
        }
    }

    /** Excel writes the number it stores beside the one it shows; a date is shown by no number and stays as it is. */
    private static RawCell content(Element cell, CellAddress address) {
        String text = HtmlWorkbook.textOf(cell);
        String stored = cell.attr("x:num").strip();
        if (STORED_NUMBER.matcher(stored).matches() && SHOWN_NUMBER.matcher(text).matches()) {
            String format = text.endsWith("%") ? "0.00%" : "";
            return RawCell.number(HtmlWorkbook.SHEET, address,
                    StoredValue.shortest(Double.parseDouble(stored)), format);
        }
        return text.isEmpty() ? null : RawCell.text(HtmlWorkbook.SHEET, address, text);
    }

    static int cellsOf(Element table) {
        return ownRows(table).stream().mapToInt(row -> ownCells(row).size()).sum();
    }

    private static List<Element> ownRows(Element table) {
        List<Element> rows = new ArrayList<>();
        for (Element child : table.children()) {
            if (child.nameIs("tr")) {
                rows.add(child);
            } else if (child.nameIs("thead") || child.nameIs("tbody") || child.nameIs("tfoot")) {
                child.children().stream().filter(each -> each.nameIs("tr")).forEach(rows::add);
            }
        }
        return rows;
    }

    private static List<Element> ownCells(Element row) {
        return row.children().stream().filter(each -> each.nameIs("td") || each.nameIs("th")).toList();
    }

    /** At least 1; as in a browser what is no number counts as 1, and a rowspan of 0 reaches to the table's end. */
    private static int span(Element cell, String attribute) {
        String written = cell.attr(attribute).strip();
        if (!written.matches("\\d{1,9}")) {
            return 1;
        }
        int span = Integer.parseInt(written);
        return span > 0 ? span : attribute.equals("rowspan") ? Integer.MAX_VALUE : 1;
    }
}
