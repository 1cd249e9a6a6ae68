package org.minsheng.intake;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;

/**
 * A file as a channel received it.
 *
 * @param fileName the path below the feeds root, with {@code /}: what users see; of a file within a zip the zip's, and
 *     the name within below it
 * @param bureau the nearest folder above it that names a bureau; null when none does
 */
public record ReceivedFile(FileContent content, String fileName, Instant receivedAt, String bureau) {

    /** The order of receipt; files received at one time follow their path. */
    public static final Comparator<ReceivedFile> BY_RECEIPT =
            Comparator.comparing(ReceivedFile::receivedAt).thenComparing(ReceivedFile::fileName);

    /** A file of its own. */
    public ReceivedFile(Path path, String fileName, Instant receivedAt, String bureau) {
        this(new FileContent.OnDisk(path), fileName, receivedAt, bureau);
    }

    /** The same file with another time of receipt. */
    public ReceivedFile withReceipt(Instant other) {
        return new ReceivedFile(content, fileName, other, bureau);
    }
}
