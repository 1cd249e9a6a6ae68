package org.minsheng.warehouse;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.minsheng.contract.FeedContract;
import org.minsheng.contract.Settings;
import org.minsheng.database.SqlFile;
import org.minsheng.observation.Amendment;
import org.minsheng.observation.CellCorrection;
import org.minsheng.observation.Annotation;
import org.minsheng.observation.CellCounts;
import org.minsheng.observation.Check;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.Rejection;
import org.minsheng.observation.Statement;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where readings wait to be published, and stay: publication can be repeated from here without the file. A reading
 * replaces the arrival's earlier one whole, in one transaction, so that reading again after a crash does no harm.
 */
public final class Staging {

    private final DataSource database;
    private final Map<String, FeedContract> contracts;
    private final Settings settings;

    /** Due on the very days of the contracts. */
    public Staging(DataSource database, List<FeedContract> contracts) {
        this(database, contracts, Settings.USUAL);
    }

    /** @param contracts say when a form is due, as the settings take it; a form not among them is never late */
    public Staging(DataSource database, List<FeedContract> contracts, Settings settings) {
        this.database = database;
        this.settings = settings;
        this.contracts = contracts.stream().collect(Collectors.toMap(FeedContract::feed, Function.identity()));
    }

    /**
     * Keeps the reading of a registered arrival and marks the arrival for publication. May run beside the staging of
     * other arrivals.
     *
     * @param readingKey digest of the contract, the codelists and the rules' version it was read with
     */
    public void stage(long arrivalId, String readingKey, Reading reading) {
        Transaction.inOne(database, (sql, connection) -> {
            clear(sql, arrivalId);
            if (reading instanceof Reading.Accepted accepted) {
                writeReading(sql, arrivalId, readingKey, false, accepted.marked(), accepted.feed(), accepted.month(),
                        accepted.counts());
                copyStatements(connection, arrivalId, accepted);
                copyRejections(connection, arrivalId, accepted.rejections());
                copyComparisons(connection, arrivalId, accepted.checks());
                Layouts.copy(connection, arrivalId, accepted.layout());
                copyAnnotations(connection, arrivalId, accepted.annotations());
            } else if (reading instanceof Reading.Refused refused) {
                writeReading(sql, arrivalId, readingKey, true, false, refused.feed(), refused.month(),
                        CellCounts.NONE);
                copyRejections(connection, arrivalId, List.of(refused.rejection()));
            }
            return null;
        });
    }

    /** The key of the arrival's staged reading; empty when it was never read. Another key means: read again. */
    public Optional<String> readingKey(long arrivalId) {
        return JdbcClient.create(database)
                .sql("select reading_key from staging.reading where arrival_id = ?")
                .param(arrivalId)
                .query(String.class)
                .optional();
    }

    private static void clear(JdbcClient sql, long arrivalId) {
        for (String table : List.of(
                "statement", "correction", "rejection", "comparison", "layout", "annotation", "reading")) {
            sql.sql("delete from staging." + table + " where arrival_id = ?").param(arrivalId).update();
        }
    }

    private void writeReading(JdbcClient sql, long arrivalId, String key, boolean refused, boolean marked, String feed,
            YearMonth month, CellCounts counts) {
        FeedContract contract = feed == null ? null : contracts.get(feed);
        Instant dueAt = contract == null || month == null ? null : settings.dueAt(contract, month);
        sql.sql(SqlFile.read("warehouse/insert_reading"))
                .param("arrival", arrivalId)
                .param("key", key)
                .param("refused", refused)
                .param("marked", marked)
                .param("feed", feed)
                .param("month", month == null ? null : month.atDay(1))
                .param("due", dueAt == null ? null : dueAt.atOffset(ZoneOffset.UTC))
                .param("read", counts.read())
                .param("loaded", counts.loaded())
                .param("checked", counts.checked())
                .param("memo", counts.memo())
                .param("held", counts.held())
                .param("blank", counts.blank())
                .update();
    }

