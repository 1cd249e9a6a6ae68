package org.minsheng.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minsheng.observation.CellStatus;

/** Reads {@code codelists/value_markers.csv}. */
final class MarkerCodelistReader {

    private MarkerCodelistReader() {}

    static MarkerCodelist read(ContractText text, Problems problems) {
        List<MarkerCodelist.Marker> markers = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (CodelistCsv.Row row : new CodelistCsv(text, problems, "spellings", "use", "status", "value").rows()) {
            Optional<MarkerCodelist.Use> use = Words.find(MarkerCodelist.Use.class, row.text("use"));
            Optional<CellStatus> status = Words.find(CellStatus.class, row.text("status"));
            Optional<BigDecimal> value = row.number("value");
            if (use.isEmpty()) {
                row.problem("use应为number或stage", "use is number or stage");
            }
            if (status.isEmpty()) {
                row.problem("没有“" + row.text("status") + "”这种状态，可用：" + Words.of(CellStatus.class),
                        "there is no status '" + row.text("status") + "': use one of " + Words.of(CellStatus.class));
            }
            if (use.isEmpty() || status.isEmpty()) {
                continue;
            }
            boolean stated = status.get().isStating() && status.get() != CellStatus.NOT_APPLICABLE;
            if (stated != value.isPresent()) {
                row.problem("状态" + status.get() + (stated ? "需要数值" : "不能有数值"),
                        "a marker of status " + status.get() + (stated ? " needs a value" : " has no value"));
            }
            List<String> spellings = row.text("spellings").isEmpty() ? List.of("") : row.words("spellings");
            spellings.forEach(spelling -> checkOnce(spelling, row, lines));
            markers.add(new MarkerCodelist.Marker(
                    spellings, use.get(), status.get(), value.orElse(null), row.text("source")));
        }
        return new MarkerCodelist(markers, text.digest());
    }

    private static void checkOnce(String spelling, CodelistCsv.Row row, Map<String, Integer> lines) {
        Integer earlier = lines.putIfAbsent(row.text("use") + " " + HeaderPath.squeeze(spelling), row.line());
        if (earlier != null && earlier != row.line()) {
            row.problem("标记“" + spelling + "”已在第" + earlier + "行，请只留一处",
                    "the mark '" + spelling + "' stands in line " + earlier + " too: keep one");
        }
    }
}
