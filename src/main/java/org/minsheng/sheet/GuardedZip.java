package org.minsheng.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.minsheng.observation.RejectionCode;

/** The parts of a zip, inflated as they are read and never past the limits, whatever their entries claim. */
final class GuardedZip {

    private final ZipFile zip;
    private final Limits limits;
    private final Map<String, ZipArchiveEntry> parts = new HashMap<>();
    private long inflatedInAll;

    GuardedZip(byte[] bytes, Limits limits) {
        this.limits = limits;
        limits.checkParts(directoryEntries(bytes));
        try {
            this.zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                    .setIgnoreLocalFileHeader(true)
                    .get();
        } catch (IOException noDirectory) {
            throw RefusedFileException.unreadable("压缩包目录缺失，文件不完整 / the zip directory is missing, the file is cut off");
        }
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            ZipArchiveEntry other = parts.putIfAbsent(keyOf(entry.getName()), entry);
            if (other != null && !entry.isDirectory()) {
                throw RefusedFileException.unreadable("部件重复 / a part is there twice: " + entry.getName());
            }
        }
        limits.checkParts(parts.size());
    }

    /** Whether some part's name begins so. */
    boolean hasUnder(String folder) {
        return parts.keySet().stream().anyMatch(part -> part.startsWith(keyOf(folder)));
    }

    boolean has(String part) {
        return parts.containsKey(keyOf(part));
    }

    /** A fresh stream of a part; one that is not there makes the file unreadable. */
    InputStream open(String part) throws IOException {
        ZipArchiveEntry entry = parts.get(keyOf(part));
        if (entry == null) {
            throw RefusedFileException.unreadable("部件缺失 / a part is missing: " + part);
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new RefusedFileException(RejectionCode.ENCRYPTED_FILE);
        }
        return new Guarded(zip.getInputStream(entry), entry);
    }

    /** How often a directory entry begins, before the directory is taken into memory. */
    private static int directoryEntries(byte[] bytes) {
        int entries = 0;
        for (int i = 0; i + 3 < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                entries++;
            }
        }
        return entries;
    }

    /** Names of parts are one whatever their case; some writers use backslashes. */
    private static String keyOf(String part) {
        return part.replace('\\', '/').toLowerCase(Locale.ROOT);
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
                inflatedInAll += read;
                limits.checkInflation(inflated, entry.getCompressedSize());
                limits.checkInflatedTotal(inflatedInAll);
                checksum.update(buffer, offset, read);
            } else if (read < 0 && checksum.getValue() != entry.getCrc()) {
                throw RefusedFileException.unreadable("校验和不符 / the checksum does not fit: " + entry.getName());
            }
            return read;
        }
    }
}
