package org.minsheng.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down that a run goes on, on a thread of its own over the session of its lock. It only informs; but when that
 * session is found lost the run is told at once, and not only at its next transaction.
 */
final class Heartbeat implements AutoCloseable {

    /** Far below what people call stuck, far above what it costs. */
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread beating = new Thread(work, "heartbeat");
        beating.setDaemon(true);
        return beating;
    });

    private Heartbeat() {}

    static Heartbeat start(long runId, RunLock lock, StopSign sign, Clock clock) {
        Heartbeat heartbeat = new Heartbeat();
        heartbeat.thread.scheduleWithFixedDelay(() -> {
            try {
                lock.beat(runId, clock.instant());
            } catch (OwnershipLostException e) {
                LOG.warn("run {} has lost the session of its lock", runId);
                sign.raise(StopSign.Reason.LOST);
                heartbeat.thread.shutdown();
            }
        }, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
        return heartbeat;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
