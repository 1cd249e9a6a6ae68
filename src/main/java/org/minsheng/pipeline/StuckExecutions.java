package org.minsheng.pipeline;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/** Job executions that stay marked as running because their process died: Spring Batch does not find them by itself. */
@Component
record StuckExecutions(JobRepository repository, JobOperator operator, Job job) {

    /** Ends them as failed. Whoever calls holds the lock of runs, so none of them goes on. */
    void recover() {
        for (JobExecution execution : repository.findRunningJobExecutions(job.getName())) {
            operator.recover(execution);
        }
    }
}
