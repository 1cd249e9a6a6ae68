package org.minsheng.pipeline;

import java.util.List;

/**
 * How a run ended.
 *
 * @param pulled files that are new
 * @param published arrivals published by this run, read again ones among them
 * @param indicators indicators computed again
 * @param newHolds findings of severity hold or reject that this run opened
 * @param unreadable files of the channel that could not be opened, with the reason: they are tried again next time
 * @param failure null unless the run failed
 */
public record RunOutcome(
        long runId,
        int pulled,
        int published,
        int indicators,
        int newHolds,
        List<String> unreadable,
        String failure) {

    public RunOutcome {
        unreadable = List.copyOf(unreadable);
    }

    /** Whether the warehouse is what it was before. */
    public boolean isUnchanged() {
        return failure == null && published == 0 && indicators == 0;
    }

    /** 0 all well or nothing changed, 2 something new needs review, 1 failed. */
    public int exitCode() {
        if (failure != null) {
            return 1;
        }
        return newHolds > 0 || !unreadable.isEmpty() ? 2 : 0;
    }
}
