package org.minsheng.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.minsheng.observation.IndicatorCode;
import org.minsheng.observation.Measure;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a file of {@code feeds/}. What the schema has found wrong is passed over here without a second word. */
final class FeedReader {

    private final YamlDocument document;
    private final FigureWords words;

    private FeedReader(YamlDocument document, FigureWords words) {
        this.document = document;
        this.words = words;
    }

    /** Empty when the contract cannot even be named. */
    static Optional<FeedContract> read(YamlDocument document, String digest, FigureWords words) {
        return new FeedReader(document, words).read(digest);
    }

    private Optional<FeedContract> read(String digest) {
        YamlMap root = document.root();
        List<TableContract> tables = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlMap table : root.maps("tables")) {
            if (!names.add(table.text("name", "")) && table.has("name")) {
                document.problem(table.at("name"), "表名“" + table.text("name", "") + "”重复，请另起名字",
                        "there is another table of the name '" + table.text("name", "") + "': rename one");
            }
            table(table).ifPresent(tables::add);
        }
        List<TextContract> texts = root.maps("texts").stream().map(this::text).flatMap(Optional::stream).toList();
        List<Correction> corrections = new CorrectionReader(document).read(root);
        Optional<FeedContract.Frequency> frequency =
                Words.find(FeedContract.Frequency.class, root.text("period", ""));
        if (frequency.isEmpty() || root.text("feed").isEmpty() || !root.text("due_day", "").matches("\\d{1,2}")) {
            return Optional.empty();
        }
        return Optional.of(new FeedContract(root.text("feed", ""), root.text("title", ""), root.text("bureau", ""),
                root.text("bureau_name", ""), frequency.get(), Integer.parseInt(root.text("due_day", "")),
                new DueMonthsReader(document).months(root, frequency.get()), root.text("channel", ""),
                root.text("encoding").orElse(null), root.texts("file_words"), tables, texts,
                sheets(root), corrections, digest));
    }

    private SheetRules sheets(YamlMap root) {
        SheetRules usual = SheetRules.USUAL;
        SheetRules.Each each = Words.find(SheetRules.Each.class, root.map("sheets").text("each", "none"))
                .orElse(usual.each());
        if (each == SheetRules.Each.MONTH && !root.text("period", "").equals("month")) {
            document.problem(root.map("sheets").at("each"), "只有月报可以每月一张工作表，请改period或删去each",
                    "only a monthly form has a sheet for each month: change period or leave each out");
        }
        YamlMap hidden = root.map("hidden");
        return new SheetRules(each, hidden(hidden, "sheets", usual.hiddenSheets()),
                hidden(hidden, "rows", usual.hiddenRows()), hidden(hidden, "columns", usual.hiddenColumns()));
    }

    private static SheetRules.Hidden hidden(YamlMap map, String key, SheetRules.Hidden usual) {
        return map.text(key).flatMap(word -> Words.find(SheetRules.Hidden.class, word)).orElse(usual);
    }

    private Optional<? extends TableContract> table(YamlMap map) {
        return switch (map.text("kind", "regions")) {
            case "items" -> new ItemTableReader(document, words).read(map);
            case "transposed" -> transposed(map);
            default -> new RegionTableReader(document, words).read(map);
        };
    }

    private Optional<TransposedTable> transposed(YamlMap map) {
        Optional<RegionRows.RegionList> list = Words.find(RegionRows.RegionList.class, map.text("list", ""));
        Optional<Basis> basis = basis(map);
        Optional<Measure> measure = words.measure(map);
        Optional<HeaderPath> indicator = header(map, "indicator");
        Optional<HeaderPath> unit = header(map, "unit");
        if (list.isEmpty() || basis.isEmpty() || measure.isEmpty() || indicator.isEmpty() || unit.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TransposedTable(
                map.text("name", ""), indicator.get(), unit.get(), list.get(), basis.get(), measure.get()));
    }

    private Optional<TextContract> text(YamlMap map) {
        Optional<IndicatorCode> indicator = words.indicator(map);
        Optional<Measure> measure = words.measure(map);
        Optional<TextTemplate> find = words.find(map);
        String unit = words.unit(map);
        if (indicator.isEmpty() || measure.isEmpty() || find.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TextContract(map.text("name", ""), find.get(), indicator.get(), measure.get(), unit));
    }

    /** A header of a mapping; empty when it is absent or has no words. */
    static Optional<HeaderPath> header(YamlMap map, String key) {
        return map.text(key).flatMap(FeedReader::header);
    }

    static Optional<HeaderPath> header(String text) {
        try {
            return Optional.of(HeaderPath.parse(text));
        } catch (IllegalArgumentException wordless) {
            return Optional.empty();
        }
    }

    /** Tells of headers that are the end of another one: they would be found above that one's column too. */
    static void findAmbiguous(Map<HeaderPath, Node> headers, YamlDocument document) {
        headers.forEach((header, node) -> headers.keySet().stream()
                .filter(other -> !other.equals(header) && header.match(other.words()).isPresent())
                .findFirst()
                .ifPresent(other -> document.problem(node,
                        "表头“" + header + "”也会认到“" + other + "”那一栏，请把上层表头写全",
                        "the header '" + header + "' also fits the column of '" + other
                                + "': write the words above it too")));
    }

    static Optional<Basis> basis(YamlMap map) {
        try {
            return map.text("basis").map(Basis::parse);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
