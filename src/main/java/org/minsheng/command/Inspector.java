package org.minsheng.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.minsheng.contract.Jobs;
import org.minsheng.contract.sketch.FormMatch;
import org.minsheng.contract.sketch.FormSketch;
import org.minsheng.intake.FileContent;
import org.minsheng.intake.FolderChannel;
import org.minsheng.intake.ReceivedFile;
import org.minsheng.intake.ZipFolder;
import org.minsheng.normalise.FormSketcher;
import org.minsheng.normalise.Normalised;
import org.minsheng.normalise.Normaliser;
import org.minsheng.observation.Rejection;
import org.minsheng.observation.RejectionCode;
import org.minsheng.sheet.FormOutcome;
import org.minsheng.sheet.FormReader;
import org.minsheng.sheet.OutlineOutcome;
import org.minsheng.sheet.OutlineReader;

/** Looks at one file after another: structure first, then as the form it is. */
final class Inspector {

    private final Jobs jobs;
    private final Instant now;
    private final OutlineReader outlines;
    private final FormReader forms;

    /** @param now stands for the receipt of a file whose path names no day */
    Inspector(Jobs jobs, Instant now) {
        this.jobs = jobs;
        this.now = now;
        this.outlines = new OutlineReader(jobs.feeds(), jobs.markers());
        this.forms = new FormReader(jobs.feeds());
    }

    /**
     * The file, or each file of a zip.
     *
     * @param bureau null for the one in the path
     */
    List<Inspection> inspect(Path path, String bureau) throws IOException {
        List<Inspection> inspections = new ArrayList<>();
        ReceivedFile received = new FolderChannel(jobs.bureaus()).single(path, now);
        for (ReceivedFile file : ZipFolder.filesOf(received)) {
            String within = file.fileName().substring(received.fileName().length());
            inspections.add(inspect(path.toString().replace('\\', '/') + within, file, bureau));
        }
        return inspections;
    }

    private Inspection inspect(String named, ReceivedFile file, String bureau) throws IOException {
        OutlineOutcome looked = file.content() instanceof FileContent.OnDisk disk
                ? outlines.read(disk.path())
                : outlines.read(bytes(file), file.fileName());
        if (looked instanceof OutlineOutcome.Refused refused) {
            return new Inspection(named, file.fileName(), null, null, List.of(), null, refused.rejection());
        }
        OutlineOutcome.Read read = (OutlineOutcome.Read) looked;
        FormSketch sketch = new FormSketcher(jobs).sketch(read.outline(), file.fileName(), file.receivedAt());
        String sender = bureau != null ? bureau : file.bureau();
        String assumed = sender != null ? sender : read.matches().stream()
                .filter(FormMatch::whole)
                .map(match -> match.contract().bureau())
                .findFirst()
                .orElse(null);
        Outcome outcome = assumed == null ? Outcome.NONE : read(file, assumed);
        Rejection refusal = outcome.refusal();
        if (sender == null) {
            refusal = read.outline().hasTable()
                    ? null
                    : Rejection.ofFile(RejectionCode.NOT_A_TABLE, "没有看到表 / no table was seen");
        }
        return new Inspection(
                named, file.fileName(), read.outline(), sketch, read.matches(), outcome.accepted(), refusal);
    }

    private Outcome read(ReceivedFile file, String bureau) throws IOException {
        FormOutcome form = forms.read(bytes(file), file.fileName(), bureau);
        if (form instanceof FormOutcome.Refused refused) {
            return new Outcome(null, refused.rejection());
        }
        Normalised normalised = new Normaliser(jobs)
                .normalise(((FormOutcome.Read) form).reading(), file.fileName(), file.receivedAt());
        return normalised instanceof Normalised.Accepted accepted
                ? new Outcome(accepted, null)
                : new Outcome(null, ((Normalised.Refused) normalised).finding());
    }

    /** Within a zip no file is larger than the zip may be; one on disk has passed the limit before. */
    private static byte[] bytes(ReceivedFile file) throws IOException {
        try (InputStream in = file.content().open()) {
            return in.readAllBytes();
        }
    }

    private record Outcome(Normalised.Accepted accepted, Rejection refusal) {

        static final Outcome NONE = new Outcome(null, null);
    }
}
