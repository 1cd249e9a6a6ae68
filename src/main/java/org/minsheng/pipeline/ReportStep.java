package org.minsheng.pipeline;

import org.minsheng.report.RunSummary;
import org.minsheng.report.RunSummaryQuery;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/** Adds up what stands in the warehouse, and fails the run if a cell went missing on the way. */
@Component
record ReportStep(
        JobRepository repository, RunSummaryQuery summaries, RunState run) {

    Step step() {
        return new StepBuilder("report", repository)
                .tasklet((contribution, context) -> {
                    RunSummary.Feed total = summaries.summary().total();
                    long accounted = total.loaded() + total.checked() + total.memo() + total.held() + total.blank();
                    if (total.read() != accounted) {
                        throw new IllegalStateException(
                                "cells read " + total.read() + " but accounted for " + accounted);
                    }
                    return RepeatStatus.FINISHED;
                }, ConsolidationJob.STAGES_OWN_TRANSACTIONS)
                .build();
    }
}
