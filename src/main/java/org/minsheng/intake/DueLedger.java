package org.minsheng.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.minsheng.contract.Jobs;
import org.minsheng.database.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The ledger of what is due: every form of the contracts and every month of a plan's year of which it is sent, and how
 * each stands. Where one stands follows from the contracts, the waivers, the calendar, the files received and the time
 * asked for; nothing of it is kept. Files received after that time are not seen; what became of the others is as it is
 * now.
 */
public class DueLedger {

    private final DataSource database;
    private final JdbcClient jdbc;

    public DueLedger(DataSource database) {
        this.database = database;
        this.jdbc = JdbcClient.create(database);
    }

    /** Keeps what contracts, plans and settings expect, in place of what was kept; changes nothing that is the same. */
    public void expect(Jobs jobs) {
        new Expectations(jobs).write(database);
    }

    /** Where every report stands at a time, in order of month, then form. */
    public List<Due> asOf(Instant at) {
        return list(null, at);
    }

    /** Where the reports of a month stand at a time; empty for a month of no plan. */
    public List<Due> of(YearMonth month, Instant at) {
        return list(month, at);
    }

    /**
     * Whether every report of the month that is due is in or waived; a rejected one is not in. False for a month of
     * which nothing is due.
     */
    public boolean isComplete(YearMonth month, Instant at) {
        List<Due> due = of(month, at);
        return !due.isEmpty() && due.stream().allMatch(Due::isSettled);
    }

    /**
     * What passed its due day after {@code since}, up to {@code until}, and is still missing then: each is told once to
     * who asks from one time to the next.
     */
    public List<Due> newlyLate(Instant since, Instant until) {
        return asOf(until).stream().filter(each -> each.overdue() && !each.dueAt().isBefore(since)).toList();
    }

    /** How punctual each bureau was by a time, a row for each year, by year and folder. */
    public List<Punctuality> punctuality(Instant at) {
        return jdbc.sql(SqlFile.read("intake/list_punctuality"))
                .param("at", utc(at))
                .query((row, number) -> new Punctuality(row.getString("bureau"), row.getString("bureau_name"),
                        row.getInt("year"), row.getInt("due"), row.getInt("on_time"), row.getInt("late"),
                        row.getInt("missing"), row.getInt("waived"), row.getBigDecimal("on_time_pct"),
                        row.getInt("working_days_late")))
                .list();
    }

    private List<Due> list(YearMonth month, Instant at) {
        return jdbc.sql(SqlFile.read("intake/list_due"))
                .param("at", utc(at))
                .param("month", month == null ? null : month.atDay(1), Types.DATE)
                .query(DueLedger::due)
                .list();
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(
                row.getString("feed"),
                row.getString("title"),
                row.getString("bureau"),
                row.getString("bureau_name"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                instant(row, "due_at"),
                Due.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getBoolean("is_overdue"),
                row.getInt("days_late"),
                row.getInt("working_days_late"),
                row.getObject("arrival_id", Long.class),
                row.getString("file_name"),
                instant(row, "received_at"),
                instant(row, "first_received_at"),
                row.getString("waived_reason"),
                row.getString("waived_by"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
