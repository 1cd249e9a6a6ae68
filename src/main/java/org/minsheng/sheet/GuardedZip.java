package org.minsheng.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.minsheng.observation.RejectionCode;

/** The parts of an xlsx, inflated as they are read and never past the limits, whatever their entries claim. */
final class GuardedZip implements ZipEntrySource {

    private final ZipFile zip;
    private final Limits limits;
    private boolean closed;

    GuardedZip(byte[] bytes, Limits limits) throws IOException {
        this.limits = limits;
        try {
            this.zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                    .setIgnoreLocalFileHeader(true)
                    .get();
        } catch (IOException noDirectory) {
            throw RefusedFileException.unreadable("压缩包目录缺失，文件不完整 / the zip directory is missing, the file is cut off");
        }
        limits.checkParts(Collections.list(zip.getEntries()).size());
    }

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        return zip.getEntries();
    }

    @Override
    public ZipArchiveEntry getEntry(String path) {
        return zip.getEntry(path.startsWith("/") ? path.substring(1) : path);
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new RefusedFileException(RejectionCode.ENCRYPTED_FILE);
        }
        return new Guarded(zip.getInputStream(entry), entry);
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        zip.close();
    }

    /** POI holds these whole, as a tree. */
    private static boolean isDirectory(String part) {
        return part.endsWith(".rels") || part.endsWith("[Content_Types].xml") || part.startsWith("docProps/");
    }

    /** Counts what comes out, and at its end compares it with the checksum: a digit changed on the way is no figure. */
    private final class Guarded extends FilterInputStream {

        private final ZipArchiveEntry entry;
        private final CRC32 checksum = new CRC32();
        private long inflated;

        Guarded(InputStream in, ZipArchiveEntry entry) {
            super(in);
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            byte[] single = new byte[1];
            return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (read > 0) {
                inflated += read;
                limits.checkInflation(inflated, entry.getCompressedSize());
                if (isDirectory(entry.getName())) {
                    limits.checkDirectoryBytes(inflated);
                }
                checksum.update(buffer, offset, read);
            } else if (read < 0 && checksum.getValue() != entry.getCrc()) {
                throw RefusedFileException.unreadable(
                        "校验和不符 / the checksum does not fit: " + entry.getName());
            }
            return read;
        }
    }
}
