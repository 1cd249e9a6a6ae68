package org.minsheng.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The server's programs, unpacked from the class path into the folder once a version. */
record PostgresBinaries(Path root) {

    /** The unpacked programs; unpacks them first where this version has not been yet. Call it under the lock. */
    static PostgresBinaries in(PostgresFolder folder, DatabaseNotice notice) {
        String name = archiveName();
        URL archive = PostgresBinaries.class.getResource(name);
        if (archive == null) {
            throw new DatabaseException("本程序不带适用于这台机器的 PostgreSQL（" + name + "）；请用 --db 指定一个",
                    "this program brings no PostgreSQL for this machine (" + name + "); name one with --db");
        }
        try {
            Path root = folder.root().resolve("bin-" + fingerprint(archive));
            if (!Files.isDirectory(root)) {
                notice.tell("首次启动：正在解包 PostgreSQL", "first start: unpacking PostgreSQL");
                unpack(archive, root);
            }
            return new PostgresBinaries(root);
        } catch (IOException e) {
            throw new DatabaseException("无法在 " + folder.root() + " 解包 PostgreSQL：" + e.getMessage(),
                    "cannot unpack PostgreSQL in " + folder.root() + ": " + e.getMessage(), e);
        }
    }

    Path program(String name) {
        return root.resolve("bin").resolve(name);
    }

    private static String archiveName() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> System.getProperty("os.arch");
        };
        return "/postgres-%s-%s.txz".formatted(system, processor);
    }

    /** Tells one version's archive from another's without reading it: the jar's directory knows its checksum. */
    private static String fingerprint(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        if (connection instanceof JarURLConnection jar) {
            return Long.toHexString(jar.getJarEntry().getCrc());
        }
        return Long.toHexString(connection.getContentLengthLong());
    }

    /** Unpacks beside, then renames: a process that dies here leaves nothing that looks whole. */
    private static void unpack(URL archive, Path root) throws IOException {
        Path unfinished = root.resolveSibling(root.getFileName() + ".unfinished");
        delete(unfinished);
        try (InputStream file = new BufferedInputStream(archive.openStream());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(file))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                extract(tar, entry, unfinished);
            }
        }
        Files.move(unfinished, root, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void extract(InputStream content, TarArchiveEntry entry, Path into) throws IOException {
        Path path = into.resolve(entry.getName()).normalize();
        if (!path.startsWith(into)) {
            throw new IOException("an entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        if ((entry.getMode() & 0100) != 0) {
            Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(path));
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            Files.setPosixFilePermissions(path, permissions);
        }
    }

    /** Deletes a folder with all that is in it; does nothing where there is none. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.sorted((one, other) -> other.compareTo(one)).forEach(PostgresBinaries::deleteOne);
        }
    }

    private static void deleteOne(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
