package org.minsheng.warehouse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import org.minsheng.observation.CellAddress;
import org.minsheng.observation.CellStatus;
import org.minsheng.observation.Decision;
import org.minsheng.observation.IndicatorCode;
import org.minsheng.observation.Measure;
import org.minsheng.observation.RegionCode;
import org.minsheng.observation.RowKind;
import org.minsheng.observation.SeriesKey;
import org.minsheng.observation.Statement;

/** A row of staged or published statements as a statement. */
final class StatementRow {

    private StatementRow() {
    }

    static Statement map(ResultSet row, int index) throws SQLException {
        return new Statement(
                new SeriesKey(
                        IndicatorCode.parse(row.getString("indicator_code")),
                        RegionCode.parse(row.getString("region_code"))),
                Measure.parse(row.getString("measure")),
                YearMonth.from(row.getDate("month").toLocalDate()),
                row.getBigDecimal("value"),
                row.getString("unit"),
                row.getBigDecimal("last_digit"),
                CellStatus.valueOf(row.getString("obs_status")),
                Decision.parse(row.getString("decision")),
                RowKind.parse(row.getString("row_kind")),
                row.getString("sheet"),
                CellAddress.parse(row.getString("cell")),
                row.getString("raw_text"),
                row.getInt("parts_missing"));
    }

    static CellRef cell(ResultSet row, int index) throws SQLException {
        return new CellRef(row.getString("sheet"), CellAddress.parse(row.getString("cell")));
    }
}
