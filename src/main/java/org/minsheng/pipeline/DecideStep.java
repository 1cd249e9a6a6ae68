package org.minsheng.pipeline;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/** Writes down what the run was asked to decide; most runs decide nothing. */
@Component
record DecideStep(JobRepository repository, RunState run) {

    Step step() {
        return new StepBuilder("decide", repository)
                .tasklet((contribution, context) -> {
                    run.stopSign().check();
                    if (run.request().work() instanceof RunWork.Decide decide) {
                        decide.decision().accept(contribution.getStepExecution().getJobParameters().getLong("runId"));
                    }
                    return RepeatStatus.FINISHED;
                }, ConsolidationJob.STAGES_OWN_TRANSACTIONS)
                .build();
    }
}
