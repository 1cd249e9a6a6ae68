package org.minsheng.sheet;

import java.util.Set;
import java.util.regex.Pattern;
import org.minsheng.contract.HeaderPath;
import org.minsheng.contract.MarkerCodelist;
import org.minsheng.observation.CellKind;
import org.minsheng.observation.RawCell;

/** What a cell looks like; nothing is read from it. */
final class CellLook {

    private static final Pattern NUMBER = Pattern.compile(
            "(?!(?:19|20)\\d{2}\\p{IsHan})[-+−△▲]?[\\d,，]*\\d(?:\\.\\d+)?"
                    + "(?:%|‰|[万亿千]|(?!年|月|季|号|级|岁|周|届)[\\p{IsHan}/]{1,4})?(?:\\[\\d+]|\\*)?");
    private static final Pattern YEAR = Pattern.compile("(?:19[4-9]|20\\d)\\d年?");
    /** Marks of progress that head columns as well. */
    private static final Set<String> ALSO_HEADERS = Set.of("完成", "达标", "无");
    private static final Pattern COLUMN_MARK = Pattern.compile(
            "[甲乙丙丁戊己庚辛壬癸A-H]|栏次|栏号|列次|行次|计算关系|[(\\[]?\\d{1,3}[)\\]]?栏?(?:=.+)?|[①-⑳]|[-—/×]");

    private final MarkerCodelist markers;

    CellLook(MarkerCodelist markers) {
        this.markers = markers;
    }

    /** A number, or a mark that stands where a number or a progress would. */
    boolean isFigure(RawCell cell) {
        if (cell.kind() != CellKind.TEXT) {
            return cell.kind() != CellKind.DATE && cell.kind() != CellKind.BLANK;
        }
        String text = HeaderPath.squeeze(cell.text());
        if (text.length() > 24) {
            return false;
        }
        return NUMBER.matcher(text).matches()
                || !ALSO_HEADERS.contains(text) && (markers.find(text, MarkerCodelist.Use.NUMBER).isPresent()
                        || markers.find(text, MarkerCodelist.Use.STAGE).isPresent());
    }

    /** A mark of progress that may be a header as well: what stands around it decides. */
    boolean isMark(RawCell cell) {
        return cell.kind() == CellKind.TEXT && ALSO_HEADERS.contains(HeaderPath.squeeze(cell.text()));
    }

    /** 2016, 2016年: in a row of its like no figure but a header. */
    static boolean isYear(RawCell cell) {
        return YEAR.matcher(HeaderPath.squeeze(cell.text())).matches();
    }

    /** What statistical forms print below a header to number its columns. */
    static boolean isColumnMark(RawCell cell) {
        return COLUMN_MARK.matcher(HeaderPath.squeeze(cell.text())).matches();
    }
}
