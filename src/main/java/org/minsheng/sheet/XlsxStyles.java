package org.minsheng.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.minsheng.sheet.StoredValue.Format;

/** The number formats of a workbook's cell styles, by the style's place in the list. */
record XlsxStyles(List<Format> formats) {

    static final XlsxStyles NONE = new XlsxStyles(List.of());

    static XlsxStyles read(XlsxPackage parts, String part) throws IOException {
        Map<Integer, String> codes = new HashMap<>();
        List<Integer> styles = new ArrayList<>();
        try (XmlPull xml = parts.open(part)) {
            boolean cellStyles = false;
            for (String name = xml.nextStart(); name != null; name = xml.nextStart()) {
                if (name.equals("numFmt")) {
                    parts.limits().checkStyles(codes.size());
                    String code = xml.attribute("formatCode");
                    parts.limits().checkFormatLength(code == null ? 0 : code.length());
                    codes.putIfAbsent(xml.number("numFmtId", 0), code);
                } else if (xml.depth() == 2) {
                    cellStyles = name.equals("cellXfs");
                } else if (cellStyles && xml.depth() == 3 && name.equals("xf")) {
                    styles.add(xml.number("numFmtId", 0));
                    parts.limits().checkStyles(styles.size());
                }
            }
        }
        Map<Integer, Format> known = new HashMap<>();
        return new XlsxStyles(styles.stream()
                .map(id -> known.computeIfAbsent(id, any -> Format.of(id, code(codes, id))))
                .toList());
    }

    Format at(int style) {
        return style < 0 || style >= formats.size() ? Format.GENERAL : formats.get(style);
    }

    private static String code(Map<Integer, String> codes, int id) {
        String written = codes.get(id);
        return written != null ? written : BuiltinFormats.getBuiltinFormat(id);
    }
}
