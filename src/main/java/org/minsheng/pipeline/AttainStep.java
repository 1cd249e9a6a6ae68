package org.minsheng.pipeline;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.minsheng.attainment.AttainmentMart;
import org.minsheng.contract.Jobs;
import org.minsheng.contract.Plan;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Computes what changed, in one transaction with striking it off: readers see the old figures or the new. */
@Component
record AttainStep(
        JobRepository repository, PlatformTransactionManager transactions, Jobs jobs, AttainmentMart mart,
        ChangedIndicators changed, Clock clock, RunState run) {

    Step step() {
        return new StepBuilder("attain", repository)
                .tasklet((contribution, context) -> {
                    run.stopSign().check();
                    attain(contribution.getStepExecution().getJobParameters().getLong("runId"));
                    return RepeatStatus.FINISHED;
                }, transactions)
                .build();
    }

    private void attain(long runId) {
        Set<String> codes = changed.list(jobs);
        run.progress().begin(Progress.Stage.ATTAIN, jobs.plans().size());
        for (Plan plan : jobs.plans()) {
            List<String> ofPlan = plan.indicators().stream().map(each -> each.code().code()).filter(codes::contains)
                    .toList();
            run.indicators().addAndGet(
                    mart.refresh(plan.code(), ofPlan, clock.instant(), runId).indicators().size());
            run.progress().advance(Progress.Stage.ATTAIN, plan.code());
        }
        changed.strikeOff(codes, jobs);
        run.progress().end(Progress.Stage.ATTAIN);
    }
}
