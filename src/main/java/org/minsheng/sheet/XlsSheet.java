package org.minsheng.sheet;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.ss.util.CellRangeAddress;
import org.minsheng.observation.CellAddress;

/** A sheet's records, from its place in the workbook's stream on. */
final class XlsSheet implements Sheet {

    final XlsWorkbook workbook;

    private final String name;
    private final boolean hidden;
    private final int offset;
    private Merges merges;
    private boolean scattered;

    XlsSheet(XlsWorkbook workbook, String name, boolean hidden, int offset) {
        this.workbook = workbook;
        this.name = name;
        this.hidden = hidden;
        this.offset = offset;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean hidden() {
        return hidden;
    }

    @Override
    public Merges merges() {
        if (merges == null) {
            merges = RefusedFileException.guard(this::readMerges);
        }
        return merges;
    }

    @Override
    public SheetMarks marks() {
        return RefusedFileException.guard(this::readMarks);
    }

    @Override
    public RowSource rows() {
        merges();
        RowSource stored = new XlsRows(this, XlsRecords.from(workbook, offset));
        RowSource inOrder = scattered
                ? RefusedFileException.guard(() -> new ScatteredRows(stored, workbook.limits))
                : stored;
        return new LimitedRows(inOrder, workbook.limits);
    }

    /** A first pass. Besides the regions it sees whether rows stand in order, which BIFF does not ask of a writer. */
    private Merges readMerges() {
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

    private SheetMarks readMarks() {
        XlsMarks beside = new XlsMarks(name, workbook.limits);
        XlsRecords records = XlsRecords.from(workbook, offset);
        for (Record record = records.next(); record != null; record = records.next()) {
            beside.take(record);
        }
        return beside.marks();
    }
}
