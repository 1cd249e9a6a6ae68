package org.minsheng.intake;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.minsheng.contract.FeedContract;
import org.minsheng.contract.Jobs;
import org.minsheng.contract.Plan;
import org.minsheng.contract.Reporting;
import org.minsheng.contract.WorkCalendar;
import org.minsheng.database.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What contracts, plans and settings expect, as {@code raw.due} and {@code raw.calendar_day} keep it. */
record Expectations(Jobs jobs) {

    /** Whole, in one transaction; rows that are the same stay untouched. */
    void write(DataSource database) {
        JdbcClient sql = JdbcClient.create(database);
        new TransactionTemplate(new DataSourceTransactionManager(database)).executeWithoutResult(status -> {
            sql.sql("lock table raw.due in share row exclusive mode").update();
            writeDue(sql, due());
            writeCalendar(sql, calendarDays(jobs.settings().calendar()));
            sql.sql(SqlFile.read("intake/move_due_day_of_arrivals")).update();
            sql.sql(SqlFile.read("intake/move_due_day_of_readings")).update();
        });
    }

    private List<Row> due() {
        List<Row> rows = new ArrayList<>();
        for (Plan plan : jobs.plans()) {
            for (FeedContract feed : jobs.feeds()) {
                feed.dueMonths().forEach(month -> rows.add(new Row(feed, YearMonth.of(plan.year(), month))));
            }
        }
        return rows;
    }

    private void writeDue(JdbcClient sql, List<Row> rows) {
        List<Optional<Reporting.Waiver>> waivers = rows.stream()
                .map(row -> jobs.settings().reporting().waiver(row.feed().feed(), row.month()))
                .toList();
        sql.sql(SqlFile.read("intake/replace_due"))
                .param("feeds", texts(rows.stream().map(row -> row.feed().feed()).toList()))
                .param("months", texts(rows.stream().map(row -> row.month().atDay(1).toString()).toList()))
                .param("titles", texts(rows.stream().map(row -> row.feed().title()).toList()))
                .param("bureaus", texts(rows.stream().map(row -> row.feed().bureau()).toList()))
                .param("bureau_names", texts(rows.stream().map(row -> row.feed().bureauName()).toList()))
                .param("file_words", texts(rows.stream().map(row -> String.join("\n", row.feed().fileWords())).toList()))
                .param("due_at", texts(rows.stream()
                        .map(row -> jobs.settings().dueAt(row.feed(), row.month()).toString())
                        .toList()))
                .param("reasons", texts(waivers.stream().map(each -> each.map(Reporting.Waiver::reason).orElse(null))
                        .toList()))
                .param("by", texts(waivers.stream().map(each -> each.map(Reporting.Waiver::by).orElse(null)).toList()))
                .update();
    }

    private static void writeCalendar(JdbcClient sql, Map<LocalDate, Boolean> days) {
        sql.sql(SqlFile.read("intake/replace_calendar_days"))
                .param("days", texts(days.keySet().stream().map(LocalDate::toString).toList()))
                .param("worked", days.values().toArray(Boolean[]::new))
                .update();
    }

    /** The days that are not as their weekday, and whether they are worked. */
    static Map<LocalDate, Boolean> calendarDays(WorkCalendar calendar) {
        Map<LocalDate, Boolean> days = new TreeMap<>();
        calendar.holidays().forEach(each -> each.from().datesUntil(each.to().plusDays(1))
                .forEach(day -> days.put(day, false)));
        calendar.workingWeekends().forEach(day -> days.put(day, true));
        days.entrySet().removeIf(each -> each.getValue() == isWeekday(each.getKey()));
        return days;
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    private static String[] texts(List<String> texts) {
        return texts.toArray(String[]::new);
    }

    private record Row(FeedContract feed, YearMonth month) {}
}
