package org.minsheng.pipeline;

import java.time.YearMonth;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import org.minsheng.contract.FileReading;
import org.minsheng.intake.ArrivalLedger;
import org.minsheng.intake.ZipFolder;
import org.minsheng.normalise.Normalised;
import org.minsheng.normalise.Normaliser;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.Rejection;
import org.minsheng.observation.RejectionCode;
import org.minsheng.sheet.FormOutcome;
import org.minsheng.sheet.FormReader;
import org.minsheng.warehouse.Layout;
import org.minsheng.warehouse.Reading;
import org.minsheng.warehouse.RevisionMark;
import org.minsheng.warehouse.Staging;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes one arrival through sheet and normalise into staging. */
@Component
record ArrivalReader(
        ArrivalLedger ledger, ReadingKeys keys, FormReader forms, Normaliser normaliser, Staging staging) {

    private static final Logger LOG = LoggerFactory.getLogger(ArrivalReader.class);
    private static final ReadWriteLock ALONE = new ReentrantReadWriteLock(true);

    void read(ArrivalLedger.Arrival arrival) {
        String key = ArrivalLedger.keyOf(arrival.bureau(), keys.byBureau());
        staging.stage(arrival.id(), key, reading(arrival));
    }

    /**
     * A fault of this program holds the one file it was met in, and is told; the others go on. Where memory runs out
     * the file beside may be the one that took it, so each gets a second try with none beside it.
     */
    private Reading reading(ArrivalLedger.Arrival arrival) {
        if (arrival.sizeBytes() > ArrivalLedger.MAX_ARCHIVED_BYTES) {
            return new Reading.Refused(null, null, Rejection.ofFile(RejectionCode.LIMIT_EXCEEDED,
                    "file size", arrival.sizeBytes() + " B", ArrivalLedger.MAX_ARCHIVED_BYTES + " B"));
        }
        try {
            return beside(ALONE.readLock(), arrival);
        } catch (OutOfMemoryError together) {
            LOG.warn("memory ran out at {}; it is read again alone", arrival.fileName());
        }
        try {
            return beside(ALONE.writeLock(), arrival);
        } catch (OutOfMemoryError alone) {
            LOG.error("memory runs out at {}", arrival.fileName(), alone);
            String heap = (Runtime.getRuntime().maxMemory() >> 20) + " MiB";
            return new Reading.Refused(null, null, Rejection.ofFile(
                    RejectionCode.LIMIT_EXCEEDED, "内存 / memory", "> " + heap, heap));
        }
    }

    private Reading beside(Lock others, ArrivalLedger.Arrival arrival) {
        others.lock();
        try {
            return content(ledger.content(arrival), arrival);
        } catch (RuntimeException | StackOverflowError e) {
            if (e instanceof RuntimeException && RunFault.of(e).isPresent()) {
                // the database or the disk is at fault, not the file: it is read again when they are back
                throw e;
            }
            LOG.error("cannot read {}", arrival.fileName(), e);
            return new Reading.Refused(
                    null, null, Rejection.ofFile(RejectionCode.PROGRAM_FAULT, String.valueOf(e)));
        } finally {
            others.unlock();
        }
    }

    private Reading content(byte[] content, ArrivalLedger.Arrival arrival) {
        Optional<Rejection> archive = ZipFolder.rejection(content);
        if (archive.isPresent()) {
            return new Reading.Refused(null, null, archive.get());
        }
        FormOutcome outcome = forms.read(content, arrival.fileName(), arrival.bureau());
        if (outcome instanceof FormOutcome.Refused refused) {
            String feed = refused.feed() == null ? null : refused.feed().feed();
            return new Reading.Refused(feed, null, refused.rejection());
        }
        return normalised(((FormOutcome.Read) outcome).reading(), arrival);
    }

    private Reading normalised(FileReading file, ArrivalLedger.Arrival arrival) {
        Normalised normalised = normaliser.normalise(file, arrival.fileName(), arrival.receivedAt());
        if (normalised instanceof Normalised.Refused refused) {
            YearMonth month = refused.period() == null ? null : refused.period().month();
            return new Reading.Refused(refused.feed(), month, refused.finding());
        }
        Normalised.Accepted accepted = (Normalised.Accepted) normalised;
        return new Reading.Accepted(
                accepted.feed(), accepted.period().month(), RevisionMark.isIn(arrival.fileName(), words(file)),
                accepted.statements(), accepted.findings(), accepted.checks(), accepted.annotations(),
                accepted.counts(), accepted.amendments(), Layout.of(file));
    }

    private static Stream<String> words(FileReading file) {
        Stream<RawCell> ofTables = file.tables().stream()
                .flatMap(table -> Stream.concat(table.titles().stream(), table.notes().stream()));
        return Stream.concat(file.texts().stream(), ofTables).map(RawCell::text);
    }
}
