package org.minsheng.pipeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** What the steps of the run in progress tell each other and the launcher: counts only, never figures. */
@Component
class RunState {

    private RunRequest request;
    private Progress progress = Progress.SILENT;
    private StopSign stopSign = new StopSign();
    private final AtomicInteger pulled = new AtomicInteger();
    private final Set<Long> published = new TreeSet<>();
    private final AtomicInteger indicators = new AtomicInteger();
    private final AtomicInteger opened = new AtomicInteger();
    private final List<String> unreadable = Collections.synchronizedList(new ArrayList<>());

    void begin(RunRequest request, Progress progress, StopSign sign) {
        this.request = request;
        this.progress = progress;
        this.stopSign = sign;
        pulled.set(0);
        published.clear();
        indicators.set(0);
        opened.set(0);
        unreadable.clear();
    }

    RunRequest request() {
        return request;
    }

    Progress progress() {
        return progress;
    }

    /** Up when the run is to end after the piece at hand. */
    StopSign stopSign() {
        return stopSign;
    }

    AtomicInteger pulled() {
        return pulled;
    }

    /** Arrivals that say something else than before; only the publishing step adds to it. */
    Set<Long> published() {
        return published;
    }

    AtomicInteger indicators() {
        return indicators;
    }

    /** Findings of severity hold or reject that are new. */
    AtomicInteger opened() {
        return opened;
    }

    /** What the run has come to. */
    RunOutcome outcome(long runId, String failure) {
        return new RunOutcome(
                runId, pulled.get(), published.size(), indicators.get(), opened.get(), unreadable, failure);
    }

    List<String> unreadable() {
        return unreadable;
    }
}
