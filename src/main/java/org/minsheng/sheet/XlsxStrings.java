package org.minsheng.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The strings cells refer to by their place in the list. */
record XlsxStrings(List<String> strings) {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private static final long BYTES_OF_AN_OBJECT = 16;

    static XlsxStrings read(XlsxPackage parts, String part) throws IOException {
        List<String> strings = new ArrayList<>();
        long characters = 0;
        try (XmlPull xml = parts.open(part)) {
            for (String name = xml.nextStart(); name != null; name = xml.nextStart()) {
                if (name.equals("si")) {
                    String string = joined(xml);
                    characters += string.length() + BYTES_OF_AN_OBJECT;
                    parts.limits().checkSharedText(characters);
                    strings.add(string);
                }
            }
        }
        return new XlsxStrings(strings);
    }

    String at(int index) {
        if (index < 0 || index >= strings.size()) {
            throw RefusedFileException.unreadable("there is no shared string " + index);
        }
        return strings.get(index);
    }

    /** Text of the rich string just started, its runs joined; how it is pronounced is left out. */
    static String joined(XmlPull xml) {
        int outer = xml.depth();
        StringBuilder text = new StringBuilder();
        for (String name = xml.nextStartWithin(outer); name != null; name = xml.nextStartWithin(outer)) {
            if (name.equals("t")) {
                text.append(xml.text());
            } else if (name.equals("rPh")) {
                int phonetic = xml.depth();
                while (xml.nextStartWithin(phonetic) != null) {
                    // every part of the pronunciation is passed over
                }
            }
        }
        return unescaped(text);
    }

    /**
     * Excel writes characters XML cannot hold as {@code _x000D_}, and an underscore that would look so as
     * {@code _x005F_}.
     */
    static String unescaped(CharSequence text) {
        return ESCAPE.matcher(text).replaceAll(found ->
                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
