package org.minsheng.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.formula.ptg.AddPtg;
import org.apache.poi.ss.formula.ptg.AreaPtg;
import org.apache.poi.ss.formula.ptg.AttrPtg;
import org.apache.poi.ss.formula.ptg.DividePtg;
import org.apache.poi.ss.formula.ptg.FuncVarPtg;
import org.apache.poi.ss.formula.ptg.IntPtg;
import org.apache.poi.ss.formula.ptg.MultiplyPtg;
import org.apache.poi.ss.formula.ptg.NumberPtg;
import org.apache.poi.ss.formula.ptg.ParenthesisPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.RefPtg;
import org.apache.poi.ss.formula.ptg.SubtractPtg;
import org.apache.poi.ss.formula.ptg.UnaryMinusPtg;
import org.apache.poi.ss.formula.ptg.UnaryPlusPtg;
import org.minsheng.observation.CellAddress;
import org.minsheng.observation.CellKind;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.RawRow;
import org.minsheng.observation.Rejection;
import org.minsheng.observation.RejectionCode;

/**
 * Computes SUM and + − × ÷ over cells of the same sheet, only to compare with what is stored: a clerk who pastes values
 * with calculation switched off sends results of other figures. A formula of anything else is passed over in silence.
 */
final class StaleFormulas {

    private static final int MOST_CELLS = 100_000;
    private static final int MOST_STEPS = 2_000_000;
    private static final int DEEPEST = 64;
    /** Relative, and absolute below one: binary arithmetic in another order differs by less. */
    private static final BigDecimal TOLERANCE = new BigDecimal("1e-9");

    private final SheetMarks marks;
    private final Map<CellAddress, RawCell> stored = new HashMap<>();
    private final Map<CellAddress, BigDecimal> computed = new HashMap<>();
    private final Set<CellAddress> inProgress = new HashSet<>();
    private int steps;

    private StaleFormulas(SheetMarks marks) {
        this.marks = marks;
    }

    /** A warning at each of these cells that stores another result than its formula has. */
    static List<Rejection> find(Sheet sheet, SheetMarks marks, Collection<RawCell> read) {
        Set<CellAddress> asked = new TreeSet<>();
        read.stream()
                .filter(cell -> cell.kind() == CellKind.NUMBER && marks.formulas().containsKey(cell.address()))
                .forEach(cell -> asked.add(cell.address()));
        StaleFormulas formulas = new StaleFormulas(marks);
        if (asked.isEmpty() || !formulas.remember(sheet)) {
            return List.of();
        }
        List<Rejection> findings = new ArrayList<>();
        for (CellAddress address : asked) {
            RawCell cell = formulas.stored.get(address);
            BigDecimal result = formulas.compute(address);
            if (cell != null && result != null && differ(cell.number(), result)) {
                findings.add(Rejection.ofCell(RejectionCode.STALE_FORMULA, cell, formulas.written(address),
                        cell.text(), RawCell.plain(result.round(new MathContext(15)))));
            }
        }
        return findings;
    }

