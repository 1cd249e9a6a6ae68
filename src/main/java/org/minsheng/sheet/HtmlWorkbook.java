package org.minsheng.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.minsheng.observation.RawRow;
import org.minsheng.observation.RejectionCode;

/**
 * A page that an export system wrote and named xls. Its one sheet is {@code html}: the rows of its data tables one
 * below the other, a row for each {@code tr}, spans as merged regions.
 */
final class HtmlWorkbook implements Workbook, Sheet {

    static final String SHEET = "html";

    /** A page of pictures may still have a caption. */
    private static final int FEW_WORDS = 100;
    private static final Pattern SPACES = Pattern.compile("[ \\t\\r\\n\\f]+");
    private static final Pattern SPACES_AROUND_BREAK = Pattern.compile(" ?\\n ?");

    private final HtmlGrid grid;
    private final Limits limits;

    private HtmlWorkbook(HtmlGrid grid, Limits limits) {
        this.grid = grid;
        this.limits = limits;
    }

    /** Refuses a page that asks for a password, and one without a table of at least two rows and two columns. */
    static HtmlWorkbook open(TextDecoder.Decoded text, Limits limits) {
        limits.checkPageText(text.text().length());
        limits.checkPageTags(text.text().chars().filter(c -> c == '<').count());
        Document page = Jsoup.parse(text.text());
        limits.checkTables(page.select("table").size());
        page.traverse((node, depth) -> limits.checkXmlDepth(depth));
        HtmlGrid grid = new HtmlGrid(limits);
        dataTables(page.body()).forEach(grid::add);
        boolean login = page.selectFirst("input[type=password]") != null;
        if (!login && !grid.isTabular() && page.selectFirst("img") != null && page.text().length() < FEW_WORDS) {
            throw new RefusedFileException(RejectionCode.PICTURES_ONLY);
        }
        if (login || !grid.isTabular()) {
            throw new RefusedFileException(RejectionCode.NOT_A_TABLE, headline(page));
        }
        return new HtmlWorkbook(grid, limits);
    }

    /** A table that only arranges others is left for those; a small table within a cell is text of that cell. */
    private static Stream<Element> dataTables(Element within) {
        List<Element> outermost = new ArrayList<>();
        collectOutermost(within, outermost);
        return outermost.stream().flatMap(table -> {
            int own = HtmlGrid.cellsOf(table);
            boolean arranges = table.select("table").stream()
                    .anyMatch(inner -> inner != table && HtmlGrid.cellsOf(inner) > own);
            return arranges ? table.children().stream().flatMap(HtmlWorkbook::dataTables) : Stream.of(table);
        });
    }

    private static void collectOutermost(Element within, List<Element> found) {
        for (Element element : within.select("table")) {
            boolean nested = element.parents().stream()
                    .takeWhile(parent -> parent != within)
                    .anyMatch(parent -> parent.nameIs("table"));
            if (!nested && element != within) {
                found.add(element);
            }
        }
    }

    private static String headline(Document page) {
        Element heading = page.selectFirst("h1, h2, h3");
        String words = heading != null ? heading.text() : page.title().isBlank() ? page.text() : page.title();
        return words.length() <= 60 ? words : words.substring(0, 59) + "…";
    }

    /** Text as a browser shows it, in one run; a no-break space is a character like any other. */
    static String textOf(Element cell) {
        StringBuilder text = new StringBuilder();
        cell.traverse((node, depth) -> {
            if (node instanceof TextNode words) {
                append(text, SPACES.matcher(words.getWholeText()).replaceAll(" "));
            } else if (node.nameIs("br")) {
                text.append('\n');
            } else if (node.nameIs("td") || node.nameIs("p") || node.nameIs("div")) {
                append(text, " ");
            }
        });
        return outerSpacesGone(SPACES_AROUND_BREAK.matcher(text).replaceAll("\n"));
    }

    private static void append(StringBuilder text, String words) {
        boolean spaced = text.length() > 0 && text.charAt(text.length() - 1) == ' ' && words.startsWith(" ");
        text.append(words, spaced ? 1 : 0, words.length());
    }

    private static String outerSpacesGone(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && (text.charAt(from) == ' ' || text.charAt(from) == '\n')) {
            from++;
        }
        while (to > from && (text.charAt(to - 1) == ' ' || text.charAt(to - 1) == '\n')) {
            to--;
        }
        return text.substring(from, to);
    }

    @Override
    public String kind() {
        return "html";
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(this);
    }

    @Override
    public String name() {
        return SHEET;
    }

    @Override
    public boolean hidden() {
        return false;
    }

    @Override
    public SheetMarks marks() {
        return new SheetMarks(grid.comments(), new BitSet(), Map.of());
    }

    @Override
    public Merges merges() {
        return grid.merges();
    }

    @Override
    public RowSource rows() {
        var rows = grid.rows().iterator();
        return new LimitedRows(new RowSource() {
            @Override
            public RawRow next() {
                return rows.hasNext() ? rows.next() : null;
            }

            @Override
            public void close() {}
        }, limits);
    }
}
