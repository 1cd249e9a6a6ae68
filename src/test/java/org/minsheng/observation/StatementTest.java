package org.minsheng.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class StatementTest {

    private static final Statement PERSONS = new Statement(SeriesKey.parse("T14.1@JL-UNALLOC"), Measure.CUM,
            YearMonth.of(2017, 7), new BigDecimal("672"), "人", BigDecimal.ONE, CellStatus.VALUE, Decision.LOAD,
            RowKind.UNALLOCATED, "解困脱困", CellAddress.parse("F16"), "672");

    @Test
    void partsMissingStayThroughADecisionAndAreNeverNegative() {
        assertThat(PERSONS.partsMissing()).isZero();
        assertThat(PERSONS.withPartsMissing(1).decided(Decision.HOLD).partsMissing()).isEqualTo(1);
        assertThatThrownBy(() -> PERSONS.withPartsMissing(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
