package org.minsheng.quarantine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Moves the last sheet of an xls to the front. POI's own {@code setSheetOrder} takes positions in the table of sheet
 * references for sheet numbers and so bends formulas that look at other sheets; here the table itself is renumbered in
 * the written records, and formulas, charts and names stay as they are.
 */
final class XlsFront {

    private static final String STREAM = "Workbook";
    private static final int EOF = 0x0A;
    private static final int EXTERNSHEET = 0x17;
    private static final int NAME = 0x18;
    private static final int WINDOW1 = 0x3D;
    private static final int BOUNDSHEET = 0x85;
    private static final int SUPBOOK = 0x1AE;
    private static final int INDEX = 0x20B;
    private static final int OWN_BOOK = 0x0401;

    private final ByteBuffer stream;
    private final List<ByteBuffer> sheets = new ArrayList<>();
    private int books;
    private int ownBook = -1;

    /** Not so where the table of references runs over several records: then the sheet stays behind. */
    private boolean isRenumbered = true;

    private XlsFront(byte[] stream) {
        this.stream = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** @param file an xls as POI writes it: globals, then the sheets in their order */
    static byte[] moveLastSheet(byte[] file) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            byte[] stream = container.createDocumentInputStream(STREAM).readAllBytes();
            XlsFront front = new XlsFront(stream.clone());
            byte[] moved = front.moved();
            if (!front.isRenumbered) {
                return file;
            }
            container.getRoot().createOrUpdateDocument(STREAM, new ByteArrayInputStream(moved));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            container.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private byte[] moved() {
        int sheetsStart = renumberGlobals();
        int last = sheets.get(sheets.size() - 1).getInt(0);
        int length = stream.limit() - last;
        moveIndexes(sheetsStart, last, length);
        moveIndexes(last, stream.limit(), sheetsStart - last);
        reorderBoundSheets(sheetsStart, length);
        byte[] bytes = stream.array();
        ByteBuffer moved = ByteBuffer.allocate(bytes.length);
        moved.put(bytes, 0, sheetsStart).put(bytes, last, length).put(bytes, sheetsStart, last - sheetsStart);
        return moved.array();
    }

    /** Answers where the globals end. */
    private int renumberGlobals() {
        int at = 0;
        for (int sid = sid(at); sid != EOF; sid = sid(at)) {
            ByteBuffer record = record(at);
            switch (sid) {
                case BOUNDSHEET -> sheets.add(record);
                case SUPBOOK -> {
                    boolean isOwn = record.limit() == 4 && record.getShort(2) == OWN_BOOK;
                    ownBook = isOwn ? books : ownBook;
                    books++;
                }
                case EXTERNSHEET -> renumber(record);
                case NAME -> record.putShort(8, (short) (record.getShort(8) + (record.getShort(8) > 0 ? 1 : 0)));
                case WINDOW1 -> record.putShort(10, (short) 0).putShort(12, (short) 0);
                default -> { }
            }
            at += 4 + record.limit();
        }
        return at + 4 + record(at).limit();
    }

    /** References are to the book, the first and the last sheet; negative ones are to no sheet. */
    private void renumber(ByteBuffer record) {
        int count = record.getShort(0) & 0xFFFF;
        if (2 + 6 * count > record.limit()) {
            isRenumbered = false;
            return;
        }
        for (int i = 0; i < count; i++) {
            int at = 2 + 6 * i;
            if ((record.getShort(at) & 0xFFFF) == ownBook && record.getShort(at + 2) >= 0) {
                record.putShort(at + 2, (short) (record.getShort(at + 2) + 1));
                record.putShort(at + 4, (short) (record.getShort(at + 4) + 1));
            }
        }
    }

    /** The blocks of rows are found by their place in the stream. */
    private void moveIndexes(int from, int to, int by) {
        for (int at = from; at + 4 <= to; at += 4 + record(at).limit()) {
            if (sid(at) == INDEX) {
                ByteBuffer record = record(at);
                for (int place = 16; place + 4 <= record.limit(); place += 4) {
                    record.putInt(place, record.getInt(place) + by);
                }
            }
        }
    }

    /** The records of the sheets stand one behind the other; the last goes before the others. */
    private void reorderBoundSheets(int front, int length) {
        sheets.forEach(each -> each.putInt(0, each.getInt(0) + length));
        ByteBuffer added = sheets.get(sheets.size() - 1);
        added.putInt(0, front);
        int first = start(sheets.get(0));
        int last = start(added);
        byte[] others = new byte[last - first];
        byte[] own = new byte[4 + added.limit()];
        stream.get(first, others).get(last, own);
        stream.put(first, own).put(first + own.length, others);
    }

    private int start(ByteBuffer record) {
        return record.arrayOffset() - 4;
    }

    private int sid(int at) {
        return stream.getShort(at) & 0xFFFF;
    }

    private ByteBuffer record(int at) {
        return stream.slice(at + 4, stream.getShort(at + 2) & 0xFFFF).order(ByteOrder.LITTLE_ENDIAN);
    }
}
