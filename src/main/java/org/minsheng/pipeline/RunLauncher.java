package org.minsheng.pipeline;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.minsheng.contract.Jobs;
import org.minsheng.database.Trial;
import org.minsheng.quarantine.Quarantine;
import org.minsheng.report.BlastRadius;
import org.minsheng.report.BlastRadiusQuery;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.task.AsyncTaskExecutor;

/** The only door that starts a run, in earnest or on trial. */
public final class RunLauncher implements AutoCloseable {

    private final DataSource dataSource;
    private final Jobs jobs;
    private final Clock clock;
    private ConfigurableApplicationContext context;

    private RunLauncher(DataSource dataSource, Jobs jobs, Clock clock) {
        this.dataSource = dataSource;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Takes a migrated database and checked contracts. The job is wired over them when it first runs. */
    public static RunLauncher open(DataSource dataSource, Jobs jobs, Clock clock) {
        return new RunLauncher(dataSource, jobs, clock);
    }

    /** Runs to the end; a failure is an outcome, not an exception. Empty when another run is going on. */
    public Optional<RunOutcome> launch(RunRequest request, Progress progress) {
        return alone(() -> {
            if (context == null) {
                context = wire(dataSource, ConsolidationApplication.parallelReaders());
            }
            return run(context, request, progress);
        });
    }

    /**
     * Runs to the end as {@link #launch} would, tells what that changed, and undoes it: nothing is left of it but gaps
     * in the numbers of runs, arrivals and statements. Until it is told no other run can begin, and who reads the
     * warehouse sees nothing of it. Empty when another run is going on.
     */
    public Optional<Foreseen> trial(RunRequest request, Progress progress) {
        return alone(() -> {
            try (Trial trial = Trial.begin(dataSource);
                    ConfigurableApplicationContext onTrial =
                            wire(trial.dataSource(), ConsolidationApplication.oneReader())) {
                BlastRadiusQuery query = new BlastRadiusQuery(trial.dataSource());
                query.remember();
                RunOutcome outcome = run(onTrial, request, progress);
                return outcome.failure() != null
                        ? new Foreseen(outcome, BlastRadius.NONE, List.of())
                        : new Foreseen(outcome, query.compare(),
                                new Quarantine(trial.dataSource()).sequelsOfRun(outcome.runId()));
            } catch (SQLException e) {
                throw new IllegalStateException("the database was lost", e);
            }
        });
    }

    private ConfigurableApplicationContext wire(DataSource database, AsyncTaskExecutor readers) {
        SpringApplication application = new SpringApplicationBuilder(ConsolidationApplication.class)
                .web(WebApplicationType.NONE)
                .bannerMode(org.springframework.boot.Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .initializers(context -> {
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    beans.registerBean(DataSource.class, () -> database, bean -> bean.setDestroyMethodName(""));
                    beans.registerBean("readers", AsyncTaskExecutor.class, () -> readers);
                    beans.registerBean(Jobs.class, () -> jobs);
                    beans.registerBean(Clock.class, () -> clock);
                })
                .build();
        return application.run();
    }

    /** Works while no other run can; empty when one is going on. */
    private <T> Optional<T> alone(Supplier<T> work) {
        Optional<RunLock> lock = RunLock.tryTake(dataSource);
        if (lock.isEmpty()) {
            return Optional.empty();
        }
        try (RunLock held = lock.get()) {
            return Optional.of(work.get());
        }
    }

    private static RunOutcome run(ConfigurableApplicationContext context, RunRequest request, Progress progress) {
        RunLedger ledger = context.getBean(RunLedger.class);
        RunState state = context.getBean(RunState.class);
        long runId = ledger.open(request);
        state.begin(request, progress);
        RunOutcome outcome = state.outcome(runId, start(context, runId));
        ledger.close(outcome);
        return outcome;
    }

    /** The job's failure in words, or null. */
    private static String start(ConfigurableApplicationContext context, long runId) {
        try {
            JobExecution execution = context.getBean(JobOperator.class).start(
                    context.getBean(Job.class), new JobParametersBuilder().addLong("runId", runId).toJobParameters());
            if (execution.getStatus() == BatchStatus.COMPLETED) {
                return null;
            }
            return execution.getAllFailureExceptions().stream().findFirst().map(RunLauncher::rootMessage)
                    .orElse(execution.getStatus().toString());
        } catch (JobExecutionException e) {
            return rootMessage(e);
        }
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
    }
}
