package planted.spring_batch.warehouse;

/** Planted to be found. */
public class Intruder {
    Object job = new org.springframework.batch.core.job.parameters.JobParametersBuilder();
}
