package org.minsheng.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.zip.CheckedInputStream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The directory of a zip, read only when it is of bearable length. */
final class ZipDirectory implements Closeable {

    /** Entries a directory may have, those of packed workbooks among them; each costs memory. */
    static final int MAX_ENTRIES = 20_000;

    private static final int ENTRY = 0x504B0102;
    private static final List<Charset> NAMES = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private final ZipFile zip;
    private final List<ZipArchiveEntry> entries;

    private ZipDirectory(ZipFile zip) {
        this.zip = zip;
        this.entries = Collections.list(zip.getEntries());
    }

    /** An IOException when the directory is missing or wrong. */
    static ZipDirectory open(SeekableByteChannel channel) throws IOException {
        return new ZipDirectory(ZipFile.builder().setSeekableByteChannel(channel).setIgnoreLocalFileHeader(true).get());
    }

    /** How often a directory entry begins in the bytes; no more are counted than are too many. */
    static int countEntries(SeekableByteChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        int last = 0;
        int found = 0;
        channel.position(0);
        while (channel.read(buffer.clear()) >= 0 && found <= MAX_ENTRIES) {
            for (buffer.flip(); buffer.hasRemaining();) {
                last = last << 8 | buffer.get() & 0xFF;
                found += last == ENTRY ? 1 : 0;
            }
        }
        channel.position(0);
        return found;
    }

    List<ZipArchiveEntry> entries() {
        return entries;
    }

    /** The bytes of an entry; at their end they are held against the checksum. */
    InputStream inflate(int number) throws IOException {
        ZipArchiveEntry entry = entries.get(number);
        InputStream in = zip.getInputStream(entry);
        if (in == null) {
            throw new IOException("no content: " + entry.getName());
        }
        return new CheckedInputStream(in, new CRC32()) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = super.read(buffer, offset, length);
                if (read < 0 && getChecksum().getValue() != entry.getCrc()) {
                    throw new IOException("the checksum does not fit");
                }
                return read;
            }
        };
    }

    /** The name as its writer meant it: Windows in China packs names in GBK and says nothing of it. */
    static String nameOf(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        for (Charset charset : NAMES) {
            try {
                return charset.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
            } catch (CharacterCodingException another) {
                // the next one is tried
            }
        }
        return new String(raw, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
