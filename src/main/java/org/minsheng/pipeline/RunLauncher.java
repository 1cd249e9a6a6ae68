package org.minsheng.pipeline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
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

    /** Key of the session-level advisory lock that the process of a run holds; it is freed when the process dies. */
    private static final long LOCK_OF_RUNS = 0x6d73_72756e73L;

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
    private <T> Optional<T> alone(Work<T> work) {
        try (Connection lock = dataSource.getConnection()) {
            if (!tryLock(lock)) {
                return Optional.empty();
            }
            try {
                return Optional.of(work.done());
            } finally {
                unlock(lock);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database was lost", e);
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

    private static boolean tryLock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, LOCK_OF_RUNS);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static void unlock(Connection connection) throws SQLException {
        try (PreparedStatement unlock = connection.prepareStatement("select pg_advisory_unlock(?)")) {
            unlock.setLong(1, LOCK_OF_RUNS);
            unlock.execute();
        }
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
    }

    private interface Work<T> {

        T done() throws SQLException;
    }
}
