package org.minsheng.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

/** All hostile files as a folder of feeds, each with the bureau whose form it was made of. */
final class HostileFolder {

    private HostileFolder() {}

    static void write(Path root) {
        write(root.resolve("culture-press"), HostileXlsx.files());
        write(root.resolve("transport"), HostileXls.files());
        write(root.resolve("communications"), HostileText.files());
    }

    private static void write(Path folder, Map<String, Supplier<byte[]>> files) {
        files.forEach((name, content) -> {
            try {
                Files.createDirectories(folder);
                Files.write(folder.resolve(name), content.get());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    public static void main(String[] arguments) {
        write(Path.of(arguments[0]));
    }
}
