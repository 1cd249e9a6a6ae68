package org.minsheng.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.opc.PackagePart;

/** The strings cells refer to by their place in the list. */
record XlsxStrings(List<String> strings) {

    static XlsxStrings read(PackagePart part, Limits limits) throws IOException {
        List<String> strings = new ArrayList<>();
        try (InputStream in = part.getInputStream(); XmlPull xml = new XmlPull(in, limits)) {
            for (String name = xml.nextStart(); name != null; name = xml.nextStart()) {
                if (name.equals("si")) {
                    strings.add(joined(xml));
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

    /** Excel writes characters XML cannot hold as {@code _x000D_}, and an underscore that would look so as {@code _x005F_}. */
    private static String unescaped(StringBuilder text) {
        int at = text.indexOf("_x");
        while (at >= 0) {
            if (at + 7 <= text.length() && text.substring(at, at + 7).matches("_x[0-9A-Fa-f]{4}_")) {
                text.replace(at, at + 7, String.valueOf((char) Integer.parseInt(text.substring(at + 2, at + 6), 16)));
            }
            at = text.indexOf("_x", at + 1);
        }
        return text.toString();
    }
}
