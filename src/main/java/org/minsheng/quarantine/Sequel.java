package org.minsheng.quarantine;

/**
 * What a later file made of the findings of the one it follows: the earlier receipt of the same form and month, or of
 * the same name where one of the two could not be read so far.
 *
 * @param fixed findings of earlier files that are gone in this one
 * @param stillOpen findings of this file that an earlier one had too
 * @param added findings of this file that none before it had
 */
public record Sequel(
        long arrivalId,
        String fileName,
        String decision,
        long earlierId,
        String earlierName,
        int fixed,
        int stillOpen,
        int added) {

    /** Whether there is anything to tell. */
    public boolean isSilent() {
        return fixed + stillOpen + added == 0;
    }
}