    /** Whether the sheet is small enough to be remembered. */
    private boolean remember(Sheet sheet) {
        try (RowSource rows = sheet.rows()) {
            for (RawRow row = rows.next(); row != null; row = rows.next()) {
                row.cells().forEach(cell -> stored.put(cell.address(), cell));
                if (stored.size() > MOST_CELLS) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean differ(BigDecimal stored, BigDecimal computed) {
        BigDecimal size = stored.abs().max(computed.abs()).max(BigDecimal.ONE);
        return stored.subtract(computed).abs().compareTo(size.multiply(TOLERANCE)) > 0;
    }

    /** Null where the formula is none of plain arithmetic, or something it needs cannot be computed. */
    private BigDecimal compute(CellAddress address) {
        if (computed.containsKey(address)) {
            return computed.get(address);
        }
        if (inProgress.size() >= DEEPEST || !inProgress.add(address)) {
            return null;
        }
        BigDecimal result = null;
        try {
            result = evaluate(marks.formulas().get(address).get());
        } catch (RuntimeException | StackOverflowError notUnderstood) {
            result = null;
        }
        inProgress.remove(address);
        computed.put(address, result);
        return result;
    }

    private BigDecimal evaluate(Ptg[] tokens) {
        Deque<Object> operands = new ArrayDeque<>();
        for (Ptg token : tokens) {
            if (++steps > MOST_STEPS) {
                return null;
            }
            apply(token, operands);
        }
        return operands.size() == 1 ? scalar(operands.pop()) : null;
    }

    private void apply(Ptg token, Deque<Object> operands) {
        if (token instanceof IntPtg number) {
            operands.push(BigDecimal.valueOf(number.getValue()));
        } else if (token instanceof NumberPtg number) {
            operands.push(StoredValue.shortest(number.getValue()));
        } else if (token instanceof RefPtg || token instanceof AreaPtg) {
            operands.push(token);
        } else if (token instanceof AttrPtg attribute && attribute.isSum()) {
            operands.push(sum(List.of(operands.pop())));
        } else if (token instanceof FuncVarPtg function && function.getName().equals("SUM")) {
            List<Object> arguments = new ArrayList<>();
            for (int i = 0; i < function.getNumberOfOperands(); i++) {
                arguments.add(operands.pop());
            }
            operands.push(sum(arguments));
        } else if (token instanceof UnaryMinusPtg) {
            operands.push(scalar(operands.pop()).negate());
        } else if (token instanceof AddPtg || token instanceof SubtractPtg || token instanceof MultiplyPtg
                || token instanceof DividePtg) {
            BigDecimal right = scalar(operands.pop());
            operands.push(arithmetic(token, scalar(operands.pop()), right));
        } else if (!isSilent(token)) {
            throw notPlain();
        }
    }

    private static boolean isSilent(Ptg token) {
        return token instanceof ParenthesisPtg || token instanceof UnaryPlusPtg
                || token instanceof AttrPtg attribute && (attribute.isSpace() || attribute.isSemiVolatile());
    }

    private static BigDecimal arithmetic(Ptg operator, BigDecimal left, BigDecimal right) {
        MathContext precision = MathContext.DECIMAL128;
        if (operator instanceof AddPtg) {
            return left.add(right, precision);
        } else if (operator instanceof SubtractPtg) {
            return left.subtract(right, precision);
        }
        return operator instanceof MultiplyPtg ? left.multiply(right, precision) : left.divide(right, precision);
    }

    private BigDecimal sum(List<Object> arguments) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Object argument : arguments) {
            if (argument instanceof BigDecimal number) {
                sum = sum.add(number);
            } else if (argument instanceof RefPtg cell) {
                sum = sum.add(addend(address(cell)));
            } else {
                AreaPtg area = (AreaPtg) argument;
                for (int row = area.getFirstRow(); row <= area.getLastRow(); row++) {
                    for (int column = area.getFirstColumn(); column <= area.getLastColumn(); column++) {
                        sum = sum.add(addend(new CellAddress(row + 1, column + 1)));
                    }
                }
            }
        }
        return sum;
    }

    /** A cell that is summed: texts, truth values and blanks count nothing. */
    private BigDecimal addend(CellAddress address) {
        if (++steps > MOST_STEPS) {
            throw notPlain();
        }
        RawCell cell = stored.get(address);
        boolean nothing = cell == null || cell.kind() == CellKind.TEXT || cell.kind() == CellKind.BOOLEAN
                || cell.kind() == CellKind.BLANK;
        return nothing ? BigDecimal.ZERO : number(cell);
    }

    private BigDecimal scalar(Object operand) {
        if (operand instanceof BigDecimal number) {
            return number;
        }
        if (!(operand instanceof RefPtg reference)) {
            throw notPlain();
        }
        RawCell cell = stored.get(address(reference));
        return cell == null || cell.kind() == CellKind.BLANK ? BigDecimal.ZERO : number(cell);
    }

    /** What a cell has, or would have if it were computed anew. */
    private BigDecimal number(RawCell cell) {
        if (cell.kind() != CellKind.NUMBER || inProgress.contains(cell.address())) {
            throw notPlain();
        }
        BigDecimal anew = marks.formulas().containsKey(cell.address()) ? compute(cell.address()) : null;
        return anew == null ? cell.number() : anew;
    }

    private String written(CellAddress address) {
        return "=" + FormulaText.of(marks.formulas().get(address).get());
    }

    private static CellAddress address(RefPtg reference) {
        return new CellAddress(reference.getRow() + 1, reference.getColumn() + 1);
    }

    private static ArithmeticException notPlain() {
        return new ArithmeticException("not plain arithmetic");
    }
}
