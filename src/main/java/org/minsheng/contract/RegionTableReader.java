package org.minsheng.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.minsheng.observation.Decision;
import org.minsheng.observation.IndicatorCode;
import org.minsheng.observation.Measure;
import org.minsheng.observation.RowKind;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a table with a row for each region, and checks how its columns refer to each other. */
final class RegionTableReader {

    private final YamlDocument document;
    private final FigureWords words;
    private final Map<HeaderPath, Node> headers = new LinkedHashMap<>();
    private final Set<HeaderPath> figureHeaders = new HashSet<>();
    private final Set<List<Object>> series = new HashSet<>();

    RegionTableReader(YamlDocument document, FigureWords words) {
        this.document = document;
        this.words = words;
    }

    Optional<RegionTable> read(YamlMap map) {
        Optional<RegionRows> rows = new RegionRowsReader(document, words).read(map.map("rows"));
        Optional<Basis> basis = FeedReader.basis(map);
        List<FigureColumn> figures = new ArrayList<>();
        List<PercentColumn> percents = new ArrayList<>();
        List<YamlMap> columns = map.maps("columns");
        columns.forEach(column -> FeedReader.header(column, "header").ifPresent(header -> {
            headers.putIfAbsent(header, column.at("header"));
            if (!column.has("percent_of")) {
                figureHeaders.add(header);
            }
        }));
        for (YamlMap column : columns) {
            if (column.has("percent_of")) {
                percent(column).ifPresent(percents::add);
            } else {
                figure(column, map.map("rows").has("second_line")).ifPresent(figures::add);
            }
        }
        rows.ifPresent(each -> each.headers().forEach(label -> headers.putIfAbsent(label, map.at("rows"))));
        FeedReader.findAmbiguous(headers, document);
        if (rows.isEmpty() || basis.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new RegionTable(map.text("name", ""), rows.get(), basis.get(), figures, percents));
    }

    private Optional<FigureColumn> figure(YamlMap map, boolean twoLines) {
        Optional<HeaderPath> header = FeedReader.header(map, "header");
        Optional<IndicatorCode> indicator = words.indicator(map);
        Optional<Measure> measure = words.measure(map);
        String unit = words.unit(map);
        ColumnWords missingWhere = columnWords(map, "missing_where").orElse(null);
        List<HeaderPath> smallestOf = figureReferences(map, "smallest_of");
        FigureColumn.Ratio ratio = ratio(map);
        int line = map.text("line", "1").equals("2") ? 2 : 1;
        if (line == 2 && !twoLines) {
            document.problem(map.at("line"), "本表的地区只有一行，请在rows里写明second_line",
                    "regions have one line in this table: say second_line under rows");
        }
        if (header.isEmpty() || indicator.isEmpty() || measure.isEmpty()) {
            return Optional.empty();
        }
        if (!series.add(List.of(indicator.get(), measure.get(), line))) {
            document.problem(map.at("header"), "本表已有一栏是" + indicator.get() + "的" + measure.get() + "，同一个数只能出自一栏",
                    "another column of this table is " + measure.get() + " of " + indicator.get()
                            + " already: a figure has one source");
        }
        return Optional.of(new FigureColumn(header.get(), indicator.get(), measure.get(), unit, words.decision(map),
                decisions(map.map("decisions")), words.reads(map),
                Words.find(FigureColumn.Months.class, map.text("months", "month")).orElse(FigureColumn.Months.MONTH),
                line,
                Words.find(FigureColumn.CumBase.class, map.text("base", "year")).orElse(FigureColumn.CumBase.YEAR),
                map.text("dash", "").equals("zero"), missingWhere, smallestOf, ratio,
                map.text("optional", "").equals("true")));
    }

    private Optional<PercentColumn> percent(YamlMap map) {
        Optional<HeaderPath> header = FeedReader.header(map, "header");
        List<HeaderPath> parts = figureReferences(map, "percent_of");
        if (header.isEmpty() || parts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PercentColumn(header.get(), parts.get(0), parts.size() > 1 ? parts.get(1) : null));
    }

    /** Headers a column refers to; each must be a figure of this table. */
    private List<HeaderPath> figureReferences(YamlMap map, String key) {
        List<HeaderPath> references = new ArrayList<>();
        for (Node node : map.list(key)) {
            YamlMap.textOf(node).flatMap(FeedReader::header).ifPresent(header -> {
                checkFigure(header, node);
                references.add(header);
            });
        }
        return references;
    }

    private void checkFigure(HeaderPath header, Node node) {
        if (!figureHeaders.contains(header)) {
            document.problem(node, "本表没有表头为“" + header + "”的数字栏，请核对写法或补上这一栏",
                    "no column of this table is bound to '" + header + "': correct the words or add the column");
        }
    }

    private FigureColumn.Ratio ratio(YamlMap column) {
        if (!column.has("ratio")) {
            return null;
        }
        YamlMap map = column.map("ratio");
        Optional<HeaderPath> per = FeedReader.header(map, "per");
        per.ifPresent(header -> checkFigure(header, map.at("per")));
        List<BigDecimal> between =
                map.texts("between").stream().map(FigureWords::number).flatMap(Optional::stream).toList();
        if (per.isEmpty() || between.size() != 2) {
            return null;
        }
        if (between.get(0).compareTo(between.get(1)) > 0) {
            document.problem(map.at("between"), "范围应从小到大", "the range runs from the least to the most");
        }
        return new FigureColumn.Ratio(per.get(), between.get(0), between.get(1));
    }

    static Optional<ColumnWords> columnWords(YamlMap owner, String key) {
        YamlMap map = owner.map(key);
        return FeedReader.header(map, "column").map(header -> new ColumnWords(header, map.texts("words")));
    }

    private static Map<RowKind, Decision> decisions(YamlMap map) {
        Map<RowKind, Decision> decisions = new EnumMap<>(RowKind.class);
        map.entries().forEach((kind, node) -> Words.find(RowKind.class, kind).ifPresent(rowKind ->
                YamlMap.textOf(node).flatMap(word -> Words.find(Decision.class, word))
                        .ifPresent(decision -> decisions.put(rowKind, decision))));
        return decisions;
    }
}
