package org.minsheng.sheet;

import java.util.ArrayList;
import java.util.List;
import org.minsheng.observation.RawRow;
import org.minsheng.observation.RawSheet;

/** The cells of a file as every form reader sees them, for a workbook to be made of a file that is none. */
public final class RawSheets {

    private RawSheets() {
    }

    /** Every sheet of a file, hidden ones too; none when it cannot be read to its end. */
    public static List<RawSheet> of(byte[] content) {
        WorkbookReader.Opened opened = new WorkbookReader(Limits.STANDARD).open(content);
        if (!(opened instanceof WorkbookReader.Opened.Readable readable)) {
            return List.of();
        }
        try {
            return readable.workbook().sheets().stream().map(RawSheets::whole).toList();
        } catch (RefusedFileException refused) {
            return List.of();
        }
    }

    private static RawSheet whole(Sheet sheet) {
        List<RawRow> rows = new ArrayList<>();
        try (RowSource source = sheet.rows()) {
            for (RawRow row = source.next(); row != null; row = source.next()) {
                rows.add(row);
            }
        }
        return new RawSheet(sheet.name(), rows, sheet.merges().all());
    }
}
