package org.minsheng.pipeline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.minsheng.contract.Jobs;
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

/** The only door that starts a run. */
public final class RunLauncher implements AutoCloseable {

    /** Key of the session-level advisory lock that the process of a run holds; it is freed when the process dies. */
    private static final long LOCK_OF_RUNS = 0x6d73_72756e73L;

    private final ConfigurableApplicationContext context;
    private final DataSource dataSource;

    private RunLauncher(ConfigurableApplicationContext context, DataSource dataSource) {
        this.context = context;
        this.dataSource = dataSource;
    }

    /** Wires the job over a migrated database and checked contracts. */
    public static RunLauncher open(DataSource dataSource, Jobs jobs, Clock clock) {
        SpringApplication application = new SpringApplicationBuilder(ConsolidationApplication.class)
                .web(WebApplicationType.NONE)
                .bannerMode(org.springframework.boot.Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .initializers(context -> {
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    beans.registerBean(DataSource.class, () -> dataSource, bean -> bean.setDestroyMethodName(""));
                    beans.registerBean(Jobs.class, () -> jobs);
                    beans.registerBean(Clock.class, () -> clock);
                })
                .build();
        return new RunLauncher(application.run(), dataSource);
    }

    /** Runs to the end; a failure is an outcome, not an exception. Empty when another run is going on. */
    public Optional<RunOutcome> launch(RunRequest request, Progress progress) {
        try (Connection lock = dataSource.getConnection()) {
            if (!tryLock(lock)) {
                return Optional.empty();
            }
            try {
                return Optional.of(run(request, progress));
            } finally {
                unlock(lock);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database was lost", e);
        }
    }

    private RunOutcome run(RunRequest request, Progress progress) {
        RunLedger ledger = context.getBean(RunLedger.class);
        RunState state = context.getBean(RunState.class);
        long runId = ledger.open(request);
        state.begin(request, progress);
        RunOutcome outcome = state.outcome(runId, start(runId));
        ledger.close(outcome);
        return outcome;
    }

    /** The job's failure in words, or null. */
    private String start(long runId) {
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
        context.close();
    }
}
