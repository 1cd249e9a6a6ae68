package org.minsheng.pipeline;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import javax.sql.DataSource;
import org.minsheng.contract.Jobs;
import org.minsheng.database.Trial;
import org.minsheng.quarantine.Quarantine;
import org.minsheng.report.BlastRadius;
import org.minsheng.report.BlastRadiusQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger LOG = LoggerFactory.getLogger(RunLauncher.class);
    /** How long a restarted database is waited for, so that the end of a run is written down. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(15);
    private static final Set<StopSign> GOING_ON = ConcurrentHashMap.newKeySet();

    private final DataSource dataSource;
    private final Jobs jobs;
    private final Clock clock;
    private final Fence fence = new Fence();
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
        return alone(lock -> {
            if (context == null) {
                context = wire(fence.around(dataSource), ConsolidationApplication.parallelReaders());
            }
            context.getBean(StuckExecutions.class).recover();
            return own(lock, request, progress);
        });
    }

    /**
     * Runs to the end as {@link #launch} would, tells what that changed, and undoes it: nothing is left of it but gaps
     * in the numbers of runs, arrivals and statements. Until it is told no other run can begin, and who reads the
     * warehouse sees nothing of it. Empty when another run is going on.
     */
    public Optional<Foreseen> trial(RunRequest request, Progress progress) {
        return alone(lock -> {
            try (Trial trial = Trial.begin(dataSource);
                    ConfigurableApplicationContext onTrial =
                            wire(trial.dataSource(), ConsolidationApplication.oneReader())) {
                BlastRadiusQuery query = new BlastRadiusQuery(trial.dataSource());
                query.remember();
                RunOutcome outcome = runOnTrial(onTrial, request, progress);
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

    /**
     * Asks every run of this process to end after the piece it is at, as when the process is told to end.
     *
     * @return whether any goes on; it ends by itself, and its caller goes on from there
     */
    public static boolean interruptAll() {
        GOING_ON.forEach(sign -> sign.raise(StopSign.Reason.SIGNAL));
        return !GOING_ON.isEmpty();
    }

    /** Works while no other run can; empty when one is going on. Runs whose process died are given up first. */
    private <T> Optional<T> alone(Function<RunLock, T> work) {
        Optional<RunLock> lock = RunLock.tryTake(dataSource);
        if (lock.isEmpty()) {
            return Optional.empty();
        }
        try (RunLock held = lock.get()) {
            held.interruptOrphans(clock.instant());
            return Optional.of(work.apply(held));
        }
    }

    private RunOutcome own(RunLock lock, RunRequest request, Progress progress) {
        StopSign sign = new StopSign();
        long runId = context.getBean(RunLedger.class).open(request);
        GOING_ON.add(sign);
        try (Heartbeat beating = Heartbeat.start(runId, lock, sign, clock)) {
            lock.own(runId);
            fence.guard(runId);
            RunState state = context.getBean(RunState.class);
            state.begin(request, progress, sign);
            RunOutcome outcome = state.outcome(runId, start(context, runId, sign));
            close(outcome, sign);
            return outcome;
        } finally {
            fence.guard(0);
            GOING_ON.remove(sign);
        }
    }

    private RunOutcome runOnTrial(ConfigurableApplicationContext onTrial, RunRequest request, Progress progress) {
        RunLedger ledger = onTrial.getBean(RunLedger.class);
        RunState state = onTrial.getBean(RunState.class);
        StopSign sign = new StopSign();
        long runId = ledger.open(request);
        state.begin(request, progress, sign);
        RunOutcome outcome = state.outcome(runId, start(onTrial, runId, sign));
        ledger.close(outcome, word(outcome, sign));
        return outcome;
    }

    /** A database that is just restarted is waited for; where it stays away the next run marks this one. */
    private void close(RunOutcome outcome, StopSign sign) {
        long deadline = System.nanoTime() + LAST_WORDS.toNanos();
        while (true) {
            try {
                context.getBean(RunLedger.class).close(outcome, word(outcome, sign));
                return;
            } catch (RuntimeException e) {
                boolean isWaiting = outcome.failure() != null && System.nanoTime() < deadline
                        && RunFault.of(e).filter(RunFault.CONNECTION::equals).isPresent();
                if (!isWaiting) {
                    if (outcome.failure() == null) {
                        throw e;
                    }
                    LOG.warn("the end of run {} could not be written down: {}", outcome.runId(), e.toString());
                    return;
                }
                LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            }
        }
    }

    private static String word(RunOutcome outcome, StopSign sign) {
        if (outcome.failure() == null) {
            return outcome.isUnchanged() ? "unchanged" : "changed";
        }
        return sign.isUp() ? sign.reason().outcome() : "failed";
    }

    /** The job's failure in words, or null. */
    private static String start(ConfigurableApplicationContext context, long runId, StopSign sign) {
        try {
            JobExecution execution = context.getBean(JobOperator.class).start(
                    context.getBean(Job.class), new JobParametersBuilder().addLong("runId", runId).toJobParameters());
            if (execution.getStatus() == BatchStatus.COMPLETED) {
                return null;
            }
            if (execution.getStatus() == BatchStatus.STOPPED && sign.isUp()) {
                return (sign.reason() == StopSign.Reason.LOST ? RunFault.LOST : RunFault.STOPPED).toString();
            }
            return execution.getAllFailureExceptions().stream().findFirst().map(RunLauncher::words)
                    .orElse(execution.getStatus().toString());
        } catch (JobExecutionException | RuntimeException e) {
            // the job's own bookkeeping needs the database, too
            return words(e);
        }
    }

    private static String words(Throwable failure) {
        return RunFault.of(failure).map(fault -> fault + "; " + rootMessage(failure))
                .orElseGet(() -> rootMessage(failure));
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
