package org.minsheng.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minsheng.intake.ArrivalLedger;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Component;

/** Reads what was never read, or was read with other contracts, codelists or rules: one arrival a partition. */
@Component
record ReadStep(
        JobRepository repository, AsyncTaskExecutor readers, ArrivalLedger ledger, ReadingKeys keys,
        ArrivalReader reader, PassingFaults faults, RunState run) {

    private static final String ARRIVAL_ID = "arrivalId";

    Step step() {
        return new StepBuilder("read", repository)
                .partitioner("readArrival", partitioner())
                .step(readArrival())
                .gridSize(Runtime.getRuntime().availableProcessors())
                .taskExecutor(readers)
                .build();
    }

    private Partitioner partitioner() {
        return gridSize -> {
            List<ArrivalLedger.Arrival> arrivals = ledger.toRead(keys.byBureau());
            run.progress().begin(Progress.Stage.READ, arrivals.size());
            Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
            for (ArrivalLedger.Arrival arrival : arrivals) {
                ExecutionContext context = new ExecutionContext();
                context.putLong(ARRIVAL_ID, arrival.id());
                partitions.put("arrival-" + arrival.id(), context);
            }
            return partitions;
        };
    }

    private Step readArrival() {
        return new StepBuilder("readArrival", repository)
                .tasklet((contribution, context) -> {
                    if (run.stopSign().isUp()) {
                        return RepeatStatus.FINISHED;
                    }
                    long id = contribution.getStepExecution().getExecutionContext().getLong(ARRIVAL_ID);
                    ArrivalLedger.Arrival arrival = faults.triedTwice(() -> {
                        ArrivalLedger.Arrival read = ledger.arrival(id);
                        reader.read(read);
                        return read;
                    });
                    contribution.incrementReadCount();
                    run.progress().advance(Progress.Stage.READ, arrival.fileName());
                    return RepeatStatus.FINISHED;
                }, ConsolidationJob.STAGES_OWN_TRANSACTIONS)
                .build();
    }
}
