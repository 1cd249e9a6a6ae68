package org.minsheng.pipeline;

import java.util.Optional;
import javax.sql.DataSource;
import org.minsheng.contract.FileReading;
import org.minsheng.contract.Jobs;
import org.minsheng.intake.ArrivalLedger;
import org.minsheng.normalise.CellMeanings;
import org.minsheng.normalise.Normalised;
import org.minsheng.normalise.Normaliser;
import org.minsheng.observation.CellAddress;
import org.minsheng.sheet.FormOutcome;
import org.minsheng.sheet.FormReader;

/** Reads arrivals from the archive to ask something of them; nothing is written. */
public final class Rereading {

    private final ArrivalLedger ledger;
    private final FormReader forms;
    private final Normaliser normaliser;

    public Rereading(DataSource database, Jobs jobs) {
        this.ledger = new ArrivalLedger(database);
        this.forms = new FormReader(jobs.feeds());
        this.normaliser = new Normaliser(jobs);
    }

    /** What the arrival states with the contracts of today; empty when its form is not known. */
    public Optional<Normalised> normalised(long arrivalId) {
        ArrivalLedger.Arrival arrival = ledger.arrival(arrivalId);
        return reading(arrival).map(file -> normaliser.normalise(file, arrival.fileName(), arrival.receivedAt()));
    }

    /**
     * What a cell of the arrival would state if nothing held it.
     *
     * @param text what is read in place of what stands there; null to read the cell as it is
     * @return empty when the file is refused, or no figure is read from the cell
     */
    public Optional<CellMeanings> meanings(long arrivalId, String sheet, CellAddress cell, String text) {
        ArrivalLedger.Arrival arrival = ledger.arrival(arrivalId);
        return reading(arrival).flatMap(file ->
                normaliser.meanings(file, arrival.fileName(), arrival.receivedAt(), sheet, cell, text));
    }

    private Optional<FileReading> reading(ArrivalLedger.Arrival arrival) {
        FormOutcome outcome = forms.read(ledger.content(arrival), arrival.fileName(), arrival.bureau());
        return outcome instanceof FormOutcome.Read read ? Optional.of(read.reading()) : Optional.empty();
    }
}
