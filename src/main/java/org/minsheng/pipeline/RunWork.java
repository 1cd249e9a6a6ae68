package org.minsheng.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import org.minsheng.intake.ReceivedFile;

/** What a run sets out from; whatever it is, the run also finishes what earlier ones left. */
public sealed interface RunWork {

    /** Where the files come from or what is decided about, as the run ledger keeps it. */
    String scope();

    /**
     * All channels are pulled from.
     *
     * @param feeds the folder of the folder channel
     */
    record Pull(Path feeds) implements RunWork {

        @Override
        public String scope() {
            return feeds.toString();
        }
    }

    /**
     * Files named by hand are taken in.
     *
     * @param files already given their time of receipt; at least one
     */
    record TakeIn(List<ReceivedFile> files) implements RunWork {

        public TakeIn {
            files = List.copyOf(files);
            if (files.isEmpty()) {
                throw new IllegalArgumentException("no file is named");
            }
        }

        @Override
        public String scope() {
            return String.join("; ", files.stream().map(ReceivedFile::fileName).toList());
        }
    }

    /**
     * Nothing is taken in that no earlier run was asked for.
     *
     * @param runs the numbers of the runs whose work is to be finished; all that is left is finished, whoever left it
     */
    record Recover(List<Long> runs) implements RunWork {

        public Recover {
            runs = List.copyOf(runs);
        }

        @Override
        public String scope() {
            return String.join("; ", runs.stream().map(String::valueOf).toList());
        }
    }

    /**
     * What a person decided is written down.
     *
     * @param subject what it is about
     * @param decision writes it down, given the number of the run, before anything is published
     */
    record Decide(String subject, LongConsumer decision) implements RunWork {

        @Override
        public String scope() {
            return subject;
        }
    }
}
