package org.minsheng.pipeline;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.minsheng.contract.FeedContract;
import org.minsheng.intake.ArrivalLedger;
import org.minsheng.intake.ArrivalLedger.Arrival;
import org.minsheng.intake.FolderChannel;
import org.minsheng.intake.ReceivedFile;
import org.minsheng.normalise.Normaliser;
import org.minsheng.sheet.FormReader;
import org.minsheng.warehouse.Publication;
import org.minsheng.warehouse.Staging;

/** Takes one file through the same stages as a run, without the job around them. */
final class OneFile {

    private static final Set<String> BUREAUS =
            LoadedYear.JOBS.feeds().stream().map(FeedContract::bureau).collect(Collectors.toSet());
    private static final ReadingKeys KEYS = new ReadingKeys(LoadedYear.JOBS);
    private static final FormReader FORMS = new FormReader(LoadedYear.JOBS.feeds());
    private static final Normaliser NORMALISER = new Normaliser(LoadedYear.JOBS);

    private OneFile() {}

    static void load(DataSource database, Path path) {
        load(database, path, FORMS);
    }

    /** With a reader of one's own: one that is not there shows what a fault of the program does. */
    static void load(DataSource database, Path path, FormReader forms) {
        stage(database, path, forms);
        new Publication(database, LoadedYear.CLOCK).publishAll();
    }

    /** Reads it, and leaves it to be published. */
    static void stage(DataSource database, Path path) {
        stage(database, path, FORMS);
    }

    private static void stage(DataSource database, Path path, FormReader forms) {
        ReceivedFile file = new FolderChannel(BUREAUS).single(path, LoadedYear.CLOCK.instant());
        ArrivalLedger ledger = new ArrivalLedger(database);
        ledger.register(file, 1);
        new ArrivalReader(ledger, KEYS, forms, NORMALISER, new Staging(database, LoadedYear.JOBS.feeds()))
                .read(ledger.arrivals().stream().max(Comparator.comparingLong(Arrival::id)).orElseThrow());
    }
}
