package org.minsheng.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.minsheng.contract.FeedContract;
import org.minsheng.contract.MarkerCodelist;
import org.minsheng.contract.sketch.BlockOutline;
import org.minsheng.contract.sketch.FileOutline;
import org.minsheng.contract.sketch.SheetOutline;
import org.minsheng.observation.CellAddress;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.RawRow;

/** Looks at any file without a contract: which tables stand in it, and which contracts come near. */
public final class OutlineReader {

    /** More rows than any form has: of a longer sheet the head shows what it is. */
    private static final int ROWS_LOOKED_AT = 3_000;
    private static final int CELLS_LOOKED_AT = 100_000;

    private final List<FeedContract> contracts;
    private final HeaderIndex index;
    private final CellLook look;
    private final Limits limits = Limits.STANDARD;
    private final WorkbookReader workbooks = new WorkbookReader(limits);

    /** @param contracts may be none */
    public OutlineReader(List<FeedContract> contracts, MarkerCodelist markers) {
        this.contracts = List.copyOf(contracts);
        this.index = new HeaderIndex(contracts);
        this.look = new CellLook(markers);
    }

    /** As {@link #read(byte[], String)}; the IOException is that of a file that cannot be fetched. */
    public OutlineOutcome read(Path file) throws IOException {
        byte[] bytes;
        try {
            bytes = workbooks.bytes(file);
        } catch (RefusedFileException tooLarge) {
            return new OutlineOutcome.Refused(tooLarge.rejection());
        }
        return read(bytes, file.getFileName().toString());
    }

    /** Never throws for what the file contains; its name breaks ties between contracts that fit, and nothing else. */
    public OutlineOutcome read(byte[] bytes, String name) {
        WorkbookReader.Opened opened = workbooks.open(bytes);
        if (opened instanceof WorkbookReader.Opened.Refused refused) {
            return new OutlineOutcome.Refused(refused.rejection());
        }
        Workbook workbook = ((WorkbookReader.Opened.Readable) opened).workbook();
        try {
            return RefusedFileException.guard(() -> new OutlineOutcome.Read(
                    outline(workbook), new FormMatches(contracts, index, limits).of(workbook, name)));
        } catch (RefusedFileException refused) {
            return new OutlineOutcome.Refused(refused.rejection());
        }
    }

    private FileOutline outline(Workbook workbook) {
        List<SheetOutline> sheets = workbook.sheets().stream().map(this::outline).toList();
        return new FileOutline(workbook.kind(), workbook.text() == null ? null : workbook.text().encoding(), sheets);
    }

    private SheetOutline outline(Sheet sheet) {
        List<RawRow> rows = new ArrayList<>();
        long cells = 0;
        int lastRow = 0;
        int lastColumn = 0;
        boolean cut = false;
        try (RowSource source = sheet.rows()) {
            for (RawRow row = source.next(); row != null; row = source.next()) {
                List<RawCell> filled = row.cells().stream().filter(cell -> !cell.isBlank()).toList();
                if (filled.isEmpty()) {
                    continue;
                }
                cells += filled.size();
                limits.checkCells(cells);
                lastRow = row.number();
                lastColumn = Math.max(lastColumn, filled.get(filled.size() - 1).address().column());
                if (rows.size() < ROWS_LOOKED_AT && cells <= CELLS_LOOKED_AT) {
                    rows.add(new RawRow(row.number(), row.hidden(), row.fields(), filled));
                } else {
                    cut = true;
                }
            }
        }
        List<BlockOutline> blocks = new BlockSearch(sheet.merges(), look).blocks(rows);
        List<RawCell> texts = blocks.isEmpty()
                ? rows.stream().flatMap(row -> BodyReader.textsOf(row).stream()).toList()
                : List.of();
        String range = lastRow == 0 ? "" : "A1:" + new CellAddress(lastRow, lastColumn);
        return new SheetOutline(sheet.name(), sheet.hidden(), range, cells, cut, blocks, texts);
    }
}
