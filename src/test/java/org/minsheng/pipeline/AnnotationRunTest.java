package org.minsheng.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minsheng.database.TestDatabase;
import org.minsheng.warehouse.Trace;
import org.minsheng.warehouse.TracedCell;
import org.minsheng.warehouse.TracedFigure;

/** What is written beside the figures of a file, as the views show it and as it is told with a figure. */
class AnnotationRunTest {

    private static final YearMonth JULY = YearMonth.of(2017, 7);
    private static final Path FILE = Path.of(
            "src/test/resources/provoking/structures/transport/2017-08-08/交通民生实事月报2017年7月.xlsx");

    @Test
    void annotationsAreKeptWithTheirCellsAndToldWithTheFigure() {
        TestDatabase copy = LoadedYear.copy();
        try {
            OneFile.load(copy.dataSource(), FILE);

            assertThat(LoadedYear.rows(copy.dataSource(), """
                    select kind || ' ' || sheet || '!' || cell || ' ' || text || coalesce(' = ' || value, '')
                    from bi.annotation
                    where arrival_id = (select max(arrival_id) from raw.arrival)
                    order by 1
                    """)).containsExactlyInAnyOrder(
                    "title 7月!A1 全省交通民生实事月报（2017年7月） = 2017-07",
                    "as_of 7月!A17 注：截至7月31日。 = 2017-07",
                    "note 7月!A17 注：截至7月31日。",
                    "signature 7月!A18 单位负责人：张",
                    "signature 7月!D18 填表人：李",
                    "signature 7月!H18 报出日期：2017年8月5日 = 2017-08-05",
                    "comment 7月!D5 含上年结转",
                    "comment 7月!D6 估算");

            assertThat(new Trace(copy.dataSource()).notes(figure("7月", "D6")))
                    .extracting(note -> note.kind() + " " + note.cell() + " " + note.text())
                    .containsExactly("as_of A17 注：截至7月31日。", "note A17 注：截至7月31日。", "comment D6 估算");
        } finally {
            copy.drop();
        }
    }

    /** A figure that comes from one cell of the file. */
    private static TracedFigure figure(String sheet, String cell) {
        TracedCell leaf = new TracedCell("leaf", "220100", "长春市", JULY, "cum", BigDecimal.TEN, "公里", "load",
                "transport/2017-08-08/交通民生实事月报2017年7月.xlsx", sheet, cell, "10", null, null);
        return new TracedFigure("jilin-2017", "T21.1", "", "220100", "长春市", JULY, "公里", null, null, null, null,
                null, null, null, 1, 1, List.of(), List.of(leaf));
    }
}
