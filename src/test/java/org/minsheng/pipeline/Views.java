package org.minsheng.pipeline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.minsheng.observation.RawCell;
import org.minsheng.report.BlastRadius;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the warehouse publishes at one moment, by the name of a thing. How two moments differ, and what was foreseen of
 * it, come out as lines of the same form: {@code <thing>: <before> → <after>}.
 */
record Views(Map<String, Row> rows) {

    private static final String NOTHING = "nothing";

    /** A thing's name, what makes it another one when it differs, and what is shown of it. */
    private static final List<String> QUERIES = List.of(
            """
            select concat_ws(' ', 'figure', indicator_code, region_code, to_char(month, 'YYYY-MM'), measure),
                concat_ws(' ', trim_scale(sum(value)), min(unit), max(obs_status) filter (where obs_status <> 'NOTE'
                    and obs_status <> 'VALUE')),
                concat_ws(' ', trim_scale(sum(value)), min(unit), min(file_name))
            from bi.observation where is_current group by indicator_code, region_code, month, measure
            """,
            """
            select concat_ws(' ', 'finding', rejection_id, file_name, sheet, cell, code, severity), 'open', 'open'
            from bi.rejection where state in ('open', 'sent')
            """,
            """
            select concat_ws(' ', 'attainment', indicator_code, region_code, to_char(month, 'YYYY-MM')),
                cast((target_value, achieved_value, attainment_exact, attainment_pct, schedule_pct, status,
                    forecast_value, regions_expected, regions_reported, contribution_pct, target_version, flags) as text),
                concat_ws(' ', status, trim_scale(attainment_pct))
            from mart.attainment
            """,
            """
            select concat_ws(' ', 'score', region_code, to_char(month, 'YYYY-MM'), level, key),
                cast((strict, lenient, coverage_pct, done, rank) as text),
                concat_ws(' ', trim_scale(strict), trim_scale(lenient), trim_scale(coverage_pct), done, rank)
            from bi.score
            """,
            """
            select concat_ws(' ', 'arrival', arrival_id), file_name, concat_ws(' ', file_name, feed,
                to_char(month, 'YYYY-MM'), decision, cells_read, cells_loaded, cells_checked, cells_memo, cells_held,
                cells_blank)
            from bi.arrival
            """);

    static Views of(DataSource database) {
        Map<String, Row> rows = new TreeMap<>();
        for (String query : QUERIES) {
            JdbcClient.create(database).sql(query)
                    .query((row, number) -> rows.put(row.getString(1), new Row(row.getString(2), row.getString(3))))
                    .list();
        }
        return new Views(rows);
    }

    List<String> until(Views after) {
        TreeSet<String> things = new TreeSet<>(rows.keySet());
        things.addAll(after.rows.keySet());
        List<String> lines = new ArrayList<>();
        for (String thing : things) {
            Row was = rows.get(thing);
            Row is = after.rows.get(thing);
            if (!Objects.equals(was == null ? null : was.compared(), is == null ? null : is.compared())) {
                // the numbers of findings and arrivals are not foreseen
                lines.add(line(thing.replaceFirst("^(finding|arrival) \\d+", "$1"),
                        was == null ? NOTHING : was.shown(), is == null ? NOTHING : is.shown()));
            }
        }
        Collections.sort(lines);
        return lines;
    }

    static List<String> foreseen(BlastRadius change) {
        Stream<String> figures = change.statements().stream().map(each -> line(
                joined("figure", each.key().indicatorCode(), each.key().regionCode(), each.key().month(),
                        each.key().measure()),
                shown(each.before()), shown(each.after())));
        Stream<String> opened = change.opened().stream().map(each -> line(finding(each), NOTHING, "open"));
        Stream<String> closed = change.closed().stream().map(each -> line(finding(each), "open", NOTHING));
        Stream<String> attainment = change.attainment().stream().map(each -> line(
                joined("attainment", each.indicatorCode(), each.regionCode(), each.month()), shown(each.before()),
                shown(each.after())));
        Stream<String> scores = change.scores().stream().map(each -> line(
                joined("score", each.regionCode(), each.month(), each.level(), each.key()), shown(each.before()),
                shown(each.after())));
        Stream<String> files = change.files().stream().map(each -> line("arrival", NOTHING,
                joined(each.fileName(), each.feed(), each.month(), each.decision(), each.read(), each.loaded(),
                        each.checked(), each.memo(), each.held(), each.blank())));
        return Stream.of(figures, opened, closed, attainment, scores, files)
                .flatMap(lines -> lines)
                .sorted()
                .toList();
    }

    private static String line(String thing, String before, String after) {
        return thing + ": " + before + " → " + after;
    }

    private static String finding(BlastRadius.Finding each) {
        return joined("finding", each.fileName(), each.sheet(), each.cell(), each.code(), each.severity());
    }

    private static String shown(BlastRadius.Stated stated) {
        return stated == null ? NOTHING : joined(stated.value(), stated.unit(), stated.fileName());
    }

    private static String shown(BlastRadius.Judged judged) {
        return judged == null ? NOTHING : joined(judged.status(), judged.attainmentPct());
    }

    private static String shown(BlastRadius.Scored scored) {
        return scored == null
                ? NOTHING
                : joined(scored.strict(), scored.lenient(), scored.coveragePct(), scored.done() ? "t" : "f",
                        scored.rank());
    }

    private static String joined(Object... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .map(part -> part instanceof BigDecimal number ? RawCell.plain(number) : part.toString())
                .collect(Collectors.joining(" "));
    }

    /** @param compared what makes the thing another one when it differs */
    record Row(String compared, String shown) {}
}
