package org.minsheng.sheet;

import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;

/** The records of one worksheet; charts that lie in it, with their own copies of cells, are passed over. */
final class XlsRecords {

    private final XlsWorkbook workbook;
    private final RecordFactoryInputStream records;
    private int depth;
    private boolean worksheet;

    private XlsRecords(XlsWorkbook workbook, RecordFactoryInputStream records) {
        this.workbook = workbook;
        this.records = records;
    }

    static XlsRecords from(XlsWorkbook workbook, int offset) {
        return new XlsRecords(workbook, RefusedFileException.guard(() -> workbook.records(offset)));
    }

    /** Null at the end of the sheet; a sheet without an end is a file cut off. */
    Record next() {
        while (true) {
            Record record = records.nextRecord();
            workbook.countRecord();
            if (record == null) {
                throw RefusedFileException.unreadable("the records of a sheet end early");
            }
            if (record instanceof BOFRecord bof) {
                worksheet = depth++ == 0 ? bof.getType() == BOFRecord.TYPE_WORKSHEET : worksheet;
            } else if (record instanceof EOFRecord) {
                if (--depth <= 0) {
                    return null;
                }
            } else if (depth == 0) {
                throw RefusedFileException.unreadable("a sheet does not begin where the workbook says");
            } else if (depth == 1 && worksheet) {
                return record;
            }
        }
    }
}
