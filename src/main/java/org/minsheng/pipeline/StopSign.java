package org.minsheng.pipeline;

import java.util.concurrent.atomic.AtomicReference;
import org.springframework.batch.core.job.JobInterruptedException;

/**
 * Asks a run to end after the piece it is at: a file, an arrival, a plan. Pieces are whole transactions, so nothing is
 * left by halves, and what is not done is done by the next run.
 */
final class StopSign {

    private final AtomicReference<Reason> raised = new AtomicReference<>();

    /** The first reason counts. May be called from any thread. */
    void raise(Reason reason) {
        raised.compareAndSet(null, reason);
    }

    boolean isUp() {
        return raised.get() != null;
    }

    /** Why, or null while it is down. */
    Reason reason() {
        return raised.get();
    }

    /** Between two pieces: ends the step, and the job with it, when the sign is up. */
    void check() throws JobInterruptedException {
        if (isUp()) {
            throw new JobInterruptedException("stopped: " + reason());
        }
    }

    /** Who asks. */
    enum Reason {
        /** A person, by the verb {@code stop}. */
        ASKED("stopped"),
        /** The operating system: Ctrl-C, a shutdown, an orderly kill. */
        SIGNAL("interrupted"),
        /** The session that held the run's lock is gone. */
        LOST("failed");

        private final String outcome;

        Reason(String outcome) {
            this.outcome = outcome;
        }

        /** What the run's outcome is then. */
        String outcome() {
            return outcome;
        }
    }
}
