package org.minsheng.hostile;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.minsheng.hostile.Pieces.joined;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A form of the sample year, its compound file or its records turned against whoever opens it. */
final class HostileXls {

    static final Path FORM = Path.of("sample-feeds/transport/2017-08-06/交通民生实事月报2017年7月.xls");

    private static final int HEADER = 512;
    private static final int END_OF_CHAIN = -2;

    private final byte[] file = HostileText.bytes(FORM);
    private final byte[] stream = streamOf(file);

    static Map<String, Supplier<byte[]>> files() {
        Map<String, Supplier<byte[]>> files = new LinkedHashMap<>();
        HostileXls form = new HostileXls();
        form.container(files);
        form.records(files);
        form.sheets(files);
        return files;
    }

    private void container(Map<String, Supplier<byte[]>> files) {
        files.put("whole.xls", file::clone);
        files.put("packed-anew.xls", () -> packed("Workbook", stream));
        files.put("half.xls", () -> HostileText.part(file, 50));
        files.put("header-only.xls", () -> Arrays.copyOf(file, HEADER));
        files.put("eight-bytes.xls", () -> Arrays.copyOf(file, 8));
        files.put("chain-in-circle.xls", () -> {
            ByteBuffer buffer = buffer(file);
            int fat = HEADER + buffer.getInt(76) * 512;
            for (int i = 0; i < 128; i++) {
                if (buffer.getInt(fat + 4 * i) == END_OF_CHAIN) {
                    buffer.putInt(fat + 4 * i, 0);
                }
            }
            return buffer.array();
        });
        files.put("chain-to-itself.xls", () -> {
            ByteBuffer buffer = buffer(file);
            int fat = HEADER + buffer.getInt(76) * 512;
            for (int i = 0; i < 128; i++) {
                buffer.putInt(fat + 4 * i, i);
            }
            return buffer.array();
        });
        files.put("two-million-allocation-sectors.xls", () -> buffer(file).putInt(44, 2_000_000).array());
        files.put("allocation-list-in-circle.xls", () -> buffer(file).putInt(68, 0).putInt(72, 1_000_000).array());
        files.put("sector-of-2-gib.xls", () -> buffer(file).putShort(30, (short) 31).array());
        files.put("directory-outside.xls", () -> buffer(file).putInt(48, 0x00FF_FFFF).array());
        files.put("directory-in-circle.xls", () -> directory(68, 1));
        files.put("stream-of-2-gib.xls", () -> directory(120, 0x7FFF_FFF0));
        files.put("stream-of-negative-size.xls", () -> directory(120, -5));
        files.put("encrypted-package.xls", () -> packed("EncryptedPackage", stream));
        files.put("word.xls", () -> packed("WordDocument", stream));
        files.put("nothing-in-it.xls", () -> packed("Notes", new byte[10]));
        files.put("bare-records.xls", stream::clone);
    }

    private void records(Map<String, Supplier<byte[]>> files) {
        files.put("empty-workbook.xls", () -> packed("Workbook", new byte[4096]));
        files.put("record-beyond-end.xls", () -> packed("Workbook", record(0x0809, new byte[8224])));
        files.put("half-a-header.xls", () -> packed("Workbook", Arrays.copyOf(stream, 18)));
        files.put("password.xls", () -> inBook(record(0x002F, new byte[6])));
        files.put("real-encryption.xls", () -> inBook(record(0x002F, numbers(1, 1, 1))));
        files.put("strings-without-number.xls", () -> inBook(record(0x00FC, ints(0x7FFF_FFFF, 0x7FFF_FFFF))));
        files.put("string-of-64k.xls", () -> inBook(joined(record(0x00FC, joined(ints(1, 1), numbers(0xFFFF),
                new byte[1])), record(0x003C, new byte[100]))));
        files.put("rich-string-of-2-gib.xls", () -> inBook(record(0x00FC, joined(ints(1, 1), numbers(1),
                new byte[] {0x0C}, numbers(0xFFFF), ints(0x7FFF_FFFF), new byte[40]))));
        files.put("only-continued.xls", () -> inBook(repeated(record(0x003C, new byte[8224]), 500)));
        files.put("external-book.xls", () -> inBook(joined(record(0x01AE, joined(numbers(1), numbers(30), new byte[1],
                "\\\\127.0.0.1\\c$\\x.xls0000000000".getBytes())), record(0x0023, new byte[12]))));
        files.put("data-exchange-link.xls", () -> inBook(record(0x01AE, joined(numbers(0), numbers(9), new byte[1],
                "cmd|\u0003calc".getBytes()))));
    }

