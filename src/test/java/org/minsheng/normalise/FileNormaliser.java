package org.minsheng.normalise;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.minsheng.contract.Jobs;
import org.minsheng.contract.JobsLoader;
import org.minsheng.sheet.FormOutcome;
import org.minsheng.sheet.FormReader;

/** Reads and normalises files of a folder as the pipeline does. */
final class FileNormaliser {

    static final Jobs JOBS = JobsLoader.load(Path.of("jobs"));

    private static final FormReader FORMS = new FormReader(JOBS.feeds());
    private static final Normaliser NORMALISER = new Normaliser(JOBS);

    private FileNormaliser() {}

    /** Null when the file is refused before its cells are read. */
    static Normalised normalise(Path root, String file, String bureau, Instant receivedAt) throws IOException {
        FormOutcome outcome = FORMS.read(root.resolve(file), file, bureau);
        return outcome instanceof FormOutcome.Read read ? NORMALISER.normalise(read.reading(), file, receivedAt) : null;
    }
}
