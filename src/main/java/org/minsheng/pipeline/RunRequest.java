package org.minsheng.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import org.minsheng.intake.ReceivedFile;

/**
 * What a run is asked to do, by whom and why.
 *
 * @param verb nightly, load, release …
 * @param reason null for the nightly run; manual runs say why
 * @param feeds the folder to pull from; null when only the named files are taken in
 * @param files files named by hand, already given their time of receipt
 * @param subject what a decision is about; null when nothing is decided
 * @param decision writes down what a person decided, given the number of the run, before anything is published
 */
public record RunRequest(
        String verb,
        String requester,
        String reason,
        Path feeds,
        List<ReceivedFile> files,
        String subject,
        LongConsumer decision) {

    private static final LongConsumer NOTHING = runId -> {};

    public RunRequest {
        files = List.copyOf(files);
        int asked = (feeds == null ? 0 : 1) + (files.isEmpty() ? 0 : 1) + (subject == null ? 0 : 1);
        if (asked != 1) {
            throw new IllegalArgumentException("a run pulls from a folder, takes named files or writes a decision down");
        }
    }

    public static RunRequest nightly(String requester, Path feeds) {
        return new RunRequest("nightly", requester, null, feeds, List.of(), null, NOTHING);
    }

    public static RunRequest load(String requester, String reason, List<ReceivedFile> files) {
        return new RunRequest("load", requester, reason, null, files, null, NOTHING);
    }

    /** A run that takes in no file: it writes a decision down and publishes what follows from it. */
    public static RunRequest decision(
            String verb, String requester, String reason, String subject, LongConsumer decision) {
        return new RunRequest(verb, requester, reason, null, List.of(), subject, decision);
    }

    /** Where the files come from, as the run ledger keeps it. */
    String scope() {
        if (subject != null) {
            return subject;
        }
        return feeds != null ? feeds.toString() : String.join("; ", files.stream().map(ReceivedFile::fileName).toList());
    }
}
