package org.minsheng.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the bytes of a received file are; they are fetched when they are asked for. */
public sealed interface FileContent {

    InputStream open() throws IOException;

    /** A file of its own. */
    record OnDisk(Path path) implements FileContent {

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }

    /**
     * A file within a zip, which is never written to disk.
     *
     * @param entry its place in the zip's directory, from 0
     */
    record InZip(Path zip, int entry) implements FileContent {

        @Override
        public InputStream open() throws IOException {
            ZipDirectory directory = ZipDirectory.open(Files.newByteChannel(zip));
            return new FilterInputStream(directory.inflate(entry)) {
                @Override
                public void close() throws IOException {
                    super.close();
                    directory.close();
                }
            };
        }
    }
}
