package org.minsheng.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.minsheng.observation.Rejection;
import org.minsheng.observation.RejectionCode;

/**
 * A zip that holds files as a folder does. A zip that is a document itself (xlsx, docx, ods …) is left alone, a zip
 * within a zip is a file like any other. It is taken apart whole or not at all: one file that cannot be had holds it.
 */
public final class ZipFolder {

    /** Files a zip may hold. */
    static final int MAX_FILES = 500;
    /** Bytes of all its files after inflation. */
    static final long MAX_INFLATED_BYTES = 256L << 20;
    /** Inflated bytes per byte of the zip, looked at only beyond {@link #RATIO_FROM_BYTES}. */
    static final long MAX_RATIO = 200;
    /** Characters of a file's name with its folders. */
    static final int MAX_NAME_LENGTH = 300;

    private static final long RATIO_FROM_BYTES = 16L << 20;
    private static final int ZIP = 0x504B0304;
    private static final int EMPTY_ZIP = 0x504B0506;
    private static final Set<String> OF_DOCUMENTS =
            Set.of("[content_types].xml", "mimetype", "ofd.xml", "index.zip", "index/document.iwa");
    private static final Set<String> OF_SYSTEMS = Set.of("__macosx", "thumbs.db", "desktop.ini");

    private ZipFolder() {}

    /** The files within a received zip, with its bureau and time of receipt; else the file itself. */
    public static List<ReceivedFile> filesOf(ReceivedFile received) throws IOException {
        if (!(received.content() instanceof FileContent.OnDisk file)
                || Files.size(file.path()) > ArrivalLedger.MAX_ARCHIVED_BYTES) {
            return List.of(received);
        }
        Path path = file.path();
        try (SeekableByteChannel channel = Files.newByteChannel(path)) {
            Map<String, Integer> names = names(channel);
            if (names.isEmpty()) {
                return List.of(received);
            }
            List<ReceivedFile> files = new ArrayList<>();
            names.forEach((name, entry) -> files.add(new ReceivedFile(new FileContent.InZip(path, entry),
                    received.fileName() + "/" + name, received.receivedAt(), received.bureau())));
            return files;
        } catch (HeldException held) {
            return List.of(received);
        }
    }

    /** Why a zip of files could not be taken apart; empty for whatever is none, and for one that can be. */
    public static Optional<Rejection> rejection(byte[] content) {
        try {
            names(new SeekableInMemoryByteChannel(content));
            return Optional.empty();
        } catch (HeldException held) {
            return Optional.of(held.rejection);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The files within by name, after every byte of them was had once; none when this is no zip of files. */
    private static Map<String, Integer> names(SeekableByteChannel channel) throws IOException {
        long size = channel.size();
        int magic = magic(channel);
        if (magic != ZIP && magic != EMPTY_ZIP) {
            return Map.of();
        }
        check("压缩包目录项数 / entries of the archive", ZipDirectory.countEntries(channel), ZipDirectory.MAX_ENTRIES);
        ZipDirectory directory;
        try {
            directory = ZipDirectory.open(channel);
        } catch (IOException | IllegalArgumentException cutOff) {
            return Map.of();
        }
        if (directory.entries().stream().anyMatch(entry -> OF_DOCUMENTS.contains(keyOf(entry)))) {
            return Map.of();
        }
        Map<String, Integer> names = filesWithin(directory);
        inflateAll(directory, names, size);
        return names;
    }

    private static Map<String, Integer> filesWithin(ZipDirectory directory) {
        Map<String, Integer> names = new TreeMap<>();
        Set<String> known = new HashSet<>();
        for (int i = 0; i < directory.entries().size(); i++) {
            ZipArchiveEntry entry = directory.entries().get(i);
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new HeldException(Rejection.ofFile(RejectionCode.ENCRYPTED_FILE));
            }
            String name = harmless(ZipDirectory.nameOf(entry));
            if (entry.isDirectory() || entry.isUnixSymlink() || !isWanted(name)) {
                continue;
            }
            check("压缩包内文件名字数 / characters of a name in the archive", name.length(), MAX_NAME_LENGTH);
            if (!known.add(name.toLowerCase(Locale.ROOT))) {
                throw new HeldException(Rejection.ofFile(
                        RejectionCode.BAD_ARCHIVE, "文件重名 / the same name twice: " + name));
            }
            names.put(name, i);
            check("压缩包内文件数 / files of the archive", names.size(), MAX_FILES);
        }
        if (names.isEmpty()) {
            throw new HeldException(Rejection.ofFile(RejectionCode.BAD_ARCHIVE, "没有文件 / no file"));
        }
        return names;
    }

    private static void inflateAll(ZipDirectory directory, Map<String, Integer> names, long size) {
        byte[] buffer = new byte[1 << 16];
        long inflated = 0;
        for (Map.Entry<String, Integer> each : names.entrySet()) {
            try (InputStream in = directory.inflate(each.getValue())) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    inflated += n;
                    check("压缩包解压后字节数 / bytes of the archive after inflation", inflated, MAX_INFLATED_BYTES);
                    if (inflated > RATIO_FROM_BYTES) {
                        check("压缩比 / inflation ratio", inflated / size, MAX_RATIO);
                    }
                }
            } catch (IOException | RuntimeException damaged) {
                if (damaged instanceof HeldException held) {
                    throw held;
                }
                throw new HeldException(Rejection.ofFile(RejectionCode.UNREADABLE_FILE,
                        "压缩包内文件损坏 / a file of the archive is damaged: " + each.getKey()));
            }
        }
    }

    /** A path downwards whatever it was: no root, no drive, no step up, nothing that cannot be printed. */
    private static String harmless(String name) {
        List<String> steps = new ArrayList<>();
        for (String step : name.replaceAll("\\p{Cntrl}", "").replace('\\', '/').split("/")) {
            if (!step.isBlank() && !step.equals(".") && !step.equals("..") && !step.matches("[A-Za-z]:")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    private static boolean isWanted(String name) {
        return !name.isEmpty() && FolderChannel.isWhole(List.of(name.split("/")))
                && Stream.of(name.toLowerCase(Locale.ROOT).split("/")).noneMatch(OF_SYSTEMS::contains);
    }

    private static String keyOf(ZipArchiveEntry entry) {
        return entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    private static int magic(SeekableByteChannel channel) throws IOException {
        ByteBuffer start = ByteBuffer.allocate(4);
        channel.position(0);
        while (start.hasRemaining() && channel.read(start) >= 0) {
            // until all four are there
        }
        channel.position(0);
        return start.hasRemaining() ? 0 : start.getInt(0);
    }

    private static void check(String what, long found, long limit) {
        if (found > limit) {
            throw new HeldException(Rejection.ofFile(
                    RejectionCode.LIMIT_EXCEEDED, what, Long.toString(found), Long.toString(limit)));
        }
    }

    /** Carries the one rejection out. */
    private static final class HeldException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Rejection rejection;

        HeldException(Rejection rejection) {
            super(rejection.toString(), null, false, false);
            this.rejection = rejection;
        }
    }
}
