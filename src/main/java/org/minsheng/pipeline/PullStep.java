package org.minsheng.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.minsheng.contract.Jobs;
import org.minsheng.intake.ArrivalLedger;
import org.minsheng.intake.FolderChannel;
import org.minsheng.intake.ReceivedFile;
import org.minsheng.intake.ZipFolder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/** Pulls from the channels: every new file becomes an arrival. A file that cannot be opened stops no other. */
@Component
record PullStep(JobRepository repository, Jobs jobs, ArrivalLedger ledger, LeftFiles left, RunState run) {

    Step step() {
        return new StepBuilder("pull", repository)
                .tasklet((contribution, context) -> {
                    long runId = contribution.getStepExecution().getJobParameters().getLong("runId");
                    pull(runId);
                    left.takeIn(run, runId);
                    run.stopSign().check();
                    return RepeatStatus.FINISHED;
                }, ConsolidationJob.STAGES_OWN_TRANSACTIONS)
                .build();
    }

    private void pull(long runId) {
        List<ReceivedFile> files = files(run.request().work());
        run.progress().begin(Progress.Stage.PULL, files.size());
        for (ReceivedFile file : files) {
            if (run.stopSign().isUp()) {
                break;
            }
            try {
                for (ReceivedFile each : ZipFolder.filesOf(file)) {
                    if (ledger.register(each, runId)) {
                        run.pulled().incrementAndGet();
                    }
                }
            } catch (UncheckedIOException e) {
                run.unreadable().add(file.fileName() + ": " + e.getCause().getMessage());
            } catch (IOException e) {
                run.unreadable().add(file.fileName() + ": " + e.getMessage());
            }
            run.progress().advance(Progress.Stage.PULL, file.fileName());
        }
        run.progress().end(Progress.Stage.PULL);
    }

    private List<ReceivedFile> files(RunWork work) {
        if (work instanceof RunWork.TakeIn named) {
            return named.files();
        }
        if (!(work instanceof RunWork.Pull pull)) {
            return List.of();
        }
        FolderChannel.Listing listing = new FolderChannel(jobs.bureaus()).list(pull.feeds());
        run.unreadable().addAll(listing.unreadable());
        return listing.files();
    }
}
