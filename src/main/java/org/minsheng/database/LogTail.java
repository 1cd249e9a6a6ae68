package org.minsheng.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The last lines of the latest logs, for a message that says why a program failed. */
final class LogTail {

    /** A program's own output, and the server's log it hands over to once it is under way. */
    private static final int FILES = 2;
    private static final int LINES = 6;

    private LogTail() {
    }

    static String of(PostgresFolder folder) {
        try (Stream<Path> logs = Files.list(folder.log())) {
            return logs.sorted(Comparator.comparing(LogTail::writtenAt).reversed()).limit(FILES)
                    .map(LogTail::end).collect(Collectors.joining("\n"));
        } catch (IOException | UncheckedIOException e) {
            return "(" + e.getMessage() + ")";
        }
    }

    private static String end(Path log) {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime writtenAt(Path log) {
        try {
            return Files.getLastModifiedTime(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
