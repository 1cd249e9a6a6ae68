package org.minsheng.sheet;

import org.minsheng.observation.Rejection;
import org.minsheng.observation.RejectionCode;

/**
 * How large a file may be; going over a limit refuses the file and names the limit.
 *
 * @param fileBytes bytes of the file as sent
 * @param inflatedBytes bytes of one part of an xlsx after inflation
 * @param inflationRatio inflated bytes per compressed byte, looked at only beyond 16 MiB: formatted blank rows
 *     compress well
 * @param parts files within an xlsx
 * @param sheets sheets of a workbook
 * @param rows number of the last row
 * @param columns number of the last column that holds something
 * @param cells filled cells of all sheets
 * @param styles cell styles of an xlsx; Excel's own bound
 * @param mergedColumns columns of all merged regions of a sheet, added
 * @param textLength characters of a cell; Excel's own bound
 * @param sharedText characters of all shared strings of an xlsx
 * @param pageText characters of an HTML page
 * @param xmlDepth elements within elements; of an HTML page too
 * @param tables tables of an HTML page
 */
record Limits(
        long fileBytes,
        long inflatedBytes,
        long inflationRatio,
        int parts,
        int sheets,
        int rows,
        int columns,
        long cells,
        int styles,
        int mergedColumns,
        int textLength,
        long sharedText,
        int pageText,
        int xmlDepth,
        int tables) {

    static final Limits STANDARD = new Limits(
            32L << 20, 256L << 20, 200, 2_000, 64, 1_048_576, 2_000, 500_000, 65_536, 200_000, 32_767,
            32L << 20, 4 << 20, 200, 1_000);

    private static final long RATIO_FROM_BYTES = 16L << 20;

    /** Parts are read more than once, one within another's pages for every sheet: this bounds the time it takes. */
    private static final long INFLATED_IN_ALL = 2L << 30;

    void checkInflatedInAll(long found) {
        check("累计解压字节数 / bytes inflated in all", found, INFLATED_IN_ALL);
    }

    void checkFileBytes(long found) {
        check("文件字节数 / bytes of the file", found, fileBytes);
    }

    void checkInflation(long inflated, long compressed) {
        check("解压后字节数 / bytes after inflation", inflated, inflatedBytes);
        if (inflated > RATIO_FROM_BYTES) {
            check("压缩比 / inflation ratio", inflated / Math.max(1, compressed), inflationRatio);
        }
    }

    void checkSheets(int found) {
        check("工作表数 / sheets", found, sheets);
    }

    void checkRow(int found) {
        check("行号 / row", found, rows);
    }

    void checkColumn(int found) {
        check("列号 / column", found, columns);
    }

    void checkCells(long found) {
        check("单元格数 / filled cells", found, cells);
    }

    void checkParts(int found) {
        check("部件数 / parts of the workbook", found, parts);
    }

    void checkStyles(int found) {
        check("单元格样式数 / cell styles", found, styles);
    }

    void checkSharedText(long found) {
        check("共享字符串字数 / characters of shared strings", found, sharedText);
    }

    void checkPageText(int found) {
        check("网页字数 / characters of the page", found, pageText);
    }

    void checkTables(int found) {
        check("网页表格数 / tables of the page", found, tables);
    }

    void checkMergedColumns(int found) {
        check("合并区域列数 / columns of merged regions", found, mergedColumns);
    }

    void checkTextLength(int found) {
        check("单元格字数 / characters of a cell", found, textLength);
    }

    void checkXmlDepth(int found) {
        check("XML 层数 / XML depth", found, xmlDepth);
    }

    private static void check(String what, long found, long limit) {
        if (found > limit) {
            throw new RefusedFileException(Rejection.ofFile(
                    RejectionCode.LIMIT_EXCEEDED, what, Long.toString(found), Long.toString(limit)));
        }
    }
}