    /** A statement that a correction changed stands twice in its place: as it was, overruled, and as it is. */
    private static void copyStatements(Connection connection, long arrivalId, Reading.Accepted reading)
            throws SQLException {
        List<CellCorrection> corrections =
                reading.amendments().stream().map(Amendment::correction).distinct().toList();
        Map<Statement, Amendment> amended = new IdentityHashMap<>();
        reading.amendments().forEach(each -> amended.put(each.now(), each));
        CopyRows rows = new CopyRows();
        int ordinal = 0;
        for (Statement each : reading.statements()) {
            ordinal++;
            Amendment amendment = amended.get(each);
            if (amendment != null && amendment.before() != null) {
                addStatement(rows, arrivalId, ordinal, amendment.before(), true, null);
            }
            addStatement(rows, arrivalId, ordinal, each, false,
                    amendment == null ? null : corrections.indexOf(amendment.correction()) + 1);
        }
        rows.into(connection, "staging.statement (arrival_id, ordinal, indicator_code, measure, region_code, month,"
                + " value, unit, last_digit, obs_status, decision, row_kind, sheet, cell, raw_text, parts_missing,"
                + " is_overruled, correction_no)");
        copyCorrections(connection, arrivalId, corrections);
    }

    private static void addStatement(CopyRows rows, long arrivalId, int ordinal, Statement each, boolean overruled,
            Integer correctionNo) {
        rows.add(arrivalId, ordinal, each.key().indicator(), each.measure(), each.key().region(),
                each.month().atDay(1), plain(each.value()), each.unit(), plain(each.lastDigit()),
                each.status().name(), each.decision(), each.rowKind(), each.sheet(), each.address(),
                each.rawText(), each.partsMissing(), overruled, correctionNo);
    }

    private static void copyCorrections(Connection connection, long arrivalId, List<CellCorrection> corrections)
            throws SQLException {
        CopyRows rows = new CopyRows();
        for (CellCorrection each : corrections) {
            rows.add(arrivalId, corrections.indexOf(each) + 1, each.sheet(), each.cell(), each.rawText(), each.value(),
                    each.reason(), each.by(), each.knownFrom());
        }
        rows.into(connection, "staging.correction (arrival_id, ordinal, sheet, cell, raw_text, value, reason,"
                + " decided_by, known_from)");
    }

    private static void copyRejections(Connection connection, long arrivalId, List<Rejection> rejections)
            throws SQLException {
        CopyRows rows = new CopyRows();
        int ordinal = 0;
        for (Rejection each : rejections) {
            rows.add(arrivalId, ++ordinal, each.code().code(), each.code().severity(), each.sheet(), each.cell(),
                    each.rawText(), each.message(Locale.CHINESE), each.message(Locale.ENGLISH));
        }
        rows.into(connection, "staging.rejection (arrival_id, ordinal, code, severity, sheet, cell, raw_text,"
                + " message_zh, message_en)");
    }

    private static void copyComparisons(Connection connection, long arrivalId, List<Check> checks)
            throws SQLException {
        CopyRows rows = new CopyRows();
        int ordinal = 0;
        for (Check each : checks) {
            rows.add(arrivalId, ++ordinal, each.sheet(), each.cell(), each.kind(), plain(each.printed()),
                    plain(each.computed()), plain(each.bound()), each.verdict());
        }
        rows.into(connection, "staging.comparison (arrival_id, ordinal, sheet, cell, kind, printed, computed, bound,"
                + " verdict)");
    }

    private static void copyAnnotations(Connection connection, long arrivalId, List<Annotation> annotations)
            throws SQLException {
        CopyRows rows = new CopyRows();
        int ordinal = 0;
        for (Annotation each : annotations) {
            rows.add(arrivalId, ++ordinal, each.kind(), each.sheet(), each.address(), each.text(), each.value());
        }
        rows.into(connection, "staging.annotation (arrival_id, ordinal, kind, sheet, cell, text, value)");
    }

    /** Without trailing zeros, as everywhere in the warehouse: 50.00 and 50 are one value. */
    static String plain(BigDecimal number) {
        return number == null ? null : RawCell.plain(number);
    }
}
