package org.minsheng.warehouse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.minsheng.database.SqlFile;
import org.minsheng.observation.IndicatorCode;
import org.minsheng.observation.RegionCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Follows a figure of attainment back to the cells it was computed from. */
public final class Trace {

    private final JdbcClient sql;

    public Trace(DataSource database) {
        this.sql = JdbcClient.create(database);
    }

    /**
     * The figure as the mart has it now, with the cells behind it.
     *
     * @param line the province, a 市州 or a province-run county (rule B1)
     * @return empty when the mart has no such row: no plan for the year, no such indicator or line, or a later month
     *     than the latest with data
     */
    public Optional<TracedFigure> trace(IndicatorCode indicator, RegionCode line, YearMonth month) {
        return sql.sql(SqlFile.read("warehouse/select_traced_figure"))
                .param("indicator", indicator.code())
                .param("region", line.code())
                .param("month", month.atDay(1))
                .query((row, i) -> figure(row, cells(indicator, line, month)))
                .optional();
    }

    private List<TracedCell> cells(IndicatorCode indicator, RegionCode line, YearMonth month) {
        return sql.sql(SqlFile.read("warehouse/select_lineage"))
                .param("indicator", indicator.code())
                .param("region", line.code())
                .param("month", month.atDay(1))
                .query((row, i) -> cell(row))
                .list();
    }

    /** What is written beside the cells of a figure, in order of files and sheets; each text of a sheet once. */
    public List<TracedNote> notes(TracedFigure figure) {
        List<TracedCell> cells = figure.cells().stream().filter(cell -> cell.sheet() != null).toList();
        return cells.isEmpty() ? List.of() : sql.sql(SqlFile.read("warehouse/select_annotations"))
                .param("files", texts(cells, TracedCell::fileName))
                .param("sheets", texts(cells, TracedCell::sheet))
                .param("cells", texts(cells, TracedCell::cell))
                .query((row, i) -> new TracedNote(row.getString("file_name"), row.getString("sheet"),
                        row.getString("cell"), row.getString("kind"), row.getString("text")))
                .list().stream().distinct().toList();
    }

    private static String[] texts(List<TracedCell> cells, Function<TracedCell, String> part) {
        return cells.stream().map(part).toArray(String[]::new);
    }

    private static TracedFigure figure(ResultSet row, List<TracedCell> cells) throws SQLException {
        String flags = row.getString("flags");
        TracedFigure.Kind kind = new TracedFigure.Kind(row.getString("measure_kind"), row.getString("aggregation"),
                row.getString("direction"), row.getBoolean("is_monthly_standard"));
        return new TracedFigure(
                row.getString("plan_code"),
                row.getString("indicator_code"),
                row.getString("indicator_name"),
                row.getString("region_code"),
                row.getString("region_name"),
                YearMonth.from(row.getDate("month").toLocalDate()),
                row.getString("unit"),
                kind,
                row.getBigDecimal("target_value"),
                row.getString("target_version"),
                row.getBigDecimal("achieved_value"),
                row.getBigDecimal("attainment_pct"),
                row.getBigDecimal("schedule_pct"),
                row.getString("status"),
                row.getInt("regions_expected"),
                row.getInt("regions_reported"),
                flags == null || flags.isEmpty() ? List.of() : List.of(flags.split(";")),
                cells);
    }

    private static TracedCell cell(ResultSet row) throws SQLException {
        return new TracedCell(
                row.getString("role"),
                row.getString("region_code"),
                row.getString("region_name"),
                YearMonth.from(row.getDate("month").toLocalDate()),
                row.getString("measure"),
                row.getBigDecimal("value"),
                row.getString("unit"),
                row.getString("decision"),
                row.getString("file_name"),
                row.getString("sheet"),
                row.getString("cell"),
                row.getString("raw_text"),
                Receipts.instant(row, "received_at"),
                decided(row));
    }

    private static TracedCell.Decided decided(ResultSet row) throws SQLException {
        String kind = row.getString("decision_kind");
        return kind == null ? null : new TracedCell.Decided(kind, row.getString("decided_by"),
                Receipts.instant(row, "decided_at"), row.getString("decision_reason"));
    }
}
