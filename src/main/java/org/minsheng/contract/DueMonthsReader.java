package org.minsheng.contract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.nodes.Node;

/** Reads {@code due_months} of a contract: {@code [2-12]} where no January report is sent. */
record DueMonthsReader(YamlDocument document) {

    /** Ascending; all the frequency has where the contract says nothing. */
    List<Integer> months(YamlMap contract, FeedContract.Frequency frequency) {
        if (!contract.has("due_months")) {
            return frequency.months();
        }
        Set<Integer> months = new TreeSet<>();
        contract.list("due_months").forEach(each -> months.addAll(range(each)));
        List<Integer> others = months.stream().filter(month -> !frequency.months().contains(month)).toList();
        if (!others.isEmpty()) {
            String word = frequency.name().toLowerCase(Locale.ROOT);
            document.problem(contract.at("due_months"),
                    "报送周期是" + word + "，不会有这些月份的报表：" + others,
                    "a form sent by the " + word + " has no report of the months " + others);
        }
        return List.copyOf(months);
    }

    private List<Integer> range(Node node) {
        String text = YamlMap.textOf(node).orElse("");
        if (!text.matches("(0?[1-9]|1[0-2])(-(0?[1-9]|1[0-2]))?")) {
            document.problem(node, "“" + text + "”不是月份，应写作2或2-12", "'" + text + "' is no month: write 2 or 2-12");
            return List.of();
        }
        String[] ends = text.split("-");
        int first = Integer.parseInt(ends[0]);
        int last = Integer.parseInt(ends[ends.length - 1]);
        if (last < first) {
            document.problem(node, "末月早于首月，应写作2-12", "the last month is before the first: write 2-12");
        }
        return IntStream.rangeClosed(first, last).boxed().toList();
    }
}
