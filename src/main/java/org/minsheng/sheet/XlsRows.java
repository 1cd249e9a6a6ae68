package org.minsheng.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.UnknownRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.minsheng.observation.CellAddress;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.RawRow;

/** Gathers the cell records of a sheet into rows. Which rows are hidden is told before the cells of their block. */
final class XlsRows implements RowSource {

    private final XlsSheet sheet;
    private final XlsRecords records;
    private final BitSet hiddenRows = new BitSet();
    private CellAddress awaitingString;
    private RawCell ahead;
    private boolean ended;

    XlsRows(XlsSheet sheet, XlsRecords records) {
        this.sheet = sheet;
        this.records = records;
    }

    @Override
    public RawRow next() {
        List<RawCell> cells = new ArrayList<>();
        if (ahead != null) {
            cells.add(ahead);
            ahead = null;
        }
        for (RawCell cell = nextCell(); cell != null; cell = nextCell()) {
            if (!cells.isEmpty() && cells.get(0).address().row() != cell.address().row()) {
                ahead = cell;
                break;
            }
            cells.add(cell);
        }
        if (cells.isEmpty()) {
            return null;
        }
        cells.sort(Comparator.comparing(RawCell::address));
        int number = cells.get(0).address().row();
        return new RawRow(number, hiddenRows.get(number), 0, cells);
    }

    private RawCell nextCell() {
        if (ended) {
            return null;
        }
        for (Record record = records.next(); record != null; record = records.next()) {
            if (record instanceof RowRecord row) {
                hiddenRows.set(row.getRowNumber() + 1, row.getZeroHeight());
            } else if (record instanceof StringRecord string && awaitingString != null) {
                RawCell cell = text(awaitingString, string.getString());
                awaitingString = null;
                if (cell != null) {
                    return cell;
                }
            } else if (record instanceof CellValueRecordInterface value) {
                RawCell cell = cell(value);
                if (cell != null) {
                    return cell;
                }
            } else if (record instanceof UnknownRecord unknown && XlsOldCell.isOne(unknown)) {
                return new XlsOldCell(sheet, unknown).cell();
            }
        }
        ended = true;
        return null;
    }

    /** Null for a formatted blank, for an empty result, and for a formula whose text follows in the next record. */
    private RawCell cell(CellValueRecordInterface record) {
        CellAddress address = new CellAddress(record.getRow() + 1, (record.getColumn() & 0xFFFF) + 1);
        if (record instanceof LabelSSTRecord label) {
            return text(address, string(label.getSSTIndex()));
        } else if (record instanceof LabelRecord label) {
            return text(address, label.getValue());
        } else if (record instanceof NumberRecord number) {
            return number(address, number.getValue(), record);
        } else if (record instanceof BoolErrRecord either) {
            return either.isBoolean()
                    ? StoredValue.truth(sheet.name(), address, either.getBooleanValue())
                    : StoredValue.error(sheet.name(), address, errorName(either.getErrorValue()));
        } else if (record instanceof FormulaRecord formula) {
            return formula(address, formula);
        }
        return null;
    }

    private RawCell formula(CellAddress address, FormulaRecord formula) {
        if (formula.hasCachedResultString()) {
            awaitingString = address;
            return null;
        }
        CellType type = formula.getCachedResultTypeEnum();
        return switch (type) {
            case BOOLEAN -> StoredValue.truth(sheet.name(), address, formula.getCachedBooleanValue());
            case ERROR -> StoredValue.error(sheet.name(), address, errorName(formula.getCachedErrorValue()));
            case STRING, BLANK -> null;
            default -> number(address, formula.getValue(), formula);
        };
    }

    private RawCell number(CellAddress address, double stored, CellValueRecordInterface record) {
        var format = sheet.workbook.format(record.getXFIndex());
        return StoredValue.number(sheet.name(), address, stored, format, sheet.workbook.from1904);
    }

    private String string(int index) {
        var strings = sheet.workbook.strings;
        if (strings == null || index < 0 || index >= strings.getNumUniqueStrings()) {
            throw RefusedFileException.unreadable("there is no shared string " + index);
        }
        return strings.getString(index).getString();
    }

    private RawCell text(CellAddress address, String text) {
        return text == null || text.isEmpty() ? null : RawCell.text(sheet.name(), address, text);
    }

    private static String errorName(int code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERR" + code;
    }

    @Override
    public void close() {}
}
