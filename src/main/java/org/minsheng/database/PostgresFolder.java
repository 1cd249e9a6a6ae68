package org.minsheng.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.OptionalInt;

/** What lies under {@code <home>/postgres}: the only place that knows its names. */
record PostgresFolder(Path root) {

    private static final int PASSWORD_BYTES = 24;

    static PostgresFolder under(Path home) {
        return new PostgresFolder(home.toAbsolutePath().normalize().resolve("postgres"));
    }

    Path data() {
        return root.resolve("data");
    }

    Path log() {
        return root.resolve("log");
    }

    Path lock() {
        return root.resolve("lock");
    }

    Path passwordFile() {
        return root.resolve("password");
    }

    private Path kept() {
        return root.resolve("kept");
    }

    private Path port() {
        return root.resolve("port");
    }

    boolean exists() {
        return Files.isDirectory(root);
    }

    /** Makes the folder, closed to other accounts; does nothing where it is. */
    void create() {
        try {
            Files.createDirectories(root.getParent());
            Files.createDirectory(root, mode("rwx------"));
        } catch (FileAlreadyExistsException e) {
            return;
        } catch (IOException e) {
            throw new DatabaseException("无法创建目录 " + root, "cannot create the folder " + root, e);
        }
    }

    /** An empty file below {@link #log()} for one program's output. */
    Path newLog(String name) {
        try {
            Files.createDirectories(log());
            return Files.writeString(log().resolve(name), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean hasData() {
        return Files.exists(data().resolve("PG_VERSION"));
    }

    String password() {
        try {
            return Files.readString(passwordFile()).strip();
        } catch (IOException e) {
            throw new DatabaseException(
                    "读不到数据库口令文件 " + passwordFile() + "；请用创建它的用户运行，或从备份恢复",
                    "cannot read the database's password file " + passwordFile()
                            + "; run as the user who made it, or restore it from a backup", e);
        }
    }

    /** A new password, for a cluster that is about to be made; the file is never readable by others. */
    void writePassword() {
        byte[] secret = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(secret);
        try {
            Files.deleteIfExists(passwordFile());
            Files.createFile(passwordFile(), mode("rw-------"));
            Files.writeString(passwordFile(), HexFormat.of().formatHex(secret) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port of the last start; kept the same where it is still free, so that a BI tool finds it again. */
    OptionalInt lastPort() {
        try {
            return OptionalInt.of(Integer.parseInt(Files.readString(port()).strip()));
        } catch (IOException | NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    void writePort(int number) {
        try {
            Files.writeString(port(), number + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it was asked to stay up, by {@code db start}, and not yet asked to stop. */
    boolean isKept() {
        return Files.exists(kept());
    }

    void keep(boolean isKept) {
        try {
            if (!isKept) {
                Files.deleteIfExists(kept());
            } else if (!isKept()) {
                Files.createFile(kept());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileAttribute<?>[] mode(String permissions) {
        boolean isPosix = root.getFileSystem().supportedFileAttributeViews().contains("posix");
        return isPosix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }
}
