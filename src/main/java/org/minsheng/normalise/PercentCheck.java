package org.minsheng.normalise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.minsheng.contract.FigureColumn;
import org.minsheng.contract.PercentColumn;
import org.minsheng.contract.TableReading;
import org.minsheng.observation.CellKind;
import org.minsheng.observation.Check;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.RejectionCode;
import org.minsheng.observation.RowKind;

/**
 * Printed percentages against part and whole, within 0.5·10^-d + 50·u/T percentage points, inclusive (semantics 4).
 * They are never loaded; what is no percentage in such a column is left alone.
 */
final class PercentCheck {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int PRINTED_DECIMALS = 10;

    private final Context context;
    private final DraftTable draft;

    PercentCheck(Context context, DraftTable draft) {
        this.context = context;
        this.draft = draft;
    }

    void judge() {
        for (PercentColumn percent : draft.table().percents()) {
            Optional<TableReading.HeaderMatch> match = draft.reading().column(percent.header());
            Optional<BoundFigure> part = draft.figure(percent.part());
            if (match.isEmpty() || part.isEmpty()) {
                continue;
            }
            int column = match.get().column();
            List<RawCell> cells = draft.reading().body().stream().map(row -> row.cell(column)).toList();
            int usual = Decimals.usual(cells);
            draft.usableRows().forEach(row -> {
                BigDecimal whole = whole(percent, part.get(), row);
                CellValue.Stated stated = row.cell(part.get().at()).stated();
                if (whole != null && whole.signum() > 0 && stated != null && stated.value() != null) {
                    printed(row.cell(column).cell(), usual)
                            .ifPresent(printed -> compare(row.cell(column), printed, stated, whole));
                }
            });
        }
    }

    /** Whether a printed percentage of the row agrees with such a value of its part; empty where none is printed. */
    Optional<Boolean> agrees(DraftRow row, BoundFigure part, BigDecimal value) {
        for (PercentColumn percent : draft.table().percents()) {
            Optional<TableReading.HeaderMatch> match = draft.reading().column(percent.header());
            CellValue.Stated stated = row.cell(part.at()).stated();
            BigDecimal whole = whole(percent, part, row);
            if (match.isEmpty() || stated == null || whole == null || whole.signum() <= 0
                    || !percent.part().equals(part.column().header())) {
                continue;
            }
            int column = match.get().column();
            List<RawCell> cells = draft.reading().body().stream().map(each -> each.cell(column)).toList();
            Optional<Printed> printed = printed(row.cell(column).cell(), Decimals.usual(cells));
            if (printed.isPresent()) {
                BigDecimal exact = HUNDRED.multiply(value);
                return Optional.of(printed.get().agrees(exact, room(printed.get(), stated, whole), whole));
            }
        }
        return Optional.empty();
    }

    /** The whole of the row: its own figure, or the plan's target for the province. */
    private BigDecimal whole(PercentColumn percent, BoundFigure part, DraftRow row) {
        if (percent.whole() != null) {
            return draft.figure(percent.whole())
                    .map(figure -> row.cell(figure.at()).stated())
                    .map(CellValue.Stated::value)
                    .orElse(null);
        }
        FigureColumn column = part.column();
        return row.row().kind() == RowKind.TOTAL ? context.indicator(column.indicator()).targetValue() : null;
    }

    private void compare(DraftCell cell, Printed printed, CellValue.Stated part, BigDecimal whole) {
        BigDecimal room = room(printed, part, whole);
        BigDecimal exact = HUNDRED.multiply(part.value());
        boolean agrees = printed.agrees(exact, room, whole);
        BigDecimal computed = quotient(exact, whole);
        BigDecimal bound = quotient(room, whole);
        draft.compare(new Check(cell.cell().sheet(), cell.cell().address(), Check.Kind.PERCENT, printed.value(),
                computed, bound, agrees ? Check.Verdict.AGREES : Check.Verdict.DIFFERS));
        if (agrees) {
            return;
        }
        String shown = computed.setScale(2, RoundingMode.HALF_UP).toPlainString();
        if (printed.bare() && isFractionOf(printed, exact, room, whole)) {
            cell.warn(RejectionCode.PERCENT_FRACTION, printed.value().toPlainString(), shown);
        } else {
            cell.warn(RejectionCode.PERCENT_MISMATCH, printed.value().toPlainString() + "%", shown + "%",
                    bound.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString());
        }
    }

    /** What rounding of part and percentage explains, times the whole. */
    private static BigDecimal room(Printed printed, CellValue.Stated part, BigDecimal whole) {
        BigDecimal lastDigit = part.lastDigit() == null ? BigDecimal.ZERO : part.lastDigit();
        BigDecimal half = new BigDecimal("0.5").movePointLeft(printed.decimals());
        return half.multiply(whole).add(new BigDecimal(50).multiply(lastDigit));
    }

    /** A bare 0.6908 where 69.08 is computed. */
    private static boolean isFractionOf(Printed printed, BigDecimal exact, BigDecimal room, BigDecimal whole) {
        BigDecimal asPercent = printed.value().multiply(HUNDRED);
        return printed.value().compareTo(BigDecimal.ONE) <= 0
                && asPercent.multiply(whole).subtract(exact).abs().compareTo(room.max(whole)) <= 0;
    }

    private static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return Decimals.plain(dividend.divide(divisor, PRINTED_DECIMALS, RoundingMode.HALF_UP));
    }

    private static Optional<Printed> printed(RawCell cell, int usual) {
        if (cell.kind() == CellKind.NUMBER) {
            boolean formatted = Decimals.isPercent(cell.format());
            BigDecimal value = formatted ? cell.number().movePointRight(2) : cell.number();
            return Optional.of(new Printed(value, Math.max(Decimals.of(cell), formatted ? 0 : usual), !formatted));
        }
        if (cell.kind() != CellKind.TEXT
                || !(NumberParser.parse(cell.text()) instanceof ParsedNumber.Written written)) {
            return Optional.empty();
        }
        boolean percent = written.suffix().equals("%");
        return percent || written.suffix().isEmpty()
                ? Optional.of(new Printed(written.amount(), written.decimals(), !percent))
                : Optional.empty();
    }

    /**
     * @param value in percent
     * @param bare neither the text nor the format says %
     */
    private record Printed(BigDecimal value, int decimals, boolean bare) {

        boolean agrees(BigDecimal exact, BigDecimal room, BigDecimal whole) {
            return value.multiply(whole).subtract(exact).abs().compareTo(room) <= 0;
        }
    }
}
