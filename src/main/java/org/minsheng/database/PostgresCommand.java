package org.minsheng.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's programs, which refuse to serve root: as root they run in a user namespace where nobody is root,
 * or, where a container forbids that, under the account nobody, which then owns the folder.
 */
record PostgresCommand(PostgresFolder folder, List<String> prefix, int owner) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;
    private static final int ORDINARY = -1;
    private static final int LONGEST_MINUTES = 10;

    static PostgresCommand in(PostgresFolder folder) {
        try {
            boolean isRoot = isRoot();
            if (!isRoot && hasName()) {
                return new PostgresCommand(folder, List.of(), ORDINARY);
            }
            if (succeeds("unshare", "-U", "true")) {
                return new PostgresCommand(folder, List.of("unshare", "-U"), isRoot ? ROOT : ORDINARY);
            }
            if (!isRoot) {
                return new PostgresCommand(folder, List.of(), ORDINARY);
            }
            return new PostgresCommand(folder,
                    List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), NOBODY);
        } catch (IOException e) {
            throw asRoot(e);
        }
    }

    /** Runs it to its end; what it prints goes to {@code output}. Fails with the end of the logs. */
    void run(Path output, List<String> command) {
        giveFolderToOwner();
        List<String> line = new ArrayList<>(prefix);
        line.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(folder.root().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        // a caller's PGPORT, PGDATA or PGOPTIONS speaks of another server
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        try {
            Process process = builder.start();
            if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw failure(command, null);
            }
        } catch (IOException e) {
            throw failure(command, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(command, e);
        }
    }

    /** The password file, the programs and the logs were made by root, as nobody they could not be read. */
    private void giveFolderToOwner() {
        try {
            boolean isGiven = owner == ORDINARY
                    || owner == ROOT && (int) Files.getAttribute(folder.root(), "unix:uid") == ROOT;
            if (!isGiven && !succeeds("chown", "-R", owner + ":" + owner, folder.root().toString())) {
                throw new IOException("chown of " + folder.root() + " to " + owner);
            }
        } catch (IOException e) {
            throw asRoot(e);
        }
    }

    private static DatabaseException asRoot(IOException cause) {
        return new DatabaseException("无法以 root 启动 PostgreSQL；请用普通用户运行，或用 --db 指定一个数据库",
                "cannot start PostgreSQL as root; run as an ordinary user, or name a database with --db", cause);
    }

    private DatabaseException failure(List<String> command, Exception cause) {
        String name = Path.of(command.get(0)).getFileName().toString();
        String end = LogTail.of(folder);
        return new DatabaseException("内置 PostgreSQL 的 " + name + " 失败，日志在 " + folder.log() + "：\n" + end,
                name + " of the embedded PostgreSQL failed, its log is in " + folder.log() + ":\n" + end, cause);
    }

    private static boolean isRoot() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.isDirectory(self) && (int) Files.getAttribute(self, "unix:uid") == ROOT;
    }

    /** A container's arbitrary account has none, and initdb refuses it, too. */
    private static boolean hasName() {
        return !"?".equals(System.getProperty("user.name"));
    }

    private static boolean succeeds(String... command) throws IOException {
        try {
            return new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start().waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
