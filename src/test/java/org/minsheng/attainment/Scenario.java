package org.minsheng.attainment;

import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.minsheng.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Hand-made facts, a line each:
 *
 * <pre>
 * T01.1 cum 220100 6 345400         a loaded figure; months may be a span (1-6), 0 is December of the year before
 * T01.1 cum 220000 6 345400 check   another decision: check, memo, hold
 * T14.1 cum JL-UNALLOC 6 6 load 1   a part of a figure of which one other part is blank
 * T01.1 target 220100 1 —           not applicable; ~230 is APPROX, … is BELOW_UNIT (0); a missing cell is no line
 * T01.1 only 220100 220200          every other line has the target "—"
 * plan T08.1 schedule = null        the plan is changed
 * &#64;F01 2017-05-09                  the lines below come in a file of this feed, received then
 * upto 6                            some other indicator has data up to June
 * </pre>
 *
 * Before any file is named the lines come in one received on the second of January.
 */
final class Scenario {

    private static final DataSource DATABASE = oneConnection();
    private static final JdbcClient JDBC = JdbcClient.create(DATABASE);

    /** Whether the plan's tables are as {@link PlanTables} leaves them. */
    private static boolean isPlanFresh;

    private long arrival;
    private int ordinal;

    private Scenario() {}

    /** Facts of this text and no others, in the one database of all scenarios. */
    static Scenario of(String text) {
        JDBC.sql("truncate core.fact_statement, raw.archive, mart.attainment, mart.score, mart.flow cascade").update();
        if (!isPlanFresh) {
            JDBC.sql("truncate core.dim_plan, core.dim_region cascade").update();
            PlanTables.load(DATABASE);
            isPlanFresh = true;
        }
        JDBC.sql("insert into raw.archive values ('ab', '', 0)").update();
        Scenario scenario = new Scenario();
        scenario.file("F", "2017-01-02");
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(scenario::add);
        return scenario;
    }

    DataSource dataSource() {
        return DATABASE;
    }

    /**
     * Rows of some indicators as they were known at the end of a day, in the columns of rule G5 from target to flags,
     * by indicator, line and month with a blank between.
     */
    Map<String, String> known(String day, Collection<String> indicators) {
        Map<String, String> rows = new HashMap<>();
        JDBC.sql("""
                select concat_ws(' ', indicator_code, region_code, extract(month from month)) as key,
                    concat_ws(',', coalesce(target_value::text, ''), coalesce(achieved_value::text, ''),
                        coalesce(attainment_pct::text, ''), coalesce(schedule_pct::text, ''), status,
                        coalesce(forecast_value::text, ''), regions_expected, regions_reported,
                        coalesce(contribution_pct::text, ''), coalesce(target_version, ''), flags) as row
                from mart.attainment_known(
                    (cast(:day as date) + time '23:59:59') at time zone 'Asia/Shanghai', :plan, :indicators)
                """)
                .param("day", day)
                .param("plan", PlanTables.PLAN)
                .param("indicators", indicators.toArray(String[]::new))
                .query(row -> {
                    rows.put(row.getString("key"), row.getString("row"));
                });
        return rows;
    }

    private void add(String line) {
        String[] words = line.split("\\s+");
        if (words[0].equals("plan")) {
            isPlanFresh = false;
            JDBC.sql("update core.dim_indicator set " + line.split("\\s+", 3)[2] + " where indicator_code = ?")
                    .param(words[1]).update();
        } else if (words[0].startsWith("@")) {
            file(words[0].substring(1), words[1]);
        } else if (words[0].equals("upto")) {
            add("T04.1 stage 220000 " + words[1] + " 0");
        } else if (words[1].equals("only")) {
            Set<String> kept = Set.of(List.of(words).subList(2, words.length).toArray(String[]::new));
            lines().stream().filter(code -> !kept.contains(code)).forEach(
                    code -> add(words[0] + " target " + code + " 1 —"));
        } else {
            String[] months = words[3].split("-");
            int last = Integer.parseInt(months[months.length - 1]);
            for (int month = Integer.parseInt(months[0]); month <= last; month++) {
                state(words[0], words[1], words[2], month, words[4], words.length > 5 ? words[5] : "load",
                        words.length > 6 ? Integer.parseInt(words[6]) : 0);
            }
        }
    }

    private static List<String> lines() {
        return List.of("220100", "220200", "220300", "220400", "220500", "220600", "220700", "220800", "222400",
                "22X001", "220381", "220581");
    }

    private void file(String feed, String received) {
        arrival = JDBC.sql("""
                insert into raw.arrival (file_name, sha256, received_at, feed, decision)
                values (:name, 'ab', cast(:received as timestamp) at time zone 'Asia/Shanghai', :feed, 'loaded')
                returning arrival_id
                """)
                .param("name", feed + "/" + received)
                .param("received", received)
                .param("feed", feed)
                .query(Long.class)
                .single();
        ordinal = 0;
    }

    private void state(String indicator, String measure, String region, int month, String cell, String decision,
            int partsMissing) {
        String status = cell.equals("—") ? "NOT_APPLICABLE"
                : cell.equals("…") ? "BELOW_UNIT"
                : cell.startsWith("~") ? "APPROX" : "VALUE";
        String value = status.equals("NOT_APPLICABLE") ? null
                : status.equals("BELOW_UNIT") ? "0" : cell.replace("~", "");
        ordinal++;
        JDBC.sql("""
                insert into core.fact_statement (arrival_id, ordinal, indicator_code, measure, region_code, month,
                    value, unit, obs_status, decision, parts_missing, row_kind, sheet, cell, raw_text, known_from)
                select arrival_id, :ordinal, :indicator, :measure, :region, :month, cast(:value as numeric), '-',
                    :status, :decision, :missing, 'city', 'sheet', 'A' || :ordinal, :cell, received_at
                from raw.arrival where arrival_id = :arrival
                """)
                .param("arrival", arrival)
                .param("ordinal", ordinal)
                .param("indicator", indicator)
                .param("measure", measure)
                .param("region", region)
                .param("month", LocalDate.of(2016, 12, 1).plusMonths(month))
                .param("value", value, Types.VARCHAR)
                .param("status", status)
                .param("decision", decision)
                .param("missing", partsMissing)
                .param("cell", cell)
                .update();
    }

    /** Runs a statement on the facts. */
    Scenario then(String sql) {
        JDBC.sql(sql).update();
        return this;
    }

    <T> List<T> list(Class<T> type, String sql) {
        return JDBC.sql(sql).query(type).list();
    }

    /** One session for all: what PostgreSQL has planned once it need not plan again. */
    private static DataSource oneConnection() {
        try {
            return new SingleConnectionDataSource(TestDatabase.create().dataSource().getConnection(), true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
