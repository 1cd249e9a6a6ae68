package org.minsheng.normalise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.minsheng.contract.FeedContract;
import org.minsheng.contract.FileReading;
import org.minsheng.contract.ItemTable;
import org.minsheng.contract.Jobs;
import org.minsheng.contract.Plan;
import org.minsheng.contract.RegionTable;
import org.minsheng.contract.SheetRules.Each;
import org.minsheng.contract.TableContract;
import org.minsheng.contract.TableReading;
import org.minsheng.contract.TransposedTable;
import org.minsheng.observation.CellAddress;
import org.minsheng.observation.CellCounts;
import org.minsheng.observation.CellCounts.Outcome;
import org.minsheng.observation.Check;
import org.minsheng.observation.Period;
import org.minsheng.observation.Rejection;
import org.minsheng.observation.RejectionCode;
import org.minsheng.observation.Statement;

/** Turns what stands in a file into what it states. Holds no state of a file: one serves any number of threads. */
public final class Normaliser {

    /** More than the cells of any form: nobody looks through them one by one, and each is kept for good. */
    private static final int MOST_FINDINGS = 10_000;

    private final Jobs jobs;
    private final PeriodResolver periods;
    private final UnitResolver units;
    private final CellReader cells;

    public Normaliser(Jobs jobs) {
        this.jobs = jobs;
        this.periods = new PeriodResolver(jobs);
        this.units = new UnitResolver(jobs.units());
        this.cells = new CellReader(jobs.markers(), units);
    }

    /**
     * Reads every bound cell of the file; it never throws for what the cells contain.
     *
     * @param fileName its last part may say the period
     * @param receivedAt dates a month without a year: the latest such month not after it, in China
     */
    public Normalised normalise(FileReading file, String fileName, Instant receivedAt) {
        Corrections corrections = Corrections.apply(file, fileName, receivedAt);
        Normalised read = read(corrections.reading(), corrections.obsolete(), fileName, receivedAt);
        if (corrections.applied().isEmpty() || !(read instanceof Normalised.Accepted corrected)) {
            return read;
        }
        Normalised uncorrected = read(file, List.of(), fileName, receivedAt);
        return new CorrectedFile(corrected, corrections.applied()).amending(
                uncorrected instanceof Normalised.Accepted before ? before.statements() : List.of());
    }

    /**
     * What one cell of the file would state if nothing held it; with the contract's corrections.
     *
     * @param text what is read in place of what stands there; null to read the cell as it is
     * @return empty when the file is refused, or the cell is none that figures are read from
     */
    public Optional<CellMeanings> meanings(
            FileReading file, String fileName, Instant receivedAt, String sheet, CellAddress address, String text) {
        FileReading written = Corrections.apply(file, fileName, receivedAt).reading();
        FileReading read = text == null ? written : new ReadCell(sheet, address).replaced(written, text);
        return CellTrial.of(results(written, fileName, receivedAt), results(read, fileName, receivedAt))
                .flatMap(trial -> trial.meanings(sheet, address));
    }

    private List<TableResult> results(FileReading file, String fileName, Instant receivedAt) {
        return judged(file, fileName, receivedAt) instanceof Judged.Read read ? read.results() : List.of();
    }

    private Normalised read(FileReading file, List<Rejection> remarks, String fileName, Instant receivedAt) {
        Judged judged = judged(file, fileName, receivedAt);
        return judged instanceof Judged.Read read
                ? accept(read.context(), read.results(), remarks)
                : ((Judged.Refused) judged).outcome();
    }

    private Judged judged(FileReading file, String fileName, Instant receivedAt) {
        FileReading reading = Arrangement.of(ColumnNumbers.removed(file), fileName);
        return reading.contract().sheets().each() == Each.MONTH
                ? ofMonths(reading, fileName, receivedAt)
                : ofOnePeriod(reading, fileName, receivedAt);
    }

    private Judged ofOnePeriod(FileReading reading, String fileName, Instant receivedAt) {
        PeriodResolver.Outcome outcome = periods.resolve(reading, fileName, receivedAt);
        if (outcome instanceof PeriodResolver.Outcome.Contradicted contradicted) {
            return new Judged.Refused(new Normalised.Refused(
                    reading.contract().feed(), contradicted.period(), contradicted.finding()));
        }
        Context context = context(reading, ((PeriodResolver.Outcome.Resolved) outcome).period());
        List<TableResult> results = new ArrayList<>();
        if (reading.contract().sheets().each() == Each.REGION) {
            SheetPlaces places = new SheetPlaces(context.regions(), context.plan(), reading.tables());
            places.read().forEach(table -> results.add(judge(context.on(places.of(table)), table)));
            results.add(new TableResult(List.of(), places.findings(), List.of()));
        } else {
            reading.tables().forEach(table -> results.add(judge(context, table)));
        }
        results.add(TextFacts.read(context));
        return new Judged.Read(context, results);
    }

