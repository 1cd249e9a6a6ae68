package org.minsheng.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The folder channel: {@code <bureau>/<date received>/<file>}. A folder named like a date is the time of receipt
 * (00:00, UTC+8); without one the file's modification time is.
 */
public final class FolderChannel {

    /** The zone in which days are days. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final List<String> UNFINISHED = List.of(".tmp", ".part", ".crdownload", ".filepart");

    private final Set<String> bureaus;

    /** Knows the folders that name a bureau. */
    public FolderChannel(Set<String> bureaus) {
        this.bureaus = Set.copyOf(bureaus);
    }

    /**
     * Every file below the root in order of receipt, links followed. What is hidden, a lock file or half written is left
     * out; a folder or file that cannot be looked at stops no other.
     */
    public Listing list(Path root) {
        List<ReceivedFile> files = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        try {
            Files.walkFileTree(root, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && isWhole(root.relativize(path))) {
                        files.add(receive(root, path, attributes));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path path, IOException failure) {
                    unreadable.add(slashed(root.relativize(path)) + ": " + failure);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + root, e);
        }
        files.sort(ReceivedFile.BY_RECEIPT);
        return new Listing(files, unreadable);
    }

    /** One file named by hand: its name is the path from the bureau's folder down, else its bare name. */
    public ReceivedFile single(Path file, Instant receivedElse) {
        Path absolute = file.toAbsolutePath().normalize();
        String bureau = bureauOf(absolute);
        int from = absolute.getNameCount() - 1;
        for (int i = absolute.getNameCount() - 2; bureau != null && i >= 0; i--) {
            if (absolute.getName(i).toString().equals(bureau)) {
                from = i;
                break;
            }
        }
        Path name = absolute.subpath(from, absolute.getNameCount());
        Instant dated = dateFolder(absolute);
        return new ReceivedFile(absolute, slashed(name), dated == null ? receivedElse : dated, bureau);
    }

    private ReceivedFile receive(Path root, Path path, BasicFileAttributes attributes) {
        Path relative = root.relativize(path);
        Instant dated = dateFolder(relative);
        Instant receivedAt = dated == null ? attributes.lastModifiedTime().toInstant() : dated;
        return new ReceivedFile(path, slashed(relative), receivedAt, bureauOf(relative));
    }

    private static boolean isWhole(Path relative) {
        List<String> names = new ArrayList<>();
        relative.forEach(part -> names.add(part.toString()));
        return isWhole(names);
    }

    /** Whether a file, by the names of its folders and its own, is neither hidden nor a lock file nor half written. */
    static boolean isWhole(List<String> path) {
        String name = path.get(path.size() - 1).toLowerCase(java.util.Locale.ROOT);
        return path.stream().noneMatch(part -> part.startsWith(".") || part.startsWith("~$"))
                && UNFINISHED.stream().noneMatch(name::endsWith);
    }

    private String bureauOf(Path path) {
        for (Path folder = path.getParent(); folder != null && folder.getFileName() != null;
                folder = folder.getParent()) {
            if (bureaus.contains(folder.getFileName().toString())) {
                return folder.getFileName().toString();
            }
        }
        return null;
    }

    private static Instant dateFolder(Path path) {
        for (Path folder = path.getParent(); folder != null && folder.getFileName() != null;
                folder = folder.getParent()) {
            try {
                return LocalDate.parse(folder.getFileName().toString()).atStartOfDay(ZONE).toInstant();
            } catch (DateTimeParseException notADate) {
                // an ordinary folder
            }
        }
        return null;
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    /**
     * What a folder holds.
     *
     * @param unreadable what could not be looked at, with the reason
     */
    public record Listing(List<ReceivedFile> files, List<String> unreadable) {

        public Listing {
            files = List.copyOf(files);
            unreadable = List.copyOf(unreadable);
        }
    }
}
