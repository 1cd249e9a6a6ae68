package org.minsheng.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The server process of a folder: found, started, stopped. Every method is called under {@link FolderLock}. */
final class PostgresServer {

    /** Long enough for the recovery after a crash amid a year's backfill. */
    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final Duration LONGEST_STOP = Duration.ofMinutes(2);
    private static final Duration LONGEST_ORPHAN = Duration.ofMinutes(1);
    private static final Duration AGAIN = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofMillis(50);
    /** What PostgreSQL says when sessions of a server that is gone still write. */
    private static final String ORPHAN = "pre-existing shared memory block";

    private final PostgresFolder folder;
    private final DatabaseNotice notice;

    PostgresServer(PostgresFolder folder, DatabaseNotice notice) {
        this.folder = folder;
        this.notice = notice;
    }

    /** Where it answers: found where it runs already, otherwise started, and made where there is none yet. */
    DatabaseAddress up() {
        Optional<DatabaseAddress> running = found();
        return running.isPresent() ? running.get() : start();
    }

    /** The running server, once it answers; empty where none runs. */
    Optional<DatabaseAddress> found() {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<PostmasterPid> server = serving();
            if (server.isEmpty()) {
                return Optional.empty();
            }
            if (server.get().port() != 0) {
                DatabaseAddress address = new DatabaseAddress(server.get().port(), folder.password());
                if (ServerProbe.answers(address)) {
                    return Optional.of(address);
                }
            }
            pause(PAUSE);
        }
        throw new DatabaseException("数据库进程在运行，但不应答；日志在 " + folder.log(),
                "the database's process runs but does not answer; its log is in " + folder.log());
    }

    /** Ends every session and writes all to disk; returns false where none ran. */
    boolean stop() {
        Optional<PostmasterPid> server = serving();
        if (server.isEmpty()) {
            return false;
        }
        signalFastShutdown(server.get().pid());
        long deadline = System.nanoTime() + LONGEST_STOP.toNanos();
        while (System.nanoTime() < deadline) {
            if (serving().isEmpty()) {
                return true;
            }
            pause(PAUSE);
        }
        throw new DatabaseException("数据库没有停下；日志在 " + folder.log(),
                "the database does not stop; its log is in " + folder.log());
    }

    private Optional<PostmasterPid> serving() {
        return PostmasterPid.of(folder).filter(PostmasterPid::isServing);
    }

    private DatabaseAddress start() {
        PostgresBinaries binaries = PostgresBinaries.in(folder, notice);
        PostgresCommand command = PostgresCommand.in(folder);
        PostgresCluster.ensure(folder, binaries, command, notice);
        PostmasterPid.of(folder).ifPresent(PostmasterPid::disown);
        notice.tell("正在启动数据库", "starting the database");
        long deadline = System.nanoTime() + LONGEST_ORPHAN.toNanos();
        for (int attempt = 1; ; attempt++) {
            try {
                return start(binaries, command);
            } catch (DatabaseException e) {
                // the port may be taken meanwhile; a session orphaned by kill -9 works to the end of its statement
                boolean isOrphanAtWork = e.en().contains(ORPHAN) && System.nanoTime() < deadline;
                if (attempt > 1 && !isOrphanAtWork) {
                    throw e;
                }
                if (isOrphanAtWork && attempt == 1) {
                    notice.tell("上次被强行终止的语句仍在执行，等待其结束",
                            "waiting for a statement of the killed server to end");
                }
                pause(AGAIN);
            }
        }
    }

    private DatabaseAddress start(PostgresBinaries binaries, PostgresCommand command) {
        int port = freePort();
        folder.writePort(port);
        Path log = folder.newLog("start.log");
        command.run(log, List.of(binaries.program("pg_ctl").toString(), "start", "--silent", "-w",
                "-t", Long.toString(LONGEST_START.toSeconds()), "-D", folder.data().toString(), "-l", log.toString(),
                "-o", "-p " + port));
        return found().orElseThrow(() -> new DatabaseException("数据库启动后随即停止：\n" + LogTail.of(folder),
                "the database stopped right after its start:\n" + LogTail.of(folder)));
    }

    /** The last start's port if it is free. */
    private int freePort() {
        int last = folder.lastPort().orElse(0);
        try (ServerSocket probe = new ServerSocket(last, 1, InetAddress.getByName(DatabaseAddress.HOST))) {
            return probe.getLocalPort();
        } catch (IOException e) {
            return anyPort(e);
        }
    }

    private static int anyPort(IOException taken) {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getByName(DatabaseAddress.HOST))) {
            return probe.getLocalPort();
        } catch (IOException e) {
            e.addSuppressed(taken);
            throw new DatabaseException("127.0.0.1 上没有可用端口", "there is no free port on 127.0.0.1", e);
        }
    }

    /** An interrupt is PostgreSQL's fast shutdown; the terminate that Java can send would wait for every session. */
    private void signalFastShutdown(long pid) {
        try {
            new ProcessBuilder("sh", "-c", "kill -INT " + pid).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new DatabaseException("无法停止数据库进程 " + pid, "cannot stop the database's process " + pid, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void pause(Duration length) {
        try {
            Thread.sleep(length.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("等待数据库时被中断", "interrupted while waiting for the database", e);
        }
    }
}
