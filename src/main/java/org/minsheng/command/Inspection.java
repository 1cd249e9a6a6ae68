package org.minsheng.command;

import java.util.List;
import org.minsheng.contract.sketch.FileOutline;
import org.minsheng.contract.sketch.FormMatch;
import org.minsheng.contract.sketch.FormSketch;
import org.minsheng.normalise.Normalised;
import org.minsheng.observation.Rejection;

/**
 * What was found in a file.
 *
 * @param file as it was named, and the name within a zip below it
 * @param outline null when the file cannot be opened; sketch likewise
 * @param accepted what its cells become under the contract that fits whole; null without one
 * @param refusal why it cannot be read; null when it can
 */
record Inspection(
        String file,
        String fileName,
        FileOutline outline,
        FormSketch sketch,
        List<FormMatch> matches,
        Normalised.Accepted accepted,
        Rejection refusal) {

    Inspection {
        matches = List.copyOf(matches);
    }
}
