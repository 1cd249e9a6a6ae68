package org.minsheng.normalise;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minsheng.contract.FileReading;
import org.minsheng.contract.HeaderPath;
import org.minsheng.contract.TableReading;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.RawRow;

/**
 * The row of column numbers (栏次) that statistical forms print below the header: 甲 | 乙 | 1 | 2 | 3=1+2. It names no
 * region and states no figure, so it is no row of the body.
 */
final class ColumnNumbers {

    private static final Pattern LABEL = Pattern.compile("[甲乙丙丁戊己庚辛壬癸]|栏次|栏号|栏目|列次|列号|列序|行次|计算关系");
    private static final Pattern NUMBER = Pattern.compile("[(\\[]?(\\d{1,3})[)\\]]?栏?(?:=.+)?");
    private static final Pattern OTHER_MARK = Pattern.compile(LABEL + "|[A-Z]|[-—/×]");
    /** Where no label says so, so many cells that number their own columns do. */
    private static final int LEAST_RUN = 3;

    private ColumnNumbers() {}

    static FileReading removed(FileReading file) {
        return new FileReading(file.contract(), file.tables().stream().map(ColumnNumbers::removed).toList(),
                file.others().stream().map(ColumnNumbers::removed).toList(), file.texts(), file.comments(),
                file.remarks());
    }

    private static TableReading removed(TableReading table) {
        Set<Integer> labels = new HashSet<>();
        table.table().labelHeaders().forEach(header ->
                table.headers().getOrDefault(header, List.of()).forEach(match -> labels.add(match.column())));
        List<RawRow> body = table.body().stream().filter(row -> !isNumbering(row, labels)).toList();
        return body.size() == table.body().size() ? table : table.withBody(body);
    }

    private static boolean isNumbering(RawRow row, Set<Integer> labelColumns) {
        boolean named = false;
        boolean marked = false;
        Set<Integer> shifts = new HashSet<>();
        int numbers = 0;
        for (RawCell cell : row.cells()) {
            String text = HeaderPath.squeeze(cell.text());
            boolean label = labelColumns.contains(cell.address().column() - row.shift());
            Matcher number = NUMBER.matcher(text);
            if (number.matches()) {
                numbers += label ? 0 : 1;
                shifts.add(cell.address().column() - Integer.parseInt(number.group(1)));
            } else if (label && LABEL.matcher(text).matches()) {
                named = true;
            } else if (OTHER_MARK.matcher(text).matches()) {
                marked = true;
            } else if (!text.isEmpty()) {
                return false;
            }
        }
        return numbers > 0 && (named || !marked && numbers >= LEAST_RUN && shifts.size() == 1);
    }
}
