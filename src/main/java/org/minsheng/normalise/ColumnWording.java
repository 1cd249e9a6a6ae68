package org.minsheng.normalise;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.minsheng.contract.HeaderPath;
import org.minsheng.contract.MarkerCodelist;
import org.minsheng.contract.TableReading.HeaderMatch;
import org.minsheng.contract.sketch.BlockOutline;
import org.minsheng.contract.sketch.ColumnSketch.Role;
import org.minsheng.contract.sketch.OutlineColumn;
import org.minsheng.contract.sketch.OutlineColumn.Look;
import org.minsheng.observation.Measure;
import org.minsheng.observation.RawCell;

/** What the words above a column, and the look of its cells, say it is for. */
final class ColumnWording {

    private static final Pattern ROW_NUMBER = Pattern.compile("序号|编号|任务号|顺序号|行次|No\\.?|id", Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE = Pattern.compile(".*(?:代码|编码)");
    private static final Pattern PERIOD = Pattern.compile(".*(?:月份|年份|年度|日期|时间)|Year", Pattern.CASE_INSENSITIVE);
    private static final Set<String> UNIT = Set.of("单位", "计量单位", "Unit");
    private static final Pattern PERCENT = Pattern.compile(
            ".*(?:[%％‰]|(?<!利|汇|费|税)率|比例|占比|比重|百分比|增长)(?:[(（][^)）]*[)）])?");
    private static final Pattern UNIT_LIKE = Pattern.compile(
            "[十百千万亿]*(?:美?元|人次?|吨|公斤|千克|公顷|亩|平方米|平方公里|公里|千米|米|立方米|户|个|所|家|辆|台|套|件|只|头|张|床|%|‰"
                    + "|千瓦时?|吨标准煤)(?:/.{1,4})?");

    private final UnitResolver units;
    private final MarkerCodelist markers;
    private final BlockOutline block;

    ColumnWording(UnitResolver units, MarkerCodelist markers, BlockOutline block) {
        this.units = units;
        this.markers = markers;
        this.block = block;
    }

    /** @param named another column to the left names the rows already */
    Role role(OutlineColumn column, boolean named) {
        String header = last(column);
        List<RawCell> cells = block.cells(column.number());
        if (UNIT.contains(header) && cells.stream().filter(cell -> isUnit(cell.text())).count() * 2 >= cells.size()) {
            return Role.UNIT;
        }
        if (column.look() == Look.LABEL) {
            return ROW_NUMBER.matcher(header).matches() ? Role.ROW_NUMBER
                    : CODE.matcher(header).matches() ? Role.CODE
                    : PERIOD.matcher(header).matches() ? Role.PERIOD
                    : Role.LABEL;
        }
        if (column.look() == Look.TEXT) {
            return Role.TEXT;
        }
        if (!named && ROW_NUMBER.matcher(header).matches()) {
            return Role.ROW_NUMBER;
        }
        long stages = cells.stream().filter(this::isStage).count();
        if (stages > 0 && 2 * stages >= cells.size() || header.startsWith("是否")) {
            return Role.STAGE;
        }
        boolean percentCells = !cells.isEmpty() && cells.stream()
                .filter(cell -> cell.text().strip().matches(".*[%％]") || Decimals.isPercent(cell.format()))
                .count() * 2 > cells.size();
        return percentCells || PERCENT.matcher(header).matches() ? Role.PERCENT : Role.FIGURE;
    }

    private boolean isStage(RawCell cell) {
        return cell.number() == null && !cell.text().strip().matches("[01]|[-—–/]+")
                && markers.find(cell.text(), MarkerCodelist.Use.STAGE).filter(mark -> mark.value() != null).isPresent();
    }

    /** The unit in the header's brackets, else the one unit of the note above the table. */
    String unit(OutlineColumn column) {
        HeaderMatch match = new HeaderMatch(column.number(), column.header(), new HeaderPath.Binding(null, null));
        String inBrackets =
                UnitResolver.brackets(match).stream().filter(this::isUnit).findFirst().orElse(null);
        List<String> notes = noteUnits();
        return inBrackets != null ? inBrackets : notes.size() == 1 ? notes.get(0) : null;
    }

    /** Of 单位： above the table; else in the brackets of its titles: 指标：年末常住人口(万人). */
    List<String> noteUnits() {
        List<String> noted = UnitResolver.notes(block.titles()).stream().filter(this::isUnit).distinct().toList();
        return noted.isEmpty() ? inBrackets(block.titles()) : noted;
    }

    /** Where every row has its own: 国民总收入(亿元). */
    List<String> rowUnits() {
        return block.columns().stream()
                .filter(column -> column.look() == Look.LABEL)
                .map(column -> inBrackets(block.cells(column.number())))
                .filter(units -> !units.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<String> inBrackets(List<RawCell> cells) {
        HeaderMatch all = new HeaderMatch(1, cells, new HeaderPath.Binding(null, null));
        return UnitResolver.brackets(all).stream().filter(this::isUnit).distinct().sorted().toList();
    }

    private boolean isUnit(String text) {
        String squeezed = HeaderPath.squeeze(text);
        return units.isUnit(squeezed) || UNIT_LIKE.matcher(squeezed).matches();
    }

    /** By the header's last word, then by those above; null when none tells. */
    Measure measure(OutlineColumn column, Role role) {
        if (role == Role.STAGE) {
            return Measure.STAGE;
        }
        for (int i = column.header().size() - 1; i >= 0; i--) {
            Measure measure = measure(HeaderPath.squeeze(column.header().get(i).text()));
            if (measure != null) {
                return measure;
            }
        }
        return null;
    }

    private static Measure measure(String word) {
        if (word.matches(".*(?:任务|计划|目标).*")) {
            return Measure.TARGET;
        }
        if (word.matches(".*(?:本月|当月|本期).*")) {
            return Measure.FLOW;
        }
        if (word.matches(".*(?:以来累计|历年累计|期末|年末|月末|现有|在档|在册).*")) {
            return Measure.STOCK;
        }
        if (word.matches("应.*|.*(?:总数|总户数).*")) {
            return Measure.DEN;
        }
        return word.matches(".*(?:累计|完成|竣工|完工|建成|实际|安装|小计|已).*") ? Measure.CUM : null;
    }

    private static String last(OutlineColumn column) {
        return column.header().isEmpty()
                ? ""
                : HeaderPath.squeeze(column.header().get(column.header().size() - 1).text());
    }
}
