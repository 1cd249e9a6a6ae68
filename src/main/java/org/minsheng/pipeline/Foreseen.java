package org.minsheng.pipeline;

import org.minsheng.report.BlastRadius;

/**
 * What a run would do: how it would end, and what would differ afterwards. The number of the run is no run's.
 *
 * @param difference nothing when the run would fail
 */
public record Foreseen(RunOutcome outcome, BlastRadius difference) {}
