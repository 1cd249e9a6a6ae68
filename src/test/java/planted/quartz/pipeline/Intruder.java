package planted.quartz.pipeline;

/** Planted to be found. */
public class Intruder {
    org.quartz.Job job;
}
