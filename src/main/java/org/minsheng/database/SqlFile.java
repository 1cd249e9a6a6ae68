package org.minsheng.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The statements of the stages, one a file under {@code sql/<stage>/}, so that they can be read and run as SQL. */
public final class SqlFile {

    private static final Pattern NAME = Pattern.compile("[a-z0-9_]+(/[a-z0-9_]+)+");
    private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

    private SqlFile() {
    }

    /**
     * The text of {@code sql/<name>.sql} on the class path, in UTF-8, unchanged; read once and kept.
     *
     * @param name stage and file without its extension, such as {@code attainment/replace_attainment}
     * @throws IllegalArgumentException when there is no such file: a mistake in the program, not in its data
     */
    public static String read(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of an SQL file (<stage>/<verb_phrase>): " + name);
        }
        return TEXTS.computeIfAbsent(name, SqlFile::load);
    }

    private static String load(String name) {
        String path = "/sql/" + name + ".sql";
        try (InputStream file = SqlFile.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalArgumentException("no SQL file " + path + " on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
