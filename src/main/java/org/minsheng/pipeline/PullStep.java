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
                    pullLeft(runId);
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
            take(file, runId);
            run.progress().advance(Progress.Stage.PULL, file.fileName());
        }
        run.progress().end(Progress.Stage.PULL);
    }

    /** Takes in, with the receipt they were given, the files that an earlier run did not come to. */
    private void pullLeft(long runId) {
        for (LeftFiles.LeftFile file : left.list()) {
            if (run.stopSign().isUp()) {
                return;
            }
            if (!file.exists()) {
                run.unreadable().add(file.goneInWords());
                left.mark(file, "gone");
            } else if (take(file.received(), runId)) {
                left.mark(file, "taken");
            }
        }
    }

    /** Whether it could be read to its end; it may have come before. */
    private boolean take(ReceivedFile file, long runId) {
        try {
            for (ReceivedFile each : ZipFolder.filesOf(file)) {
                if (ledger.register(each, runId)) {
                    run.pulled().incrementAndGet();
                }
            }
            return true;
        } catch (UncheckedIOException e) {
            run.unreadable().add(file.fileName() + ": " + e.getCause().getMessage());
        } catch (IOException e) {
            run.unreadable().add(file.fileName() + ": " + e.getMessage());
        }
        return false;
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
