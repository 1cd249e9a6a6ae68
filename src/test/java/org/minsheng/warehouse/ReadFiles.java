package org.minsheng.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.minsheng.contract.FileReading;
import org.minsheng.contract.Jobs;
import org.minsheng.contract.JobsLoader;
import org.minsheng.normalise.Normalised;
import org.minsheng.normalise.Normaliser;
import org.minsheng.sheet.FormOutcome;
import org.minsheng.sheet.FormReader;

/** Files read as the pipeline reads them. */
final class ReadFiles {

    static final Jobs JOBS = JobsLoader.load(Path.of("jobs"));

    private static final FormReader FORMS = new FormReader(JOBS.feeds());
    private static final Normaliser NORMALISER = new Normaliser(JOBS);

    private ReadFiles() {
    }

    static Reading read(Path path, String name, Instant receivedAt) throws IOException {
        String bureau = name.substring(0, name.indexOf('/'));
        FormOutcome outcome = FORMS.read(Files.readAllBytes(path), name, bureau);
        if (outcome instanceof FormOutcome.Refused refused) {
            return new Reading.Refused(
                    refused.feed() == null ? null : refused.feed().feed(), null, refused.rejection());
        }
        FileReading file = ((FormOutcome.Read) outcome).reading();
        Normalised normalised = NORMALISER.normalise(file, name, receivedAt);
        if (normalised instanceof Normalised.Refused refused) {
            return new Reading.Refused(refused.feed(), null, refused.finding());
        }
        Normalised.Accepted accepted = (Normalised.Accepted) normalised;
        return new Reading.Accepted(accepted.feed(), accepted.period().month(),
                RevisionMark.isIn(name, Stream.of()), accepted.statements(), accepted.findings(), accepted.checks(),
                accepted.annotations(), accepted.counts(), accepted.amendments(), Layout.of(file));
    }
}
