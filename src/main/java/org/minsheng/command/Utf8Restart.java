package org.minsheng.command;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts the program again under a locale that can name Chinese files. Under LC_ALL=C the JVM decodes file names and
 * arguments as ASCII and nothing inside it can change that: the locale of the process decides.
 */
final class Utf8Restart {

    /** Set in the restarted process, so that it never restarts again. */
    private static final String MARK = "MINSHENG_RESTARTED";

    private Utf8Restart() {}

    static boolean isNeeded() {
        String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
        return System.getenv(MARK) == null
                && Files.exists(Path.of("/proc/self/cmdline"))
                && !Charset.forName(encoding).newEncoder().canEncode('州');
    }

    /** Runs the same program with the same arguments, byte for byte, and gives its exit code. */
    static int run(int argumentCount) throws IOException, InterruptedException {
        List<String> own = commandLine();
        List<String> arguments = own.subList(own.size() - argumentCount, own.size());
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-agentlib") && !argument.startsWith("-javaagent"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        String main = System.getProperty("sun.java.command", "").split(" ")[0];
        command.addAll(main.endsWith(".jar") ? List.of("org.springframework.boot.loader.launch.JarLauncher")
                : List.of(Minsheng.class.getName()));
        ProcessBuilder restarted = new ProcessBuilder("/bin/sh", "-c", script(command, arguments)).inheritIO();
        restarted.environment().put("LC_ALL", "C.UTF-8");
        restarted.environment().put(MARK, "1");
        return restarted.start().waitFor();
    }

    /**
     * The words as octal escapes for the shell's printf: Java would encode Chinese arguments of a child process in the
     * ASCII that is being fled from.
     */
    private static String script(List<String> command, List<String> arguments) {
        List<String> words = new ArrayList<>(command);
        words.addAll(arguments);
        StringBuilder script = new StringBuilder("set --; ");
        for (String word : words) {
            script.append("w=$(printf '");
            for (byte each : word.getBytes(StandardCharsets.UTF_8)) {
                script.append("\\%03o".formatted(each & 0xff));
            }
            // a full stop guards trailing newlines, which $(…) would drop
            script.append(".'); set -- \"$@\" \"${w%.}\"; ");
        }
        return script.append("exec \"$@\"").toString();
    }

    private static List<String> commandLine() throws IOException {
        String words = new String(Files.readAllBytes(Path.of("/proc/self/cmdline")), StandardCharsets.UTF_8);
        return List.of(words.substring(0, words.length() - 1).split("\0", -1));
    }
}
