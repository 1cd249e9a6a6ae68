package org.minsheng.pipeline;

/** A run may not write any more: the session of its lock is gone, or another process has taken over. */
final class OwnershipLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OwnershipLostException(long runId) {
        this(runId, null);
    }

    OwnershipLostException(long runId, Throwable cause) {
        super("run " + runId + " does not hold the lock of runs any more", cause);
    }
}
