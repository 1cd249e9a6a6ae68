package org.minsheng.pipeline;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The flow of a run. Each step finds its own work in the database and leaves it done or untouched, so a run that was
 * killed is simply followed by the next one.
 */
@Configuration(proxyBeanMethods = false)
class ConsolidationJob {

    /**
     * For steps whose stages commit piece by piece on connections of their own: a transaction around them would hold
     * rows that the stages wait for.
     */
    static final PlatformTransactionManager STAGES_OWN_TRANSACTIONS = new ResourcelessTransactionManager();

    @Bean
    Job consolidation(
            JobRepository repository, PullStep pull, ReadStep read, DecideStep decide, PublishStep publish,
            AttainStep attain, ReportStep report) {
        return new JobBuilder("consolidation", repository)
                .start(pull.step())         // channels  → arrivals
                .next(read.step())          // arrivals  → statements in staging, one arrival a partition
                .next(decide.step())        // a person    → decisions about what is held
                .next(publish.step())       // staging   → facts, in order of receipt
                .next(attain.step())        // facts     → attainment and scores of what changed
                .next(report.step())        // counts    ↔ facts, reconciled
                .build();
    }
}
