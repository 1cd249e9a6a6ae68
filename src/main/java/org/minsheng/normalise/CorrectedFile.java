package org.minsheng.normalise;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.minsheng.observation.Amendment;
import org.minsheng.observation.CellAddress;
import org.minsheng.observation.CellCorrection;
import org.minsheng.observation.Decision;
import org.minsheng.observation.Measure;
import org.minsheng.observation.Rejection;
import org.minsheng.observation.SeriesKey;
import org.minsheng.observation.Statement;

/** A file as it is read with its corrections, beside what it said without them. */
final class CorrectedFile {

    private final Normalised.Accepted corrected;
    private final List<CellCorrection> corrections;

    CorrectedFile(Normalised.Accepted corrected, List<CellCorrection> corrections) {
        this.corrected = corrected;
        this.corrections = corrections;
    }

    /**
     * What it states now, each statement that differs with what it was.
     *
     * @param uncorrected the statements without the corrections; none where the file was refused then
     */
    Normalised.Accepted amending(List<Statement> uncorrected) {
        Map<Place, Statement> before = new LinkedHashMap<>();
        uncorrected.forEach(each -> before.put(Place.of(each), each));
        List<Statement> statements = new ArrayList<>();
        List<Amendment> amendments = new ArrayList<>();
        for (Statement each : corrected.statements()) {
            Statement now = asWritten(each);
            Statement was = before.remove(Place.of(now));
            statements.add(now);
            if (!now.equals(was)) {
                amendments.add(new Amendment(was, now, correctionOf(now)));
            }
        }
        for (Statement silenced : before.values()) {
            Statement now = silenced.decided(Decision.HOLD);
            statements.add(now);
            amendments.add(new Amendment(silenced, now, correctionOf(now)));
        }
        List<Rejection> findings = corrected.findings().stream().map(this::asWritten).toList();
        return new Normalised.Accepted(corrected.feed(), corrected.period(), statements, findings, corrected.checks(),
                corrected.annotations(), corrected.counts(), amendments);
    }

    /** The raw text of a corrected cell stays the file's. */
    private Statement asWritten(Statement each) {
        return at(each.sheet(), each.address().toString())
                .map(correction -> new Statement(each.key(), each.measure(), each.month(), each.value(), each.unit(),
                        each.lastDigit(), each.status(), each.decision(), each.rowKind(), each.sheet(),
                        each.address(), correction.rawText(), each.partsMissing()))
                .orElse(each);
    }

    private Rejection asWritten(Rejection each) {
        return at(each.sheet(), each.cell())
                .map(correction -> new Rejection(
                        each.code(), each.sheet(), each.cell(), correction.rawText(), each.arguments()))
                .orElse(each);
    }

    private Optional<CellCorrection> at(String sheet, String cell) {
        return first(each -> each.sheet().equals(sheet) && each.cell().toString().equals(cell));
    }

    /** The cell's own correction; else one of its row, for that is whom it is compared with; else any. */
    private CellCorrection correctionOf(Statement statement) {
        return at(statement.sheet(), statement.address().toString())
                .or(() -> first(each -> each.sheet().equals(statement.sheet())
                        && each.cell().row() == statement.address().row()))
                .orElse(corrections.get(0));
    }

    private Optional<CellCorrection> first(Predicate<CellCorrection> condition) {
        return corrections.stream().filter(condition).findFirst();
    }

    /** One meaning of a cell. */
    private record Place(String sheet, CellAddress address, SeriesKey key, Measure measure, YearMonth month) {

        static Place of(Statement each) {
            return new Place(each.sheet(), each.address(), each.key(), each.measure(), each.month());
        }
    }
}
