package org.minsheng.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
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
        return new Counted(zip.getInputStream(entry), entry.getCompressedSize());
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

    private final class Counted extends FilterInputStream {

        private final long compressed;
        private long inflated;

        Counted(InputStream in, long compressed) {
            super(in);
            this.compressed = compressed;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            inflated += read;
            limits.checkInflation(inflated, compressed);
        }
    }
}
