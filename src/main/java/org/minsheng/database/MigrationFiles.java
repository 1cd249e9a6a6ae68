package org.minsheng.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files that make the schema, as they lie on the class path. */
final class MigrationFiles {

    static final String[] LOCATIONS = {"classpath:db/migration", "classpath:db/repeatable"};

    private MigrationFiles() {
    }

    /** Stands for all of them: a digest of their names and texts, equal only where both are. */
    static String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String location : LOCATIONS) {
                Resource[] files = new PathMatchingResourcePatternResolver().getResources(location + "/*.sql");
                Arrays.sort(files, Comparator.comparing(Resource::getFilename));
                for (Resource file : files) {
                    digest.update((file.getFilename() + "\0").getBytes(StandardCharsets.UTF_8));
                    digest.update(file.getContentAsByteArray());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One of them; {@code path} from the class path's root. */
    static String read(String path) {
        try {
            return new PathMatchingResourcePatternResolver().getResource("classpath:" + path)
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
