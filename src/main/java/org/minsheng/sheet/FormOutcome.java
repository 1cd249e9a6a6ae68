package org.minsheng.sheet;

import org.minsheng.contract.FeedContract;
import org.minsheng.contract.FileReading;
import org.minsheng.observation.Rejection;

/** What became of a file: read as a form, or refused as a whole. */
public sealed interface FormOutcome {

    /** Every table of the form was found. */
    record Read(FileReading reading) implements FormOutcome {}

    /**
     * Nothing of the file is used.
     *
     * @param feed the form it is, or by its name or its bureau should be; null when nothing tells
     */
    record Refused(FeedContract feed, Rejection rejection) implements FormOutcome {}
}
