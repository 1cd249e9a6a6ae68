package org.minsheng.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A zip put together byte by byte, so that its directory may say anything. */
final class ZipBytes {

    private final List<Entry> entries = new ArrayList<>();

    /** The parts of a zip that is whole. */
    static Map<String, byte[]> partsOf(byte[] zip) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    static byte[] of(Map<String, byte[]> parts) {
        ZipBytes zip = new ZipBytes();
        parts.forEach(zip::deflated);
        return zip.bytes();
    }

    ZipBytes deflated(String name, byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return add(new Entry(name, ZipEntry.DEFLATED, out.toByteArray(), crc(content), content.length, 0));
    }

    ZipBytes stored(String name, byte[] content, long crc) {
        return add(new Entry(name, ZipEntry.STORED, content, crc, content.length, 0));
    }

    /** Another entry of the directory for the bytes of the last one. */
    ZipBytes again(String name) {
        Entry last = entries.get(entries.size() - 1);
        return add(new Entry(name, last.method, last.data, last.crc, last.size, -1));
    }

    /** The last entry, its directory line saying something else. */
    ZipBytes claiming(long crc, long size, int flags) {
        Entry last = entries.remove(entries.size() - 1);
        return add(new Entry(last.name, last.method, last.data, crc, size, flags));
    }

    static long crc(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return crc.getValue();
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Integer> offsets = new ArrayList<>();
        for (Entry entry : entries) {
            boolean shared = entry.flags < 0;
            offsets.add(shared ? offsets.get(offsets.size() - 1) : out.size());
            if (!shared) {
                out.writeBytes(header(entry, 0x04034b50, 30, -1));
                out.writeBytes(entry.data);
            }
        }
        int start = out.size();
        for (int i = 0; i < entries.size(); i++) {
            out.writeBytes(header(entries.get(i), 0x02014b50, 46, offsets.get(i)));
        }
        ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
        end.putInt(0x06054b50).putInt(0).putShort((short) entries.size()).putShort((short) entries.size())
                .putInt(out.size() - start).putInt(start);
        out.writeBytes(end.array());
        return out.toByteArray();
    }

    private ZipBytes add(Entry entry) {
        entries.add(entry);
        return this;
    }

    private static byte[] header(Entry entry, int signature, int length, int offset) {
        byte[] name = entry.name.getBytes(UTF_8);
        ByteBuffer header = ByteBuffer.allocate(length + name.length).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(signature);
        if (offset >= 0) {
            header.putShort((short) 20);
        }
        header.putShort((short) 20).putShort((short) (0x800 | Math.max(0, entry.flags))).putShort((short) entry.method)
                .putInt(0x21).putInt((int) entry.crc).putInt(entry.data.length).putInt((int) entry.size)
                .putShort((short) name.length).putShort((short) 0);
        if (offset >= 0) {
            header.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0).putInt(offset);
        }
        header.put(name);
        return header.array();
    }

    private record Entry(String name, int method, byte[] data, long crc, long size, int flags) {}
}
