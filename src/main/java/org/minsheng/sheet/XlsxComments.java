package org.minsheng.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.minsheng.observation.CellAddress;
import org.minsheng.observation.RawCell;
import org.minsheng.sheet.XlsxPackage.Relationship;

/** The comments of a worksheet. Those in threads replace the notice that older Excels are shown in their place. */
final class XlsxComments {

    private XlsxComments() {}

    static List<RawCell> read(XlsxPackage parts, String sheetPart, String sheet) throws IOException {
        TreeMap<CellAddress, String> notes = new TreeMap<>();
        TreeMap<CellAddress, String> threads = new TreeMap<>();
        for (Relationship relationship : parts.relationships(sheetPart)) {
            boolean threaded = relationship.is("threadedComment");
            if ((threaded || relationship.is("comments")) && parts.zip().has(relationship.part())) {
                read(parts, relationship.part(), threaded, threaded ? threads : notes);
            }
        }
        notes.putAll(threads);
        List<RawCell> comments = new ArrayList<>();
        notes.forEach((address, text) -> {
            if (!text.isBlank()) {
                comments.add(RawCell.text(sheet, address, text));
            }
        });
        return comments;
    }

    private static void read(XlsxPackage parts, String part, boolean threaded, TreeMap<CellAddress, String> texts)
            throws IOException {
        CellAddress at = null;
        try (XmlPull xml = parts.open(part)) {
            for (String name = xml.nextStart(); name != null; name = xml.nextStart()) {
                if (name.equals("comment") || name.equals("threadedComment")) {
                    String reference = xml.attribute("ref");
                    at = reference == null ? null : CellAddress.parse(reference.replace("$", ""));
                } else if (name.equals("text") && at != null) {
                    String text = (threaded ? xml.text() : XlsxStrings.joined(xml)).strip();
                    texts.merge(at, text, (first, answer) -> first + "\n" + answer);
                    parts.limits().checkCells(texts.size());
                    parts.limits().checkTextLength(texts.get(at).length());
                }
            }
        }
    }
}
