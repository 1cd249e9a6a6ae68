package org.minsheng.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.minsheng.observation.IndicatorCode;
import org.minsheng.observation.Measure;
import org.minsheng.observation.RegionCode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a table of kind items. */
final class ItemTableReader {

    private final YamlDocument document;
    private final FigureWords words;
    private final Map<HeaderPath, Node> headers = new LinkedHashMap<>();
    private final Set<String> itemKeys = new HashSet<>();
    private final Set<List<Object>> series = new HashSet<>();

    ItemTableReader(YamlDocument document, FigureWords words) {
        this.document = document;
        this.words = words;
    }

    Optional<ItemTable> read(YamlMap map) {
        List<HeaderPath> keys = map.texts("keys").stream().map(FeedReader::header).flatMap(Optional::stream).toList();
        List<ItemTable.Item> items = map.maps("items").stream().map(this::item).toList();
        keys.forEach(key -> headers.putIfAbsent(key, map.at("keys")));
        FeedReader.findAmbiguous(headers, document);
        return keys.isEmpty() ? Optional.empty() : Optional.of(new ItemTable(map.text("name", ""), keys, items));
    }

    private ItemTable.Item item(YamlMap map) {
        for (Node node : map.list("keys")) {
            YamlMap.textOf(node).filter(key -> !itemKeys.add(HeaderPath.squeeze(key))).ifPresent(key ->
                    document.problem(node, "任务“" + key + "”已有一处，请合并",
                            "there is another item of the key '" + key + "': join them"));
        }
        List<ItemFigure> figures = new ArrayList<>();
        map.maps("figures").forEach(figure -> figure(figure).ifPresent(figures::add));
        return new ItemTable.Item(map.texts("keys"), figures);
    }

    private Optional<ItemFigure> figure(YamlMap map) {
        Optional<HeaderPath> column = FeedReader.header(map, "column");
        column.ifPresent(header -> headers.putIfAbsent(header, map.at("column")));
        Optional<IndicatorCode> indicator = words.indicator(map);
        Optional<Measure> measure = words.measure(map);
        Optional<TextTemplate> find = words.find(map);
        Optional<RegionCode> region = map.has("region")
                ? words.region(map.text("region", ""), map.at("region"))
                : indicator.flatMap(words::provinceOf);
        String unit = words.unit(map);
        if (column.isEmpty() || indicator.isEmpty() || measure.isEmpty() || region.isEmpty()) {
            return Optional.empty();
        }
        if (!series.add(List.of(indicator.get(), measure.get(), region.get()))) {
            document.problem(map.node(), "本表已有" + indicator.get() + "的" + measure.get() + "，同一个数只能出自一处",
                    "this table states " + measure.get() + " of " + indicator.get()
                            + " already: a figure has one source");
        }
        return Optional.of(new ItemFigure(column.get(), indicator.get(), measure.get(), unit, words.decision(map),
                words.reads(map), find.orElse(null), region.get()));
    }
}
