package org.minsheng.contract.sketch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.minsheng.contract.HeaderPath;
import org.minsheng.contract.UnitCodelist;
import org.minsheng.contract.sketch.ColumnSketch.Role;
import org.minsheng.contract.sketch.IndicatorSearch.Match;
import org.minsheng.observation.Measure;
import org.minsheng.observation.Period;
import org.minsheng.observation.Unit;

/** Drafts the columns of a table with a row for each region. */
final class ColumnDrafts {

    /** From this likeness on, in percent, an indicator is proposed if the next one is clearly less like. */
    static final int CERTAIN = 55;
    private static final int CLEARLY = 8;
    /** Below this nothing is said to be like. */
    private static final int UNLIKE = 20;

    private final TableSketch table;
    private final String context;
    private final IndicatorSearch search;
    private final UnitCodelist units;
    private final Period period;
    private final Set<String> written = new HashSet<>();
    private final Set<String> series = new HashSet<>();
    private final Map<String, ColumnSketch> headers = new LinkedHashMap<>();

    ColumnDrafts(TableSketch table, String name, IndicatorSearch search, UnitCodelist units, Period period) {
        this.table = table;
        this.context = name + table.block().titles().stream().map(cell -> cell.text()).collect(Collectors.joining());
        this.search = search;
        this.units = units;
        this.period = period;
        table.columns().stream()
                .filter(column -> column.role() == Role.FIGURE || column.role() == Role.STAGE)
                .forEach(column -> headers.putIfAbsent(header(column), column));
    }

    List<ColumnDraft> columns() {
        List<ColumnDraft> drafts = new ArrayList<>();
        for (ColumnSketch column : table.columns()) {
            String header = column.column().path().isEmpty() ? "" : header(column);
            if (column.role().isRead() && !header.isEmpty() && written.add(header)) {
                drafts.add(column.role() == Role.PERCENT ? percent(column, header) : figure(column, header));
            } else if (column.role() == Role.LABEL && !table.rows().repeated().isEmpty() && written.add(header)) {
                drafts.add(new ColumnDraft(
                        List.of(column.column().letters()
                                + "栏 只数有字的行时去掉# where rows with a text are counted: remove #"),
                        "{header: " + YamlText.scalar(header) + ", indicator: " + YamlText.UNFILLED + ", measure: "
                                + YamlText.UNFILLED + ", reads: presence}", false));
            }
        }
        return drafts;
    }

    private ColumnDraft figure(ColumnSketch column, String header) {
        List<Match> matches = search.rank(column.column().path(), context, column.unit(), column.role() == Role.FIGURE);
        int best = matches.isEmpty() ? 0 : matches.get(0).score();
        int second = matches.size() < 2 ? 0 : matches.get(1).score();
        Measure measure = column.measure();
        boolean certain = best >= CERTAIN && best - second >= CLEARLY && measure != null
                && series.add(matches.get(0).indicator().code() + " " + measure);
        List<String> hints = new ArrayList<>();
        hints.add(column.column().letters() + "栏 column " + column.column().letters() + example(column)
                + (certain ? "；建议 proposed: " + matches.get(0)
                        : best < UNLIKE ? "；没有相近的指标 no indicator is like it"
                        : "；可能是 perhaps: " + matches.stream().limit(3).map(Match::toString)
                                .collect(Collectors.joining("；"))));
        if (isEndOfAnother(header)) {
            hints.add("表头也是另一栏的末尾，请在上层补字或不读 its header ends another one: not read");
        }
        boolean read = best >= UNLIKE && !isEndOfAnother(header);
        String entry = "{header: " + YamlText.scalar(header)
                + ", indicator: " + (certain ? matches.get(0).indicator().code() : YamlText.UNFILLED)
                + ", measure: " + (measure == null ? YamlText.UNFILLED : measure)
                + unit(column, certain ? matches.get(0) : null, hints)
                + (column.role() == Role.STAGE ? ", reads: stage" : "")
                + decision(header, measure) + "}";
        return new ColumnDraft(hints, entry, read);
    }

