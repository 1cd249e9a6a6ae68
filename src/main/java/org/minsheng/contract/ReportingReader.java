package org.minsheng.contract;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads the section {@code reporting} of {@code minsheng.yaml}.
 *
 * @param feeds the forms a waiver may be of; empty when they are not all known
 */
record ReportingReader(YamlDocument document, Optional<List<FeedContract>> feeds) {

    Reporting reporting(YamlMap map) {
        Reporting.DayOff dayOff = map.text("due_on_day_off", "same_day").equals("next_working_day")
                ? Reporting.DayOff.NEXT_WORKING_DAY
                : Reporting.DayOff.SAME_DAY;
        List<Reporting.Waiver> waivers = new ArrayList<>();
        map.maps("waivers").forEach(each -> waivers.add(waiver(each)));
        return new Reporting(dayOff, waivers);
    }

    private Reporting.Waiver waiver(YamlMap map) {
        String feed = map.text("feed", "");
        Optional<FeedContract> contract = contract(feed);
        if (map.has("feed") && feeds.isPresent() && contract.isEmpty()) {
            document.problem(map.at("feed"), "没有报表“" + feed + "”，请核对代码",
                    "there is no form '" + feed + "': check its code");
        }
        Set<YearMonth> months = new TreeSet<>();
        for (Node node : map.list("months")) {
            month(node).ifPresent(month -> {
                if (contract.isPresent() && !contract.get().dueMonths().contains(month.getMonthValue())) {
                    document.problem(node, feed + "的" + month + "本来就不用报，请删去",
                            feed + " is not due for " + month + " anyway: leave it out");
                }
                months.add(month);
            });
        }
        return new Reporting.Waiver(feed, months, map.text("reason", ""), map.text("by", ""));
    }

    private Optional<FeedContract> contract(String feed) {
        return feeds.stream().flatMap(List::stream).filter(each -> each.feed().equals(feed)).findFirst();
    }

    /** What is written otherwise the schema has told. */
    private static Optional<YearMonth> month(Node node) {
        return YamlMap.textOf(node).filter(text -> text.matches("\\d{4}-(0[1-9]|1[0-2])")).map(YearMonth::parse);
    }
}
