package org.minsheng.sheet;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minsheng.contract.FeedContract;
import org.minsheng.contract.HeaderPath;
import org.minsheng.contract.RegionTable;

/**
 * The units that stand in brackets behind header words. They say how figures are counted and not which they are: 改厕(户),
 * 改厕(万户) and 改厕 head the same column. Any other bracket belongs to the word.
 */
final class HeaderUnits {

    private static final Pattern BRACKET = Pattern.compile("(.+)\\(([^()]+)\\)");
    private static final Pattern TRANSLATED =
            Pattern.compile("(.*\\p{IsHan}[)%]?)[/(]?[A-Za-z][A-Za-z.,&'()%-]{2,}", Pattern.DOTALL);
    private static final Pattern TIMES = Pattern.compile("^[十百千万亿]+(?=.)");
    private static final int LONGEST_UNIT = 4;

    private final Set<String> units = new HashSet<>();

    private HeaderUnits() {}

    /** Every unit a contract names, or puts behind the words of a figure's header. */
    static HeaderUnits of(List<FeedContract> contracts) {
        HeaderUnits found = new HeaderUnits();
        contracts.stream()
                .flatMap(contract -> contract.tables().stream())
                .filter(RegionTable.class::isInstance)
                .flatMap(table -> ((RegionTable) table).figures().stream())
                .forEach(figure -> {
                    if (figure.unit() != null) {
                        found.add(figure.unit());
                    }
                    figure.header().words().forEach(word -> {
                        Matcher bracket = BRACKET.matcher(word);
                        if (bracket.matches()) {
                            found.add(bracket.group(2));
                        }
                    });
                });
        return found;
    }

    private void add(String unit) {
        String counter = TIMES.matcher(HeaderPath.squeeze(unit)).replaceFirst("");
        if (counter.length() <= LONGEST_UNIT && counter.chars().allMatch(c -> Character.isLetter(c) || c == '/')) {
            units.add(counter);
        }
    }

    /** A squeezed word without the English written behind the Chinese: 累计Cumulative. */
    static String firstTongue(String word) {
        Matcher translated = TRANSLATED.matcher(word);
        return translated.matches() ? translated.group(1) : word;
    }

    /** A squeezed word without the unit behind it. */
    String without(String word) {
        if (!word.endsWith(")")) {
            return word;
        }
        Matcher bracket = BRACKET.matcher(word);
        return bracket.matches() && units.contains(TIMES.matcher(bracket.group(2)).replaceFirst(""))
                ? bracket.group(1)
                : word;
    }

    List<String> without(List<String> words) {
        return words.stream().map(this::without).toList();
    }

    HeaderPath without(HeaderPath header) {
        return new HeaderPath(without(header.words()));
    }
}
