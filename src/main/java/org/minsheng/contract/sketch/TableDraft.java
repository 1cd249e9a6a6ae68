package org.minsheng.contract.sketch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.minsheng.contract.UnitCodelist;
import org.minsheng.contract.sketch.ColumnSketch.Role;
import org.minsheng.observation.Period;
import org.minsheng.observation.RawCell;

/** Writes the draft of one table after another. */
final class TableDraft {

    private static final int MOST_ITEMS = 80;

    private final YamlText yaml;
    private final IndicatorSearch search;
    private final UnitCodelist units;
    private final Period period;

    TableDraft(YamlText yaml, IndicatorSearch search, UnitCodelist units, Period period) {
        this.yaml = yaml;
        this.search = search;
        this.units = units;
        this.period = period;
    }

    void write(TableSketch table, String name) {
        switch (table.kind()) {
            case REGIONS -> regions(table, name);
            case TRANSPOSED -> transposed(table, name);
            case ITEMS -> items(table, name);
            case SERIES -> leftOut(table, name, "一行一个年份或月份 a row a year or month");
        }
    }

    private void leftOut(TableSketch table, String name, String why) {
        yaml.line("  # 表“" + name + "”（" + table.block().range() + "）" + why + "：契约不读，未写入 not what a contract reads");
    }

    private void regions(TableSketch table, String name) {
        Optional<ColumnSketch> region = table.first(Role.REGION);
        List<ColumnDraft> columns = new ColumnDrafts(table, name, search, units, period).columns();
        if (region.isEmpty() || region.get().column().path().isEmpty() || columns.isEmpty()) {
            leftOut(table, name, "没有可读的表头 no header to bind");
            return;
        }
        yaml.line("  - name: " + YamlText.scalar(name));
        RowsSketch rows = table.rows();
        List<String> words = new ArrayList<>();
        words.add("region: " + YamlText.scalar(region.get().column().path()));
        label(table, Role.BLOCK, "block", words);
        label(table, Role.CODE, "code", words);
        label(table, Role.PERIOD, "period", words);
        words.add("list: " + rows.list().name().toLowerCase(Locale.ROOT));
        if (rows.codesOfSums()) {
            words.add("part_codes: '[0-9]{4}00'");
        }
        if (!rows.strip().isEmpty()) {
            words.add("strip: " + YamlText.list(rows.strip()));
        }
        if (rows.secondLine() != null) {
            words.add("second_line: " + YamlText.scalar(rows.secondLine()));
        }
        if (rows.partWord() != null) {
            words.add("part_unless: {column: " + YamlText.scalar(rows.partHeader()) + ", words: "
                    + YamlText.list(List.of(rows.partWord())) + "}");
        }
        if (!rows.unknown().isEmpty()) {
            yaml.line("    # 不认得的地区名 names of no known region: " + String.join("、", rows.unknown())
                    + "；可写 add names: {" + YamlText.scalar(rows.unknown().get(0)) + ": '22xxxx'}");
        }
        if (!rows.repeated().isEmpty()) {
            yaml.line("    # 重复的地区 repeated: " + String.join("、", rows.repeated())
                    + "；若各行相加请加 where they are to be added: repeats: true");
        }
        yaml.line("    rows: {" + String.join(", ", words) + "}");
        basis(table);
        yaml.line("    columns:");
        columns.forEach(column -> column.write(yaml));
    }

    private static void label(TableSketch table, Role role, String key, List<String> words) {
        table.first(role).filter(column -> !column.column().path().isEmpty())
                .ifPresent(column -> words.add(key + ": " + YamlText.scalar(column.column().path())));
    }

    private void basis(TableSketch table) {
        String why = switch (table.basisWhy()) {
            case "words" -> "表上或表下的文字这样说 the words around the table say so";
            case "sums" -> "合计行这样算 the sums say so";
            default -> "四平、通化含扩权县写含，不含写不含，无此问题写— whether the rows of 四平 and 通化 include the counties";
        };
        yaml.line("    basis: " + (table.basis() == null ? YamlText.UNFILLED : table.basis()) + "  # " + why);
    }

