package org.minsheng.quarantine;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Supplier;
import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.hssf.model.WorkbookRecordList;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CountryRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.minsheng.observation.RawSheet;

/**
 * What the bureau sent, opened to be written again.
 *
 * @param opened null when there are no sheets to go back
 * @param unmarked why there are none, in Chinese, or null
 */
record OriginalBook(Workbook opened, List<String> extensions, String unmarked) {

    /** Larger files are told of in the summary only: marking needs the whole workbook in memory. */
    static final int BYTES_MAX = 8 << 20;

    /** Inflated bytes of all sheets of an xlsx that are marked, with a heap of {@link #HEAP_PER_SHEET_BYTE} times it. */
    static final long SHEET_BYTES_MAX = 24L << 20;

    /** What an opened sheet takes is about half of it: a cell of 45 bytes becomes a kilobyte of objects. */
    static final int HEAP_PER_SHEET_BYTE = 32;

    /** Cells of a workbook made from text. */
    static final int CELLS_MAX = 100_000;

    private static final short CHINA = 86;
    private static final String TOO_LARGE = "原文件过大，未能在其中标注。";
    private static final String UNREADABLE = "原文件无法打开，未能在其中标注。";

    static OriginalBook open(byte[] content, Supplier<List<RawSheet>> sheets) {
        if (content.length > BYTES_MAX) {
            return without(TOO_LARGE);
        }
        if (startsWith(content, 'P', 'K')) {
            return openXlsx(content, sheets);
        }
        return startsWith(content, 0xD0, 0xCF) ? openXls(content, sheets) : ofSheets(sheets);
    }

    /** The workbook to be marked; of an xls asked for as xlsx a converted one. */
    Workbook workbook(String extension) {
        if (opened == null) {
            return extension.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
        }
        return extension.equals("xls") || opened instanceof XSSFWorkbook
                ? opened
                : new XlsConversion((HSSFWorkbook) opened).convert();
    }

    private static OriginalBook openXlsx(byte[] content, Supplier<List<RawSheet>> sheets) {
        try {
            if (XlsxSize.ofSheets(content) > sheetBytesMax()) {
                return without(TOO_LARGE);
            }
            XSSFWorkbook workbook = new XSSFWorkbook(OPCPackage.open(new ByteArrayInputStream(content)));
            return new OriginalBook(workbook, List.of(workbook.isMacroEnabled() ? "xlsm" : "xlsx"), null);
        } catch (Exception | StackOverflowError unreadable) {
            return ofSheets(sheets);
        }
    }

    static long sheetBytesMax() {
        return Math.min(SHEET_BYTES_MAX, Runtime.getRuntime().maxMemory() / HEAP_PER_SHEET_BYTE);
    }

    private static OriginalBook openXls(byte[] content, Supplier<List<RawSheet>> sheets) {
        try {
            HSSFWorkbook workbook = new HSSFWorkbook(new POIFSFileSystem(new ByteArrayInputStream(content)), true);
            addCountry(workbook.getInternalWorkbook());
            boolean isWhole = workbook.getNumberOfSheets() == workbook.getInternalWorkbook().getNumSheets();
            return isWhole ? new OriginalBook(workbook, List.of("xls", "xlsx"), null) : ofSheets(sheets);
        } catch (Exception | StackOverflowError unreadable) {
            return ofSheets(sheets);
        }
    }

    /**
     * POI puts the record that notes need behind the country's, and without one before the very first. Programs that
     * are not Excel leave it out.
     */
    private static void addCountry(InternalWorkbook workbook) {
        WorkbookRecordList records = workbook.getWorkbookRecordList();
        int afterSheets = 0;
        for (int i = 0; i < records.size(); i++) {
            if (records.get(i) instanceof CountryRecord) {
                return;
            }
            afterSheets = records.get(i) instanceof BoundSheetRecord ? i + 1 : afterSheets;
        }
        CountryRecord china = new CountryRecord();
        china.setDefaultCountry(CHINA);
        china.setCurrentCountry(CHINA);
        records.add(afterSheets, china);
    }

    private static OriginalBook ofSheets(Supplier<List<RawSheet>> sheets) {
        List<RawSheet> read = sheets.get();
        if (read.isEmpty()) {
            return without(UNREADABLE);
        }
        long cells = read.stream().flatMap(each -> each.rows().stream()).mapToLong(row -> row.cells().size()).sum();
        return cells > CELLS_MAX ? without(TOO_LARGE)
                : new OriginalBook(SheetsBook.of(read), List.of("xlsx"), null);
    }

    private static OriginalBook without(String why) {
        return new OriginalBook(null, List.of("xlsx", "xls"), why);
    }

    private static boolean startsWith(byte[] content, int first, int second) {
        return content.length > 1 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }
}
