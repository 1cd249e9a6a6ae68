package org.minsheng.pipeline;

import java.nio.file.Path;
import java.util.List;
import org.minsheng.intake.ReceivedFile;

/**
 * What a run is asked to do, by whom and why.
 *
 * @param verb nightly or load
 * @param reason null for the nightly run; manual runs say why
 * @param feeds the folder to pull from; null when only the named files are taken in
 * @param files files named by hand, already given their time of receipt
 */
public record RunRequest(String verb, String requester, String reason, Path feeds, List<ReceivedFile> files) {

    public RunRequest {
        files = List.copyOf(files);
        if ((feeds == null) == files.isEmpty()) {
            throw new IllegalArgumentException("a run pulls from a folder or takes named files");
        }
    }

    public static RunRequest nightly(String requester, Path feeds) {
        return new RunRequest("nightly", requester, null, feeds, List.of());
    }

    public static RunRequest load(String requester, String reason, List<ReceivedFile> files) {
        return new RunRequest("load", requester, reason, null, files);
    }

    /** Where the files come from, as the run ledger keeps it. */
    String scope() {
        return feeds != null ? feeds.toString() : String.join("; ", files.stream().map(ReceivedFile::fileName).toList());
    }
}
