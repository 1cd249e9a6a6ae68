package org.minsheng.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The data of a folder: made once, with its password and its settings. Call it under {@link FolderLock}. */
final class PostgresCluster {

    private static final String SETTINGS = """

            # minsheng: durable, reachable from this machine only, and only with the password
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = 60
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            password_encryption = 'scram-sha-256'
            timezone = 'UTC'
            log_timezone = 'UTC'
            logging_collector = on
            log_directory = '../log'
            log_filename = 'postgres-%a.log'
            log_rotation_age = 1d
            log_rotation_size = 0
            log_truncate_on_rotation = on
            """;

    private PostgresCluster() {
    }

    /** Makes the data where there are none, and refuses those of another major version. */
    static void ensure(PostgresFolder folder, PostgresBinaries binaries, PostgresCommand command,
            DatabaseNotice notice) {
        try {
            if (!folder.hasData()) {
                notice.tell("首次启动：正在建立数据库 " + folder.data(), "first start: making the database " + folder.data());
                make(folder, binaries, command);
            }
            refuseOtherVersion(folder, binaries, command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes it beside, then renames it: a process that dies here leaves nothing that looks whole. */
    private static void make(PostgresFolder folder, PostgresBinaries binaries, PostgresCommand command)
            throws IOException {
        Path unfinished = folder.data().resolveSibling("data.unfinished");
        PostgresBinaries.delete(unfinished);
        folder.writePassword();
        command.run(folder.newLog("initdb.log"), List.of(binaries.program("initdb").toString(),
                "-D", unfinished.toString(), "-U", DatabaseAddress.USER, "--pwfile=" + folder.passwordFile(),
                "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8"));
        Files.writeString(unfinished.resolve("postgresql.conf"), SETTINGS, StandardOpenOption.APPEND);
        Files.move(unfinished, folder.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void refuseOtherVersion(PostgresFolder folder, PostgresBinaries binaries, PostgresCommand command)
            throws IOException {
        Path answer = folder.newLog("version.log");
        command.run(answer, List.of(binaries.program("postgres").toString(), "--version"));
        String program = Files.readString(answer).strip();
        String data = Files.readString(folder.data().resolve("PG_VERSION")).strip();
        if (!program.matches(".*\\s" + data + "(\\D.*)?")) {
            throw new DatabaseException(
                    "%s 由 PostgreSQL %s 建立，本程序带的是 %s；请用旧程序导出（pg_dump）后再导入"
                            .formatted(folder.data(), data, program),
                    "%s was made by PostgreSQL %s, this program brings %s; dump it with the old program and restore it"
                            .formatted(folder.data(), data, program));
        }
    }
}