    /** Targets and months are compared; what counts from before this year is kept only. */
    private static String decision(String header, Measure measure) {
        if (header.contains("历年")) {
            return ", decision: memo, base: all_time";
        }
        if (header.contains("以来")) {
            return ", decision: memo, base: programme";
        }
        return measure == Measure.TARGET || measure == Measure.FLOW ? ", decision: check" : "";
    }

    private String example(ColumnSketch column) {
        return table.block().cells(column.column().number()).stream()
                .skip(1)
                .findFirst()
                .map(cell -> "，例 e.g. " + cell.text().strip())
                .orElse("");
    }

    /** Only a unit of the codelist that fits the indicator proposed. */
    private String unit(ColumnSketch column, Match proposed, List<String> hints) {
        if (column.unit() == null || column.role() == Role.STAGE) {
            return "";
        }
        Unit unit = units.find(column.unit()).orElse(null);
        if (unit == null) {
            hints.add("单位“" + column.unit() + "”不在units.csv中 is not listed in units.csv");
            return "";
        }
        String base = proposed == null ? null : proposed.indicator().baseUnit();
        boolean fits = base == null || units.find(base).filter(unit::isConvertibleTo).isPresent();
        return fits ? ", unit: " + YamlText.scalar(unit.symbol()) : "";
    }

    private boolean isEndOfAnother(String header) {
        return table.columns().stream()
                .map(column -> column.column().path().isEmpty() ? "" : header(column))
                .anyMatch(other -> !other.equals(header) && other.endsWith(" / " + header));
    }

    /** The printed percentage of the two figures under the same words, when there are two to be told. */
    private ColumnDraft percent(ColumnSketch column, String header) {
        int words = header.lastIndexOf(" / ");
        String group = words < 0 ? "" : header.substring(0, words + 3);
        List<String> inGroup = headers.entrySet().stream()
                .filter(entry -> entry.getValue().role() == Role.FIGURE)
                .map(Map.Entry::getKey)
                .filter(other -> other.startsWith(group) && (words >= 0 || !other.contains(" / ")))
                .toList();
        String whole = pick(inGroup, Measure.TARGET, Measure.DEN);
        String part = pick(inGroup, Measure.CUM, Measure.NUM);
        String parts = part == null || whole == null
                ? "[" + YamlText.UNFILLED + ", " + YamlText.UNFILLED + "]"
                : YamlText.list(List.of(part, whole));
        String hint = column.column().letters() + "栏 印出的百分数，分子、分母两栏都已写上后去掉#"
                + " a printed percentage: remove # when both columns are written";
        return new ColumnDraft(List.of(hint), "{header: " + YamlText.scalar(header) + ", percent_of: " + parts + "}",
                false);
    }

    private String pick(List<String> group, Measure one, Measure other) {
        return group.stream()
                .filter(header -> headers.get(header).measure() == one || headers.get(header).measure() == other)
                .findFirst()
                .orElse(null);
    }

    /**
     * The path with the file's year as {year}, the year before as {year-1}, months of month columns as {month}; where
     * years run across the table each stays what it is.
     */
    private String header(ColumnSketch column) {
        List<String> words = new ArrayList<>();
        column.column().header().forEach(cell -> words.add(HeaderPath.squeeze(cell.text())));
        if (period != null && table.across() == null) {
            int year = period.month().getYear();
            words.replaceAll(word -> word.replaceAll("(?<!\\d)" + year + "(?!\\d)", "{year}")
                    .replaceAll("(?<!\\d)" + (year - 1) + "(?!\\d)", "{year-1}"));
        }
        String last = words.get(words.size() - 1);
        long months = table.columns().stream()
                .filter(other -> other.column().path().matches("(?:.* / )?\\d{1,2}月")).count();
        if (months > 1 && last.matches("\\d{1,2}月")) {
            words.set(words.size() - 1, "{month}月");
        }
        return String.join(" / ", words);
    }
}
