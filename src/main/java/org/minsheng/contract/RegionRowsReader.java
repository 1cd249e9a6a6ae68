package org.minsheng.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.minsheng.observation.RegionCode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads how the rows of a table are named. */
final class RegionRowsReader {

    private final YamlDocument document;
    private final FigureWords words;

    RegionRowsReader(YamlDocument document, FigureWords words) {
        this.document = document;
        this.words = words;
    }

    Optional<RegionRows> read(YamlMap map) {
        Optional<HeaderPath> region = FeedReader.header(map, "region");
        Optional<RegionRows.RegionList> list = Words.find(RegionRows.RegionList.class, map.text("list", ""));
        Pattern partCodes = partCodes(map);
        Map<String, RegionCode> names = names(map.map("names"));
        List<RegionCode> repeating = repeating(map);
        if (region.isEmpty() || list.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new RegionRows(
                region.get(),
                FeedReader.header(map, "block").orElse(null),
                FeedReader.header(map, "code").orElse(null),
                FeedReader.header(map, "period").orElse(null),
                list.get(),
                RegionTableReader.columnWords(map, "part_unless").orElse(null),
                partCodes,
                map.texts("strip"),
                names,
                map.text("second_line").orElse(null),
                map.text("repeats", "").equals("true"),
                repeating));
    }

    private Pattern partCodes(YamlMap map) {
        try {
            return map.text("part_codes").map(Pattern::compile).orElse(null);
        } catch (PatternSyntaxException broken) {
            document.problem(map.at("part_codes"), "不是有效的正则表达式：" + broken.getDescription(),
                    "no regular expression: " + broken.getDescription());
            return null;
        }
    }

    /** Names are kept squeezed, as labels are compared. */
    private Map<String, RegionCode> names(YamlMap map) {
        Map<String, RegionCode> names = new LinkedHashMap<>();
        map.entries().forEach((name, node) -> YamlMap.textOf(node)
                .flatMap(code -> words.region(code, node))
                .ifPresent(code -> names.put(HeaderPath.squeeze(name), code)));
        return names;
    }

    private List<RegionCode> repeating(YamlMap map) {
        List<RegionCode> codes = new ArrayList<>();
        for (Node node : map.list("repeats")) {
            YamlMap.textOf(node).flatMap(code -> words.region(code, node)).ifPresent(codes::add);
        }
        return codes;
    }
}
