package org.minsheng.command;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.minsheng.pipeline.Progress;

/** Shows a run: a bar on a terminal, plain lines otherwise. */
final class ConsoleProgress implements Progress {

    private final Console console;
    private final PrintStream out;
    private final boolean terminal;
    private ProgressBar bar;
    private int total;
    private int done;

    ConsoleProgress(Console console, PrintStream out, boolean terminal) {
        this.console = console;
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public synchronized void begin(Stage stage, int total) {
        closeBar();
        this.total = total;
        this.done = 0;
        if (terminal && total > 0) {
            bar = new ProgressBarBuilder()
                    .setTaskName(name(stage))
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .setConsumer(new me.tongfei.progressbar.ConsoleProgressBarConsumer(out))
                    .build();
        } else if (total > 0) {
            out.println(name(stage) + " 0/" + total);
        }
    }

    @Override
    public synchronized void advance(Stage stage, String what) {
        done++;
        if (bar != null) {
            bar.step();
        } else if (done <= total && (done == total || done % Math.max(1, total / 4) == 0)) {
            out.println(name(stage) + " " + done + "/" + total);
        }
    }

    @Override
    public synchronized void end(Stage stage) {
        closeBar();
        out.flush();
    }

    private void closeBar() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    private String name(Stage stage) {
        return console.text("stage." + stage.name().toLowerCase(java.util.Locale.ROOT));
    }
}
