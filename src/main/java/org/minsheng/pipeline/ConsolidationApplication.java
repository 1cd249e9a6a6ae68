package org.minsheng.pipeline;

import java.time.Clock;
import javax.sql.DataSource;
import org.minsheng.attainment.AttainmentMart;
import org.minsheng.contract.Jobs;
import org.minsheng.intake.ArrivalLedger;
import org.minsheng.intake.DueLedger;
import org.minsheng.normalise.Normaliser;
import org.minsheng.report.Reconciliation;
import org.minsheng.sheet.FormReader;
import org.minsheng.warehouse.Dimensions;
import org.minsheng.warehouse.Publication;
import org.minsheng.warehouse.Staging;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.core.task.support.TaskExecutorAdapter;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Wires the doors of the stages. The data source, the jobs, the clock and the readers come from whoever opens it. What
 * Boot adds is named: the libraries of the schedule and the console are on the class path, too, and not for a run.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ComponentScan
@ImportAutoConfiguration({
    DataSourceTransactionManagerAutoConfiguration.class, TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class, BatchJdbcAutoConfiguration.class
})
class ConsolidationApplication {

    @Bean
    ArrivalLedger arrivalLedger(DataSource dataSource) {
        return new ArrivalLedger(dataSource);
    }

    @Bean
    DueLedger dueLedger(DataSource dataSource) {
        return new DueLedger(dataSource);
    }

    @Bean
    FormReader formReader(Jobs jobs) {
        return new FormReader(jobs.feeds());
    }

    @Bean
    Normaliser normaliser(Jobs jobs) {
        return new Normaliser(jobs);
    }

    @Bean
    Staging staging(DataSource dataSource, Jobs jobs) {
        return new Staging(dataSource, jobs.feeds(), jobs.settings());
    }

    @Bean
    Dimensions dimensions(DataSource dataSource) {
        return new Dimensions(dataSource);
    }

    @Bean
    Publication publication(DataSource dataSource, Clock clock) {
        return new Publication(dataSource, clock);
    }

    @Bean
    Reconciliation reconciliation(DataSource dataSource) {
        return new Reconciliation(dataSource);
    }

    @Bean
    AttainmentMart attainmentMart(DataSource dataSource) {
        return new AttainmentMart(dataSource);
    }

    /** Readers of arrivals: as many as there are processors. */
    static AsyncTaskExecutor parallelReaders() {
        ThreadPoolTaskExecutor readers = new ThreadPoolTaskExecutor();
        readers.setCorePoolSize(Runtime.getRuntime().availableProcessors());
        readers.setThreadNamePrefix("reader-");
        readers.setWaitForTasksToCompleteOnShutdown(true);
        return readers;
    }

    /** Reads arrivals one after the other on the thread of the run: where all of it shares one connection. */
    static AsyncTaskExecutor oneReader() {
        return new TaskExecutorAdapter(new SyncTaskExecutor());
    }
}
