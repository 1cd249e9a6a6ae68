package org.minsheng.pipeline;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongConsumer;
import org.minsheng.intake.ReceivedFile;

/**
 * What a run is asked to do, by whom and why.
 *
 * @param verb nightly, load, release …
 * @param reason null for the nightly run; manual runs say why
 * @param trigger what set it going
 * @param night the night the run is for (its date in the schedule's zone); null when it is for none
 */
public record RunRequest(
        String verb, String requester, String reason, Trigger trigger, LocalDate night, RunWork work) {

    /** What sets a run going. */
    public enum Trigger { MANUAL, CLOCK, COMPLETENESS, CUT_OFF }

    /** A nightly run that a person starts. */
    public static RunRequest nightly(String requester, Path feeds) {
        return new RunRequest("nightly", requester, null, Trigger.MANUAL, null, new RunWork.Pull(feeds));
    }

    public static RunRequest load(String requester, String reason, List<ReceivedFile> files) {
        return new RunRequest("load", requester, reason, Trigger.MANUAL, null, new RunWork.TakeIn(files));
    }

    /** A run that finishes what earlier ones left, and pulls nothing. */
    public static RunRequest recover(String requester, String reason, List<Long> runs) {
        return new RunRequest("recover", requester, reason, Trigger.MANUAL, null, new RunWork.Recover(runs));
    }

    /** A run that takes in no file: it writes a decision down and publishes what follows from it. */
    public static RunRequest decision(
            String verb, String requester, String reason, String subject, LongConsumer decision) {
        return new RunRequest(verb, requester, reason, Trigger.MANUAL, null, new RunWork.Decide(subject, decision));
    }
}
