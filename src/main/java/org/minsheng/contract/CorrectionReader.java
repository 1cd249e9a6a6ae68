package org.minsheng.contract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minsheng.observation.CellAddress;

/** Reads the corrections of a contract: each about one cell of one file, and no cell twice. */
final class CorrectionReader {

    private final YamlDocument document;
    private final Map<String, Integer> lines = new HashMap<>();

    CorrectionReader(YamlDocument document) {
        this.document = document;
    }

    List<Correction> read(YamlMap root) {
        List<Correction> corrections = new ArrayList<>();
        for (YamlMap map : root.maps("corrections")) {
            correction(map).ifPresent(correction -> {
                findSecond(correction, map);
                corrections.add(correction);
            });
        }
        return corrections;
    }

    private Optional<Correction> correction(YamlMap map) {
        Optional<CellAddress> cell = cell(map);
        Optional<LocalDate> on = day(map);
        boolean named = List.of("file", "sheet", "expect", "value", "reason", "by").stream().allMatch(map::has);
        if (cell.isEmpty() || on.isEmpty() || !named) {
            return Optional.empty();
        }
        return Optional.of(new Correction(map.text("file", ""), map.text("sheet", ""), cell.get(),
                map.text("expect", ""), map.text("value", ""), map.text("reason", ""), map.text("by", ""), on.get()));
    }

    private Optional<CellAddress> cell(YamlMap map) {
        try {
            return map.text("cell").map(CellAddress::parse);
        } catch (IllegalArgumentException toldBySchema) {
            return Optional.empty();
        }
    }

    private Optional<LocalDate> day(YamlMap map) {
        String text = map.text("on", "");
        if (!text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            document.problem(map.at("on"), "“" + text + "”不是日期，应写作2017-12-31",
                    "'" + text + "' is no date: write 2017-12-31");
            return Optional.empty();
        }
    }

    private void findSecond(Correction correction, YamlMap map) {
        int line = map.node().getStartMark().getLine() + 1;
        Integer earlier = lines.putIfAbsent(
                correction.file() + '\n' + correction.sheet() + '\n' + correction.cell(), line);
        if (earlier != null) {
            document.problem(map.node(), "这个单元格在第" + earlier + "行已有更正，请只留一条",
                    "line " + earlier + " corrects the same cell: keep one");
        }
    }
}