    private void sheets(Map<String, Supplier<byte[]>> files) {
        files.put("cell-twice.xls", () -> inSheet(joined(number(3, 2, 1), number(3, 2, 2))));
        files.put("cell-far-right.xls", () -> inSheet(number(900, 0xFFFF, 1)));
        files.put("cell-far-down.xls", () -> inSheet(number(0xFFFF, 3, 1)));
        files.put("not-a-number.xls", () -> inSheet(number(900, 1, Double.NaN)));
        files.put("infinite-number.xls", () -> inSheet(number(900, 1, Double.POSITIVE_INFINITY)));
        files.put("smallest-number.xls", () -> inSheet(number(900, 1, Double.MIN_VALUE)));
        files.put("string-out-of-list.xls", () -> inSheet(record(0x00FD, joined(numbers(900, 0, 0), ints(99_999)))));
        files.put("label-with-nul.xls", () -> inSheet(joined(record(0x0204, joined(numbers(900, 0, 0, 3),
                new byte[] {1}, "长\0春".getBytes(UTF_16LE))), number(900, 1, 1))));
        files.put("label-with-surrogate.xls", () -> inSheet(joined(record(0x0204, joined(numbers(900, 0, 0, 2),
                new byte[] {1}, new byte[] {0, (byte) 0xD8, 'a', 0})), number(900, 1, 1))));
        files.put("label-longer-than-record.xls", () -> inSheet(record(0x0204, joined(numbers(900, 0, 0, 0xFFFF),
                new byte[] {1, 0, 0}))));
        files.put("numbers-without-end.xls", () -> inSheet(record(0x00BD, joined(numbers(900, 0), new byte[6],
                numbers(0xFFFF)))));
        files.put("cells-beyond-limit.xls", () -> inSheet(repeated(number(900, 1, 1), 510_000)));
        files.put("rows-beyond-limit.xls", () -> {
            byte[][] rows = new byte[60_000][];
            Arrays.setAll(rows, i -> joined(number(1_000 + i, 0, 1), number(1_000 + i, 1, 1)));
            return inSheet(joined(rows));
        });
        files.put("merged-without-end.xls", () -> inSheet(repeated(record(0x00E5, joined(numbers(1_027),
                repeated(numbers(0, 0xFFFF, 0, 255), 1_027))), 20)));
        files.put("header-merged-over-figures.xls", () -> inSheet(record(0x00E5, numbers(1, 2, 9, 1, 4))));
        files.put("more-merges-than-there-are.xls", () -> inSheet(record(0x00E5, numbers(0xFFFF, 0, 1, 0, 1))));
        files.put("drawings.xls", () -> inSheet(repeated(record(0x00EC, new byte[8224]), 500)));
        files.put("sheet-outside.xls", () -> packed("Workbook", bound(0x7FFF_FFFF)));
        files.put("sheet-before.xls", () -> packed("Workbook", bound(-8)));
        files.put("sheet-within-record.xls", () -> packed("Workbook", bound(buffer(bound(-1)).getInt(0) + 3)));
        files.put("sheet-is-the-book.xls", () -> packed("Workbook", bound(0)));
        files.put("sheets-in-sheets.xls", () -> inSheet(repeated(record(0x0809, numbers(0x600, 0x10, 0, 0, 0, 0, 0, 0)),
                200_000)));
        files.put("sheet-without-end.xls", () -> packed("Workbook", Arrays.copyOf(stream, stream.length - 4)));
        files.put("same-sheet-60-times.xls",
                () -> inBookWith(60, repeated(record(0x0201, numbers(900, 1, 0)), 2_000_000)));
        files.put("blank-cells.xls", () -> inSheet(repeated(record(0x00BE, joined(numbers(900, 0),
                new byte[2 * 4_000], numbers(3_999))), 3_500)));
        files.put("formula-loops.xls", () -> inSheet(repeated(record(0x0006, joined(numbers(900, 1, 0), new byte[14],
                numbers(5), new byte[] {0x44}, numbers(900, 1))), 2)));
    }