    /** Every sheet is read as of its month; the divisions valid then are its regions. */
    private Judged ofMonths(FileReading reading, String fileName, Instant receivedAt) {
        MonthSheets months = MonthSheets.of(periods, reading, fileName, receivedAt);
        if (months.finding() != null) {
            return new Judged.Refused(
                    new Normalised.Refused(reading.contract().feed(), months.period(), months.finding()));
        }
        Context context = context(reading, months.period());
        List<TableResult> results = new ArrayList<>();
        months.read(reading).forEach(table -> results.add(judge(
                context(reading, months.bySheet().get(table.sheet())).on(months.place(table)), table)));
        results.add(TextFacts.read(context));
        return new Judged.Read(context, results);
    }

    private Context context(FileReading reading, Period period) {
        Plan plan = jobs.plan(period.month().getYear()).orElseThrow();
        RegionResolver regions =
                new RegionResolver(jobs.regions(), period.month().atEndOfMonth(), reading.contract().feed());
        return new Context(reading, plan, period, SheetPlace.ANY, regions, units, cells);
    }

    private static TableResult judge(Context context, TableReading reading) {
        if (reading.table() instanceof RegionTable table) {
            return judge(context, table, reading);
        }
        return reading.table() instanceof ItemTable table
                ? new ItemRows(context, table, reading).read()
                : new TransposedRows(context, (TransposedTable) reading.table(), reading).read();
    }

    /** Rows first, for a row that does not count must not be compared; then cells in a row; then rows with totals. */
    private static TableResult judge(Context context, RegionTable table, TableReading reading) {
        DraftTable draft = new RegionTableReader(context, table, reading).read();
        DuplicateRows.judge(draft);
        new BasisCheck(context, draft).judge();
        RowChecks.judge(context, draft);
        new TotalCheck(context, draft).judge();
        new PercentCheck(context, draft).judge();
        MissingParts.count(draft);
        return TableResult.of(draft);
    }

    private static Normalised accept(Context context, List<TableResult> results, List<Rejection> remarks) {
        List<Statement> statements = new ArrayList<>();
        List<Rejection> findings = new ArrayList<>(context.reading().remarks());
        findings.addAll(remarks);
        List<Check> checks = new ArrayList<>();
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (TableResult result : results) {
            findings.addAll(result.findings());
            checks.addAll(result.checks());
            for (DraftCell cell : result.cells()) {
                statements.addAll(cell.statements());
                findings.addAll(cell.findings());
                counts.merge(cell.outcome(), 1, Integer::sum);
            }
        }
        if (statements.isEmpty() && findings.isEmpty()) {
            return refusedAsBlank(context);
        }
        if (findings.size() > MOST_FINDINGS) {
            return new Normalised.Refused(context.reading().contract().feed(), context.period(), Rejection.ofFile(
                    RejectionCode.LIMIT_EXCEEDED, "发现的问题数 / findings", String.valueOf(findings.size()),
                    String.valueOf(MOST_FINDINGS)));
        }
        List<String> sheets = context.reading().tables().stream().map(TableReading::sheet).distinct().toList();
        statements.sort(Comparator.comparingInt((Statement statement) -> sheets.indexOf(statement.sheet()))
                .thenComparing(Statement::address));
        return new Normalised.Accepted(context.reading().contract().feed(), context.period(), statements, findings,
                checks, Annotations.of(context.reading(), context.period()), CellCounts.of(counts));
    }

    /** A form sent with its headers alone says nothing, and must not pass for a month that was reported. */
    private static Normalised refusedAsBlank(Context context) {
        FeedContract contract = context.reading().contract();
        String tables = contract.tables().stream().map(TableContract::name).collect(Collectors.joining("、"));
        return new Normalised.Refused(contract.feed(), context.period(), Rejection.ofFile(
                RejectionCode.TABLE_MISSING, contract.toString(), tables + "（表头下无数据 / nothing below its headers）"));
    }

    /** The tables of a file judged, or why there is nothing to judge. */
    private sealed interface Judged {

        record Read(Context context, List<TableResult> results) implements Judged {}

        record Refused(Normalised.Refused outcome) implements Judged {}
    }
}
