package org.minsheng.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A server's {@code postmaster.pid}: line 1 is its process, line 4 its port, line 7 its shared memory.
 *
 * @param port 0 while the server has not written it yet
 */
record PostmasterPid(Path file, long pid, int port) {

    // above the largest process number of any Linux (2^22): no process ever has it
    private static final long NOBODY = 99_999_999L;

    static Optional<PostmasterPid> of(PostgresFolder folder) {
        Path file = folder.data().resolve("postmaster.pid");
        try {
            List<String> lines = Files.readAllLines(file);
            long pid = Long.parseLong(lines.get(0).strip());
            int port = lines.size() > 3 ? Integer.parseInt(lines.get(3).strip()) : 0;
            return Optional.of(new PostmasterPid(file, Math.abs(pid), port));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new DatabaseException("读不到 " + file + "；请用创建它的用户运行",
                    "cannot read " + file + "; run as the user who made it", e);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.of(new PostmasterPid(file, NOBODY, 0));
        }
    }

    /** Whether that process lives and is the server of this folder, not another one that got the same number. */
    boolean isServing() {
        if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty()) {
            return false;
        }
        try {
            // a server works in its data folder
            return Files.isSameFile(Path.of("/proc/" + pid + "/cwd"), file.getParent());
        } catch (AccessDeniedException e) {
            return commandName().equals("postgres");
        } catch (IOException e) {
            return !Files.isDirectory(Path.of("/proc/self")) && commandName().equals("postgres");
        }
    }

    /**
     * Lets a server start although a living stranger has the number in the file, which PostgreSQL takes for its
     * predecessor. The file stays: from its other lines PostgreSQL sees whether orphaned sessions still write.
     */
    void disown() {
        try (Stream<String> lines = Files.lines(file)) {
            String text = Stream.concat(Stream.of(Long.toString(NOBODY)), lines.skip(1))
                    .collect(Collectors.joining("\n", "", "\n"));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String commandName() {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/comm")).strip();
        } catch (IOException e) {
            return ProcessHandle.of(pid).flatMap(process -> process.info().command())
                    .map(command -> Path.of(command).getFileName().toString()).orElse("");
        }
    }
}
