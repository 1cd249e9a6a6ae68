package org.minsheng.sheet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;
import org.apache.poi.hssf.record.UnknownRecord;
import org.minsheng.observation.CellAddress;
import org.minsheng.observation.RawCell;

/**
 * A cell under a record number of an older BIFF, as some writers put into BIFF8; POI passes over it, and the cell would
 * be blank without a word.
 */
record XlsOldCell(XlsSheet sheet, UnknownRecord record) {

    private static final Set<Integer> FORMULAS = Set.of(0x0206, 0x0406);
    private static final Set<Integer> OTHERS = Set.of(0x0002, 0x0003, 0x0004, 0x0005, 0x0007, 0x00D6);
    private static final int NO_NUMBER = 0xFFFF;

    static boolean isOne(UnknownRecord record) {
        return FORMULAS.contains((int) record.getSid()) || OTHERS.contains((int) record.getSid());
    }

    /** A formula with its number; a result that is no number is none; other cells refuse the file. */
    RawCell cell() {
        ByteBuffer data = ByteBuffer.wrap(record.serialize()).order(ByteOrder.LITTLE_ENDIAN);
        int number = Short.toUnsignedInt(data.getShort(0));
        if (!FORMULAS.contains(number) || data.limit() < 18) {
            throw RefusedFileException.unreadable("旧式单元格记录 / a cell of an older format: record " + number);
        }
        CellAddress address = new CellAddress(
                Short.toUnsignedInt(data.getShort(4)) + 1, Short.toUnsignedInt(data.getShort(6)) + 1);
        if (Short.toUnsignedInt(data.getShort(16)) == NO_NUMBER) {
            return StoredValue.formulaWithoutResult(sheet.name(), address);
        }
        var format = sheet.workbook.format(data.getShort(8));
        return StoredValue.number(sheet.name(), address, data.getDouble(10), format, sheet.workbook.from1904);
    }
}