    private void transposed(TableSketch table, String name) {
        Optional<ColumnSketch> label = table.first(Role.LABEL);
        Optional<ColumnSketch> unit = table.first(Role.UNIT);
        if (label.isEmpty()) {
            leftOut(table, name, "没有指标名称栏 no column names its rows");
            return;
        }
        yaml.line("  - name: " + YamlText.scalar(name));
        yaml.line("    kind: transposed");
        yaml.line("    indicator: " + YamlText.scalar(label.get().column().path()));
        yaml.line("    unit: " + unit.map(column -> YamlText.scalar(column.column().path())).orElse(YamlText.UNFILLED)
                + "  # 单位栏的表头 header of the column with the unit");
        yaml.line("    list: cities");
        basis(table);
        boolean targets = table.block().titles().stream().anyMatch(cell -> cell.text().matches(".*(?:任务|目标|计划).*"));
        yaml.line("    measure: " + (targets ? "target" : YamlText.UNFILLED)
                + "  # target 目标, cum 今年累计, flow 本月, stock 期末");
    }

    private void items(TableSketch table, String name) {
        List<ColumnSketch> keys = table.columns().stream()
                .filter(column -> column.role() == Role.ROW_NUMBER || column.role() == Role.LABEL)
                .filter(column -> !column.column().path().isEmpty())
                .filter(column -> isKey(table, column))
                .limit(2)
                .toList();
        List<ColumnSketch> figures = table.columns().stream()
                .filter(column -> column.role() == Role.FIGURE || column.role() == Role.STAGE)
                .filter(column -> !column.column().path().isEmpty())
                .toList();
        if (keys.isEmpty() || figures.isEmpty() || table.block().body().size() > MOST_ITEMS) {
            leftOut(table, name, "没有一栏能认出各行 no column tells its rows apart");
            return;
        }
        yaml.line("  - name: " + YamlText.scalar(name));
        yaml.line("    kind: items");
        yaml.line("    keys: " + YamlText.list(keys.stream().map(column -> column.column().path()).toList()));
        yaml.line("    items:");
        table.block().body().forEach(row -> {
            List<String> labels = keys.stream()
                    .map(column -> row.cell(column.column().number()))
                    .filter(cell -> cell != null && !cell.isBlank())
                    .map(cell -> cell.text().strip())
                    .toList();
            if (!labels.isEmpty()) {
                item(table, labels, figures, row.cells());
            }
        });
    }

    private static boolean isKey(TableSketch table, ColumnSketch column) {
        List<String> values = table.block().cells(column.column().number()).stream().map(RawCell::text).toList();
        boolean most = 3 * values.size() >= 2 * table.block().body().size();
        return most && values.stream().distinct().count() == values.size();
    }

    private void item(TableSketch table, List<String> labels, List<ColumnSketch> figures, List<RawCell> cells) {
        String unit = table.first(Role.UNIT)
                .flatMap(column -> cells.stream()
                        .filter(cell -> cell.address().column() == column.column().number()).findFirst())
                .map(cell -> cell.text().strip())
                .orElse(null);
        List<IndicatorSearch.Match> matches = search.rank(labels.get(labels.size() - 1), table.sheet(), unit, false);
        boolean near = !matches.isEmpty() && matches.get(0).score() >= ColumnDrafts.CERTAIN;
        yaml.line("      - keys: " + YamlText.list(labels));
        yaml.line("        # 相近的指标 near: " + matches.stream().limit(3).map(Object::toString)
                .collect(Collectors.joining("；")) + "；不读的任务删去figures delete figures where it is not read");
        yaml.line("        figures:");
        for (ColumnSketch column : figures) {
            String measure = column.measure() == null ? YamlText.UNFILLED : column.measure().toString();
            yaml.line("          - {column: " + YamlText.scalar(column.column().path()) + ", indicator: "
                    + (near ? matches.get(0).indicator().code() : YamlText.UNFILLED) + ", measure: " + measure
                    + (column.role() == Role.STAGE ? ", reads: stage" : "")
                    + (unit == null || units.find(unit).isEmpty() ? "" : ", unit: " + YamlText.scalar(unit)) + "}");
        }
    }
}