    /** The stream with other records before the end of its book's own; its sheets begin later by so much. */
    private byte[] inBook(byte[] more) {
        return inBookWith(0, more, new byte[0]);
    }

    private byte[] inBookWith(int sheets, byte[] rows) {
        return inBookWith(sheets, new byte[0], rows);
    }

    private byte[] inBookWith(int sheets, byte[] more, byte[] rows) {
        int bound = find(stream, 0, 0x0085);
        int end = find(stream, 0, 0x000A);
        byte[] one = Arrays.copyOfRange(stream, bound,
                bound + 4 + Short.toUnsignedInt(buffer(stream).getShort(bound + 2)));
        byte[] book = joined(Arrays.copyOf(stream, end), more, repeated(one, sheets));
        byte[] whole = joined(book, Arrays.copyOfRange(stream, end, stream.length - 4), rows,
                Arrays.copyOfRange(stream, stream.length - 4, stream.length));
        ByteBuffer buffer = buffer(whole);
        int shift = book.length - end;
        for (int at = 0; at <= book.length; at += 4 + Short.toUnsignedInt(buffer.getShort(at + 2))) {
            if (buffer.getShort(at) == 0x0085) {
                buffer.putInt(at + 4, buffer.getInt(at + 4) + shift);
            }
        }
        return packed("Workbook", buffer.array());
    }

    private byte[] inSheet(byte[] records) {
        int end = stream.length - 4;
        return packed("Workbook", joined(Arrays.copyOf(stream, end), records,
                Arrays.copyOfRange(stream, end, stream.length)));
    }

    /** The stream whose sheet begins elsewhere; for -1 four bytes that say where it does begin. */
    private byte[] bound(int offset) {
        int bound = find(stream, 0, 0x0085);
        return offset == -1
                ? Arrays.copyOfRange(stream, bound + 4, bound + 8)
                : buffer(stream).putInt(bound + 4, offset).array();
    }

    /** The first entry behind the root with another number at a place. */
    private byte[] directory(int at, int value) {
        ByteBuffer buffer = buffer(file);
        return buffer.putInt(HEADER + buffer.getInt(48) * 512 + 128 + at, value).array();
    }

    private static int find(byte[] stream, int from, int id) {
        ByteBuffer buffer = buffer(stream);
        int at = from;
        while (buffer.getShort(at) != id) {
            at += 4 + Short.toUnsignedInt(buffer.getShort(at + 2));
        }
        return at;
    }

    static byte[] number(int row, int column, double value) {
        return record(0x0203, joined(numbers(row, column, 0), ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN)
                .putDouble(value).array()));
    }

    private static byte[] record(int id, byte[] data) {
        return joined(numbers(id, data.length), data);
    }

    private static byte[] numbers(int... values) {
        ByteBuffer buffer = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.stream(values).forEach(value -> buffer.putShort((short) value));
        return buffer.array();
    }

    private static byte[] ints(int... values) {
        ByteBuffer buffer = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.stream(values).forEach(buffer::putInt);
        return buffer.array();
    }

    private static byte[] repeated(byte[] piece, int times) {
        byte[] all = new byte[piece.length * times];
        for (int i = 0; i < times; i++) {
            System.arraycopy(piece, 0, all, i * piece.length, piece.length);
        }
        return all;
    }

    private static ByteBuffer buffer(byte[] bytes) {
        return ByteBuffer.wrap(bytes.clone()).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] packed(String name, byte[] content) {
        try (POIFSFileSystem files = new POIFSFileSystem(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            files.createDocument(new ByteArrayInputStream(content), name);
            files.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] streamOf(byte[] file) {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            byte[] padded = files.createDocumentInputStream("Workbook").readAllBytes();
            int sheet = buffer(padded).getInt(find(padded, 0, 0x0085) + 4);
            return Arrays.copyOf(padded, find(padded, sheet, 0x000A) + 4);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
