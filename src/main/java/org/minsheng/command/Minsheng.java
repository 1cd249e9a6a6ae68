package org.minsheng.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.minsheng.pipeline.RunLauncher;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * The program. Exit codes: 0 all well or nothing changed; 2 finished, this run found something new that needs review;
 * 1 failed; 64 wrong usage. Under {@code mvn spring-boot:run} 2 becomes 0, for Maven calls every other code a failure.
 */
@Command(
        name = "minsheng",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            NightlyVerb.class, LoadVerb.class, InspectVerb.class, AttainmentVerb.class, TraceVerb.class, ProblemsVerb.class,
            ArrivalsVerb.class, FeedsVerb.class, ReleaseVerb.class,
            RegionsVerb.class, UnitsVerb.class, DbVerb.class,
            RecoverVerb.class
        })
public final class Minsheng implements Runnable {

    private static final int WRONG_USAGE = 64;
    private static final int NEEDS_REVIEW = 2;
    /** The longest piece is the attainment of a year. */
    private static final int LONGEST_END_MINUTES = 5;

    @Spec
    private CommandSpec spec;

    private Minsheng() {}

    /** Runs a verb and ends the process with its exit code; without a verb it prints help. */
    public static void main(String[] arguments) throws Exception {
        if (Utf8Restart.isNeeded()) {
            System.exit(Utf8Restart.run(arguments.length));
        }
        boolean underMaven = Boolean.getBoolean("minsheng.underMaven");
        String[] words = underMaven && arguments.length == 0 ? new String[] {"nightly"} : arguments;
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> letRunsEnd(ended), "ending"));
        int code = run(out, err, Clock.systemUTC(), words);
        ended.countDown();
        System.exit(underMaven && code == NEEDS_REVIEW ? 0 : code);
    }

    /**
     * On Ctrl-C or an orderly kill: a run ends after the piece it is at, its verb says so and closes the database. The
     * exit code is the signal's, 130 or 143.
     */
    private static void letRunsEnd(CountDownLatch ended) {
        if (!RunLauncher.interruptAll()) {
            return;
        }
        try {
            ended.await(LONGEST_END_MINUTES, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Runs a verb in this process; streams and clock are the caller's. */
    static int run(PrintStream out, PrintStream err, Clock clock, String... words) {
        Locale language = language(words);
        CommandLine line = new CommandLine(new Minsheng(), new VerbFactory(out, err, clock, language));
        ResourceBundle texts = ResourceBundle.getBundle("messages.command",
                language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        line.setResourceBundle(texts);
        line.setOut(new java.io.PrintWriter(out, true));
        line.setErr(new java.io.PrintWriter(err, true));
        line.setUsageHelpWidth(100);
        line.getCommandSpec().usageMessage().adjustLineBreaksForWideCJKCharacters(true);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((wrong, given) -> {
            err.println(wrong.getMessage());
            wrong.getCommandLine().usage(err);
            return WRONG_USAGE;
        });
        line.setExecutionExceptionHandler((failure, command, parsed) -> Failures.report(failure, err, language));
        return line.execute(words);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** The language of help and output: --lang wherever it stands, else the locale's. */
    private static Locale language(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (words[i].startsWith("--lang=")) {
                return Locale.forLanguageTag(words[i].substring("--lang=".length()));
            }
            if (words[i].equals("--lang") && i + 1 < words.length) {
                return Locale.forLanguageTag(words[i + 1]);
            }
        }
        return Locale.getDefault();
    }
}
