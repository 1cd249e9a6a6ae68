package org.minsheng.pipeline;

import java.util.List;
import org.minsheng.quarantine.Sequel;
import org.minsheng.report.BlastRadius;

/**
 * What a run would do: how it would end, and what would differ afterwards. The number of the run is no run's.
 *
 * @param difference nothing when the run would fail
 * @param sequels what the files would make of the findings of those they follow; their own numbers are no arrivals'
 */
public record Foreseen(RunOutcome outcome, BlastRadius difference, List<Sequel> sequels) {

    public Foreseen {
        sequels = List.copyOf(sequels);
    }
}
