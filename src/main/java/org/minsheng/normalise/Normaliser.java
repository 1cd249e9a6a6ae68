package org.minsheng.normalise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.minsheng.contract.FeedContract;
import org.minsheng.contract.FileReading;
import org.minsheng.contract.ItemTable;
import org.minsheng.contract.Jobs;
import org.minsheng.contract.Plan;
import org.minsheng.contract.RegionTable;
import org.minsheng.contract.TableContract;
import org.minsheng.contract.TableReading;
import org.minsheng.contract.TransposedTable;
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
        FileReading reading = ColumnNumbers.removed(file);
        String feed = reading.contract().feed();
        PeriodResolver.Outcome outcome = periods.resolve(reading, fileName, receivedAt);
        if (outcome instanceof PeriodResolver.Outcome.Contradicted contradicted) {
            return new Normalised.Refused(feed, contradicted.period(), contradicted.finding());
        }
        Period period = ((PeriodResolver.Outcome.Resolved) outcome).period();
        Plan plan = jobs.plan(period.month().getYear()).orElseThrow();
        Context context = new Context(reading, plan, period,
                new RegionResolver(jobs.regions(), period.month().atEndOfMonth()), units, cells);
        List<TableResult> results = new ArrayList<>();
        reading.tables().forEach(table -> results.add(judge(context, table)));
        results.add(TextFacts.read(context));
        return accept(context, results);
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

    private static Normalised accept(Context context, List<TableResult> results) {
        List<Statement> statements = new ArrayList<>();
        List<Rejection> findings = new ArrayList<>(context.reading().remarks());
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
                checks, CellCounts.of(counts));
    }

    /** A form sent with its headers alone says nothing, and must not pass for a month that was reported. */
    private static Normalised refusedAsBlank(Context context) {
        FeedContract contract = context.reading().contract();
        String tables = contract.tables().stream().map(TableContract::name).collect(Collectors.joining("、"));
        return new Normalised.Refused(contract.feed(), context.period(), Rejection.ofFile(
                RejectionCode.TABLE_MISSING, contract.toString(), tables + "（表头下无数据 / nothing below its headers）"));
    }
}
