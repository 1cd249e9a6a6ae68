package org.minsheng.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.minsheng.contract.Jobs;
import org.minsheng.contract.JobsLoader;
import org.minsheng.normalise.Normalised;
import org.minsheng.normalise.Normaliser;
import org.minsheng.sheet.FormOutcome;
import org.minsheng.sheet.FormReader;

/**
 * A program of its own, so that its heap is its own: reads every file of a folder of feeds as a run would and prints
 * for each the code that refuses it, or {@code read}, how many statements and how many findings.
 */
final class ReadEach {

    /** Of a machine that has others to serve. */
    private static final int SECONDS = 20;

    private static final Jobs JOBS = JobsLoader.load(Path.of("jobs"));
    private static final FormReader FORMS = new FormReader(JOBS.feeds());
    private static final Normaliser NORMALISER = new Normaliser(JOBS);

    private ReadEach() {}

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        ExecutorService reader = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        });
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                lines.add(root.relativize(file) + "," + within(SECONDS, reader.submit(() -> outcome(root, file))));
            }
        }
        Files.write(Path.of(arguments[1]), lines);
        System.exit(0);
    }

    private static String within(int seconds, Future<String> outcome) throws InterruptedException {
        try {
            return outcome.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException hanging) {
            return "hangs";
        } catch (ExecutionException thrown) {
            return "throws " + thrown.getCause();
        }
    }

    private static String outcome(Path root, Path file) throws IOException {
        String name = file.getFileName().toString();
        FormOutcome outcome = FORMS.read(file, name, root.relativize(file).getName(0).toString());
        if (outcome instanceof FormOutcome.Refused refused) {
            return refused.rejection().code().toString();
        }
        Normalised normalised = NORMALISER.normalise(
                ((FormOutcome.Read) outcome).reading(), name, Instant.parse("2018-01-20T00:00:00Z"));
        if (normalised instanceof Normalised.Refused refused) {
            return refused.finding().code().toString();
        }
        Normalised.Accepted accepted = (Normalised.Accepted) normalised;
        return "read " + accepted.statements().size() + " " + accepted.findings().size();
    }
}
