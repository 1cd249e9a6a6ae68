package org.minsheng.contract;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a column stands, told by its header words from top to bottom: {@code 城镇新增就业 / 累计}.
 * Words are compared after NFKC and without white space. {@code {year}}, {@code {year-1}} and {@code {month}} stand for
 * digits: {@code {year}任务}, {@code {month}月}.
 *
 * @param words as written in the contract, squeezed; at least one
 */
public record HeaderPath(List<String> words) {

    private static final Pattern PLACE = Pattern.compile("\\{(year(?:-1)?|month)}");

    public HeaderPath {
        words = words.stream().map(HeaderPath::squeeze).toList();
        if (words.isEmpty() || words.stream().anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException("a header path has words: " + words);
        }
    }

    public static HeaderPath parse(String text) {
        return new HeaderPath(List.of(text.split("\\s+/\\s+")));
    }

    /** NFKC, all white space gone: how header words and row labels are compared. */
    public static String squeeze(String text) {
        StringBuilder squeezed = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != 0x200B && c != 0xFEFF)
                .forEach(squeezed::appendCodePoint);
        return squeezed.toString();
    }

    /**
     * Compares with the words found above a column. A longer found path agrees when it ends in this one, for titles may
     * stand above a header.
     */
    public Optional<Binding> match(List<String> found) {
        if (found.size() < words.size()) {
            return Optional.empty();
        }
        List<String> tail = found.subList(found.size() - words.size(), found.size());
        List<Binding> bindings = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Optional<Binding> binding = matchWord(words.get(i), squeeze(tail.get(i)));
            if (binding.isEmpty()) {
                return Optional.empty();
            }
            bindings.add(binding.get());
        }
        return Optional.of(bindings.stream().reduce(Binding.NONE, Binding::or));
    }

    private static Optional<Binding> matchWord(String pattern, String word) {
        Matcher places = PLACE.matcher(pattern);
        StringBuilder regex = new StringBuilder();
        List<String> names = new ArrayList<>();
        int end = 0;
        while (places.find()) {
            regex.append(Pattern.quote(pattern.substring(end, places.start())));
            regex.append(places.group(1).startsWith("year") ? "(\\d{4})" : "(\\d{1,2})");
            names.add(places.group(1));
            end = places.end();
        }
        regex.append(Pattern.quote(pattern.substring(end)));
        Matcher matcher = Pattern.compile(regex.toString()).matcher(word);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Integer year = null;
        Integer month = null;
        for (int i = 0; i < names.size(); i++) {
            int number = Integer.parseInt(matcher.group(i + 1));
            switch (names.get(i)) {
                case "year" -> year = number;
                case "year-1" -> year = number + 1;
                default -> month = number;
            }
        }
        return Optional.of(new Binding(year, month));
    }

    @Override
    public String toString() {
        return String.join(" / ", words);
    }

    /** What the digits of a header said: the plan year, the month of a month column; null where it said nothing. */
    public record Binding(Integer year, Integer month) {

        static final Binding NONE = new Binding(null, null);

        Binding or(Binding other) {
            return new Binding(year != null ? year : other.year, month != null ? month : other.month);
        }
    }
}
