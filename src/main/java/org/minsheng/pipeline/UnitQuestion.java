package org.minsheng.pipeline;

import java.util.List;
import org.minsheng.quarantine.Candidate;

/**
 * A unit that files write and that is none.
 *
 * @param base the unit that its figures are to become
 * @param place file, sheet and cell where it was last met
 * @param places how many cells are held for it
 * @param candidates the likeliest first; none is chosen
 */
public record UnitQuestion(
        String spelling, String base, String feed, String place, int places, List<Candidate> candidates) {

    public UnitQuestion {
        candidates = List.copyOf(candidates);
    }
}
