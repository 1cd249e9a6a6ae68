package org.minsheng.pipeline;

import java.util.List;
import org.minsheng.report.Reconciliation;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/** Reconciles what this run published: a cell that was counted and is not in the facts fails the run. */
@Component
record ReportStep(JobRepository repository, Reconciliation reconciliation, RunState run) {

    Step step() {
        return new StepBuilder("report", repository)
                .tasklet((contribution, context) -> {
                    List<String> differing = reconciliation.differing(run.published());
                    if (!differing.isEmpty()) {
                        throw new IllegalStateException("cells went missing: " + String.join("; ", differing));
                    }
                    return RepeatStatus.FINISHED;
                }, ConsolidationJob.STAGES_OWN_TRANSACTIONS)
                .build();
    }
}
