package org.minsheng.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.CommonObjectDataSubRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.NoteRecord;
import org.apache.poi.hssf.record.ObjRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SharedFormulaRecord;
import org.apache.poi.hssf.record.SubRecord;
import org.apache.poi.hssf.record.TextObjectRecord;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.minsheng.observation.CellAddress;
import org.minsheng.observation.RawCell;

/** Gathers from a sheet's records what stands beside the cells. A comment's text comes before its place. */
final class XlsMarks {

    private final String sheet;
    private final Limits limits;
    private final BitSet hiddenColumns = new BitSet();
    private final Map<CellAddress, Supplier<Ptg[]>> formulas = new HashMap<>();
    private final List<SharedFormulaRecord> shared = new ArrayList<>();
    private final Map<Integer, String> texts = new HashMap<>();
    private final TreeMap<CellAddress, String> comments = new TreeMap<>();
    private int object = -1;

    XlsMarks(String sheet, Limits limits) {
        this.sheet = sheet;
        this.limits = limits;
    }

    void take(Record record) {
        if (record instanceof ColumnInfoRecord columns) {
            if (columns.getHidden()) {
                int last = Math.min(columns.getLastColumn() + 1, limits.columns());
                hiddenColumns.set(columns.getFirstColumn() + 1, Math.max(columns.getFirstColumn(), last) + 1);
            }
        } else if (record instanceof FormulaRecord formula) {
            take(formula);
        } else if (record instanceof SharedFormulaRecord formula) {
            shared.add(formula);
        } else if (record instanceof ObjRecord objects) {
            for (SubRecord part : objects.getSubRecords()) {
                object = part instanceof CommonObjectDataSubRecord common ? common.getObjectId() : object;
            }
        } else if (record instanceof TextObjectRecord text) {
            texts.put(object, text.getStr().getString());
        } else if (record instanceof NoteRecord note && texts.get(note.getShapeId()) != null) {
            comments.put(new CellAddress(note.getRow() + 1, (note.getColumn() & 0xFFFF) + 1),
                    texts.get(note.getShapeId()).strip());
            limits.checkCells(comments.size());
        }
    }

    private void take(FormulaRecord formula) {
        if (formulas.size() < SheetMarks.MOST_FORMULAS) {
            CellAddress address = new CellAddress(formula.getRow() + 1, (formula.getColumn() & 0xFFFF) + 1);
            formulas.put(address, () -> tokens(formula));
        }
    }

    private Ptg[] tokens(FormulaRecord formula) {
        if (!formula.isSharedFormula()) {
            return formula.getParsedExpression();
        }
        for (SharedFormulaRecord each : shared) {
            if (each.isInRange(formula.getRow(), formula.getColumn())) {
                return each.getFormulaTokens(formula);
            }
        }
        return new Ptg[0];
    }

    SheetMarks marks() {
        List<RawCell> found = new ArrayList<>();
        comments.forEach((address, text) -> {
            if (!text.isBlank()) {
                found.add(RawCell.text(sheet, address, text));
            }
        });
        return new SheetMarks(found, hiddenColumns, formulas);
    }
}
