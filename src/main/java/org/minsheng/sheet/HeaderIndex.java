package org.minsheng.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.minsheng.contract.FeedContract;
import org.minsheng.contract.HeaderPath;

/** Finds by a header's last word which headers of which tables may stand above a column. */
final class HeaderIndex {

    private final List<FormTable> tables = new ArrayList<>();
    private final Map<String, List<Entry>> byLastWord = new HashMap<>();
    private final List<Entry> withPlaces = new ArrayList<>();
    private final HeaderUnits units;
    private int depth = 1;

    HeaderIndex(List<FeedContract> contracts) {
        for (FeedContract contract : contracts) {
            contract.tables().forEach(table -> tables.add(new FormTable(contract, table)));
        }
        this.units = HeaderUnits.of(contracts);
        for (FormTable table : tables) {
            Stream.concat(table.required.stream(), table.optional.stream()).forEach(header -> add(table, header));
        }
    }

    private void add(FormTable table, HeaderPath header) {
        Entry entry = new Entry(table, header, units.without(header));
        if (entry.lastWord().contains("{")) {
            withPlaces.add(entry);
        } else {
            byLastWord.computeIfAbsent(entry.lastWord(), any -> new ArrayList<>()).add(entry);
        }
        depth = Math.max(depth, header.words().size());
    }

    /** Headers that may end in this word; with {@code {month}} and its like only both ends of the word are compared. */
    List<Entry> endingIn(String word) {
        List<Entry> entries = endingInBare(units.without(word));
        String first = HeaderUnits.firstTongue(word);
        return entries.isEmpty() && !first.equals(word) ? endingInBare(units.without(first)) : entries;
    }

    private List<Entry> endingInBare(String bare) {
        List<Entry> plain = byLastWord.getOrDefault(bare, List.of());
        List<Entry> fitting = withPlaces.stream().filter(entry -> entry.mayBe(bare)).toList();
        return fitting.isEmpty() ? plain : Stream.concat(plain.stream(), fitting.stream()).toList();
    }

    List<FormTable> tablesOf(FeedContract contract) {
        return tables.stream().filter(table -> table.contract == contract).toList();
    }

    /** Words of the longest header. */
    int depth() {
        return depth;
    }

    /**
     * What the digits of a header found say.
     *
     * @param words above a column, squeezed; empty when the header does not stand there, with its unit or another,
     *     or with its translation behind it
     */
    Optional<HeaderPath.Binding> match(HeaderPath header, List<String> words) {
        HeaderPath bare = units.without(header);
        return header.match(words)
                .or(() -> bare.match(units.without(words)))
                .or(() -> bare.match(units.without(words.stream().map(HeaderUnits::firstTongue).toList())));
    }

    /** @param bare the header without the units in its words */
    record Entry(FormTable table, HeaderPath header, HeaderPath bare) {

        String lastWord() {
            return bare.words().get(bare.words().size() - 1);
        }

        boolean mayBe(String word) {
            String pattern = lastWord();
            return word.startsWith(pattern.substring(0, pattern.indexOf('{')))
                    && word.endsWith(pattern.substring(pattern.lastIndexOf('}') + 1));
        }
    }
}
