package org.minsheng.sheet;

import org.minsheng.observation.Rejection;
import org.minsheng.observation.RejectionCode;

/**
 * How large a file may be; going over a limit refuses the file and names the limit.
 *
 * @param fileBytes bytes of the file as sent
 * @param inflatedBytes bytes of one part of an xlsx after inflation
 * @param inflatedTotal bytes inflated in all while an xlsx is read; a part is read up to three times
 * @param inflationRatio inflated bytes per compressed byte, looked at only beyond 16 MiB: formatted blank rows
 *     compress well
 * @param parts files within an xlsx
 * @param sheets sheets of a workbook
 * @param rows number of the last row
 * @param columns number of the last column that holds something
 * @param cells filled cells of all sheets
 * @param bodyCells cells in bound columns of all table bodies: each costs the later stages far more than it does here
 * @param styles cell styles of an xlsx; Excel's own bound
 * @param mergedColumns columns of all merged regions of a sheet, added
 * @param textLength characters of a cell; Excel's own bound
 * @param formatLength characters of a number format; Excel's own bound is 255
 * @param sharedText characters of all shared strings of an xlsx, and sixteen for each
 * @param textBytes bytes of a csv
 * @param pageText characters of an HTML page
 * @param pageTags tags of an HTML page
 * @param records records read while an xls is read; a sheet is read up to three times
 * @param xmlTag bytes of one tag or comment of XML
 * @param xmlAttributes attributes of an XML element
 * @param xmlDepth elements within elements; of an HTML page too
 * @param tables tables of an HTML page
 */
record Limits(
        long fileBytes,
        long inflatedBytes,
        long inflatedTotal,
        long inflationRatio,
        int parts,
        int sheets,
        int rows,
        int columns,
        long cells,
        int bodyCells,
        int styles,
        int mergedColumns,
        int textLength,
        int formatLength,
        long sharedText,
        int textBytes,
        int pageText,
        int pageTags,
        long records,
        int xmlTag,
        int xmlAttributes,
        int xmlDepth,
        int tables) {

    static final Limits STANDARD = new Limits(
            32L << 20, 256L << 20, 512L << 20, 200, 2_000, 64, 1_048_576, 2_000, 500_000, 100_000, 65_536, 200_000,
            32_767, 1_000, 16L << 20, 8 << 20, 4 << 20, 250_000, 8_000_000, 1 << 20, 1_000, 200, 1_000);

    private static final long RATIO_FROM_BYTES = 16L << 20;

    void checkFileBytes(long found) {
        check("文件字节数 / bytes of the file", found, fileBytes);
    }

    void checkInflation(long inflated, long compressed) {
        check("解压后字节数 / bytes after inflation", inflated, inflatedBytes);
        if (inflated > RATIO_FROM_BYTES) {
            check("压缩比 / inflation ratio", inflated / Math.max(1, compressed), inflationRatio);
        }
    }

    void checkInflatedTotal(long found) {
        check("解压后总字节数 / bytes inflated in all", found, inflatedTotal);
    }

    void checkRecords(long found) {
        check("记录数 / records of the workbook", found, records);
    }

    void checkXmlTag(int found) {
        check("XML 标记字节数 / bytes of an XML tag", found, xmlTag);
    }

    void checkXmlAttributes(int found) {
        check("XML 属性数 / attributes of an XML element", found, xmlAttributes);
    }

    void checkTextBytes(int found) {
        check("文本文件字节数 / bytes of a text file", found, textBytes);
    }

    /** A line has no more separators than its fields and their text could have. */
    void checkSeparators(int found) {
        check("一行的分隔符数 / separators of a line", found, (long) columns + textLength);
    }

    void checkPageTags(long found) {
        check("网页标签数 / tags of the page", found, pageTags);
    }

    void checkFormatLength(int found) {
        check("数字格式字数 / characters of a number format", found, formatLength);
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

    void checkBodyCells(int found) {
        check("表体单元格数 / cells of table bodies", found, bodyCells);
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
