package org.minsheng.sheet;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.ss.util.CellRangeAddress;
import org.minsheng.observation.CellAddress;

/** A sheet's records, from its place in the workbook's stream on. */
final class XlsSheet extends StoredSheet {

    final XlsWorkbook workbook;

    private final int offset;
    private boolean scattered;

    XlsSheet(XlsWorkbook workbook, String name, boolean hidden, int offset) {
        super(name, hidden, workbook.limits);
        this.workbook = workbook;
        this.offset = offset;
    }

    @Override
    RowSource readRows() {
        merges();
        RowSource stored = new XlsRows(this, XlsRecords.from(workbook, offset));
        return scattered ? new ScatteredRows(stored, workbook.limits) : stored;
    }

    /** A first pass. Besides the regions it sees whether rows stand in order, which BIFF does not ask of a writer. */
    @Override
    Merges readMerges() {
        int row = 0;
        List<Merges.Region> regions = new ArrayList<>();
        XlsRecords records = XlsRecords.from(workbook, offset);
        for (Record record = records.next(); record != null; record = records.next()) {
            if (record instanceof CellValueRecordInterface cell) {
                scattered |= cell.getRow() < row;
                row = cell.getRow();
            } else if (record instanceof MergeCellsRecord merged) {
                for (int i = 0; i < merged.getNumAreas(); i++) {
                    CellRangeAddress area = merged.getAreaAt(i);
                    regions.add(new Merges.Region(
                            new CellAddress(area.getFirstRow() + 1, area.getFirstColumn() + 1),
                            new CellAddress(area.getLastRow() + 1, area.getLastColumn() + 1)));
                }
            }
        }
        return new Merges(regions, workbook.limits);
    }

    @Override
    SheetMarks readMarks() {
        XlsMarks beside = new XlsMarks(name(), workbook.limits);
        XlsRecords records = XlsRecords.from(workbook, offset);
        for (Record record = records.next(); record != null; record = records.next()) {
            beside.take(record);
        }
        return beside.marks();
    }
}
