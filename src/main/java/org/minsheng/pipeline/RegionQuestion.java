package org.minsheng.pipeline;

import java.time.LocalDate;
import java.util.List;
import org.minsheng.observation.RejectionCode;
import org.minsheng.quarantine.Candidate;

/**
 * A name that files call a region and that is none, or several: what it may be.
 *
 * @param code unknown or ambiguous
 * @param feed the form that uses it
 * @param place file, sheet and cell where it was last met
 * @param places how many tables it stands in
 * @param day the last of that report's month
 * @param candidates the likeliest first; none is chosen
 */
public record RegionQuestion(
        String name,
        RejectionCode code,
        String feed,
        String place,
        int places,
        LocalDate day,
        List<Candidate> candidates) {

    public RegionQuestion {
        candidates = List.copyOf(candidates);
    }
}
