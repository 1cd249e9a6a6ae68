package org.minsheng.pipeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** What the steps of the run in progress tell each other and the launcher: counts only, never figures. */
@Component
class RunState {

    private RunRequest request;
    private Progress progress = Progress.SILENT;
    private final AtomicInteger pulled = new AtomicInteger();
    private final AtomicInteger published = new AtomicInteger();
    private final AtomicInteger indicators = new AtomicInteger();
    private final AtomicInteger opened = new AtomicInteger();
    private final List<String> unreadable = Collections.synchronizedList(new ArrayList<>());

    void begin(RunRequest request, Progress progress) {
        this.request = request;
        this.progress = progress;
        pulled.set(0);
        published.set(0);
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

    AtomicInteger pulled() {
        return pulled;
    }

    AtomicInteger published() {
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
                runId, pulled.get(), published.get(), indicators.get(), opened.get(), unreadable, failure);
    }

    List<String> unreadable() {
        return unreadable;
    }
}
