package org.minsheng.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.BiConsumer;
import org.minsheng.contract.CodelistFile;
import org.minsheng.contract.ContractException;
import org.minsheng.contract.Jobs;
import org.minsheng.contract.JobsLoader;

/** Changes a codelist and loads the jobs with it; what does not load is taken back at once. */
record CodelistWriter(Path jobs) {

    /** Never changed by a decision, so that it stays the same file; one byte far behind its end is locked. */
    private static final String LOCKED = "regions.csv";

    /**
     * Who else decides meanwhile, in another process too, waits: the change is made to what the other one left.
     *
     * @param name of the file, without its ending
     * @param change is given the jobs as they are before it
     * @return the jobs with the change
     * @throws ContractException when the codelist is not valid with it; the file is then as it was
     */
    Jobs write(String name, BiConsumer<Jobs, CodelistFile> change) {
        synchronized (CodelistWriter.class) {
            try (FileChannel channel =
                            FileChannel.open(jobs.resolve("codelists").resolve(LOCKED), StandardOpenOption.WRITE);
                    FileLock lock = channel.lock(Long.MAX_VALUE - 1, 1, false)) {
                return writeAlone(name, change);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot lock " + jobs.resolve("codelists"), e);
            }
        }
    }

    private Jobs writeAlone(String name, BiConsumer<Jobs, CodelistFile> change) {
        Jobs before = JobsLoader.load(jobs);
        CodelistFile file = CodelistFile.open(jobs, name);
        change.accept(before, file);
        try {
            return JobsLoader.load(jobs);
        } catch (ContractException refused) {
            file.restore();
            throw refused;
        }
    }
}
