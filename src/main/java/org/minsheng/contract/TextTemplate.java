package org.minsheng.contract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a number stands in a sentence: {@code 开通省份{n}个}; {@code {*}} skips to the next words. Sentence and template
 * are compared squeezed (NFKC, no white space).
 */
public record TextTemplate(String text) {

    private static final Pattern PLACE = Pattern.compile("\\{(n|\\*)}");

    public TextTemplate {
        text = HeaderPath.squeeze(text);
        if (text.indexOf("{n}") < 0 || text.indexOf("{n}") != text.lastIndexOf("{n}")) {
            throw new IllegalArgumentException("a template has one {n}: " + text);
        }
    }

    public static TextTemplate parse(String text) {
        return new TextTemplate(text);
    }

    /** The number's text as it stands in the squeezed sentence: digits with separators, a point, 万 or 亿. */
    public Optional<String> find(String sentence) {
        StringBuilder regex = new StringBuilder();
        Matcher places = PLACE.matcher(text);
        int end = 0;
        while (places.find()) {
            regex.append(Pattern.quote(text.substring(end, places.start())));
            regex.append(places.group(1).equals("n") ? "(-?[0-9][0-9,.]*[千万亿]?)" : ".*?");
            end = places.end();
        }
        regex.append(Pattern.quote(text.substring(end)));
        Matcher matcher = Pattern.compile(regex.toString()).matcher(HeaderPath.squeeze(sentence));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
