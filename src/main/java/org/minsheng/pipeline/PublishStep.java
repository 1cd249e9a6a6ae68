package org.minsheng.pipeline;

import java.util.Optional;
import org.minsheng.contract.Jobs;
import org.minsheng.intake.DueLedger;
import org.minsheng.observation.Severity;
import org.minsheng.warehouse.ArrivalOutcome;
import org.minsheng.warehouse.Dimensions;
import org.minsheng.warehouse.Publication;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/** Publishes what is staged, in order of receipt, each arrival whole in a transaction of its own. */
@Component
record PublishStep(
        JobRepository repository, Jobs jobs, DueLedger due, Dimensions dimensions, Publication publication,
        ChangedIndicators changed, PassingFaults faults, RunState run) {

    Step step() {
        return new StepBuilder("publish", repository)
                .tasklet((contribution, context) -> {
                    run.stopSign().check();
                    publish();
                    run.stopSign().check();
                    return RepeatStatus.FINISHED;
                }, ConsolidationJob.STAGES_OWN_TRANSACTIONS)
                .build();
    }

    private void publish() {
        due.expect(jobs);
        dimensions.write(jobs.plans(), jobs.regions());
        run.progress().begin(Progress.Stage.PUBLISH, changed.countPending());
        for (Optional<ArrivalOutcome> next = next(); next.isPresent(); next = next()) {
            ArrivalOutcome outcome = next.get();
            if (outcome.altered()) {
                run.published().add(outcome.arrivalId());
            }
            run.opened().addAndGet(outcome.opened().getOrDefault(Severity.REJECT, 0)
                    + outcome.opened().getOrDefault(Severity.HOLD, 0));
            run.progress().advance(Progress.Stage.PUBLISH, outcome.fileName());
        }
        if (!run.published().isEmpty()) {
            publication.analyze();
        }
        run.progress().end(Progress.Stage.PUBLISH);
    }

    /** The next arrival, published; empty when none waits, or the run is to stop. */
    private Optional<ArrivalOutcome> next() {
        return run.stopSign().isUp() ? Optional.empty() : faults.triedTwice(publication::publishNext);
    }
}
