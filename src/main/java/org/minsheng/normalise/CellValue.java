package org.minsheng.normalise;

import java.math.BigDecimal;
import java.util.List;
import org.minsheng.observation.CellStatus;
import org.minsheng.observation.RejectionCode;

/** What a cell says under one meaning of its column. */
sealed interface CellValue {

    CellValue SILENT = new Silent();
    CellValue NOT_APPLICABLE = new Stated(null, null, CellStatus.NOT_APPLICABLE);

    /**
     * It states something.
     *
     * @param value in base units; null when not applicable
     * @param lastDigit one in the last printed digit, in base units; null where there is none
     */
    record Stated(BigDecimal value, BigDecimal lastDigit, CellStatus status) implements CellValue {}

    /** It is empty, or says 未报. */
    record Silent() implements CellValue {}

    /** It says something that cannot be read for certain. */
    record Unreadable(RejectionCode code, List<String> arguments) implements CellValue {

        Unreadable(RejectionCode code, String... arguments) {
            this(code, List.of(arguments));
        }
    }

    /** The figure, where there is one; null for the others. */
    default BigDecimal figure() {
        return this instanceof Stated stated ? stated.value() : null;
    }

    default BigDecimal lastDigit() {
        return this instanceof Stated stated ? stated.lastDigit() : null;
    }
}
