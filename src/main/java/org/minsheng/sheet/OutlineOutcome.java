package org.minsheng.sheet;

import java.util.List;
import org.minsheng.contract.sketch.FileOutline;
import org.minsheng.contract.sketch.FormMatch;
import org.minsheng.observation.Rejection;

/** What became of looking at a file. */
public sealed interface OutlineOutcome {

    /**
     * It could be opened.
     *
     * @param matches every contract of which at least half a table was seen, the best fit first
     */
    record Read(FileOutline outline, List<FormMatch> matches) implements OutlineOutcome {

        public Read {
            matches = List.copyOf(matches);
        }
    }

    /** It could not. */
    record Refused(Rejection rejection) implements OutlineOutcome {}
}
