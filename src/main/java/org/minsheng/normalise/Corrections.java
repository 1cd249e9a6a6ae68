package org.minsheng.normalise;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minsheng.contract.Correction;
import org.minsheng.contract.FileReading;
import org.minsheng.observation.CellCorrection;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.Rejection;
import org.minsheng.observation.RejectionCode;

/** Applies the contract's corrections to the cells of a file, where it still says what it said when they were made. */
final class Corrections {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final String fileName;
    private final Instant receivedAt;
    private final List<CellCorrection> applied = new ArrayList<>();
    private final List<Rejection> obsolete = new ArrayList<>();
    private FileReading reading;

    private Corrections(FileReading reading, String fileName, Instant receivedAt) {
        this.reading = reading;
        this.fileName = fileName;
        this.receivedAt = receivedAt;
    }

    static Corrections apply(FileReading file, String fileName, Instant receivedAt) {
        Corrections corrections = new Corrections(file, fileName, receivedAt);
        file.contract().corrections().stream()
                .filter(correction -> correction.isAbout(fileName))
                .forEach(corrections::apply);
        return corrections;
    }

    private void apply(Correction correction) {
        ReadCell place = new ReadCell(correction.sheet(), correction.cell());
        Optional<RawCell> cell = place.in(reading);
        String found = cell.map(RawCell::text).orElse("");
        if (cell.isPresent() && correction.expects(found)) {
            reading = place.replaced(reading, correction.value());
            applied.add(new CellCorrection(correction.sheet(), correction.cell(), found, correction.value(),
                    correction.reason(), correction.by(), knownFrom(correction)));
        } else {
            obsolete.add(Rejection.ofCell(RejectionCode.CORRECTION_OBSOLETE, correction.sheet(), correction.cell(),
                    found, correction.cell().toString(), found, correction.expect(), correction.value()));
        }
    }

    /** From the beginning of its day, but never before the file was there. */
    private Instant knownFrom(Correction correction) {
        Instant day = correction.on().atStartOfDay(CHINA).toInstant();
        Instant earliest = receivedAt.plus(Duration.ofSeconds(1));
        return day.isBefore(earliest) ? earliest : day;
    }

    /** The file as it is to be read. */
    FileReading reading() {
        return reading;
    }

    List<CellCorrection> applied() {
        return applied;
    }

    /** About corrections that were not applied. */
    List<Rejection> obsolete() {
        return obsolete;
    }
}
