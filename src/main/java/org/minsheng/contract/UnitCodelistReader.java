package org.minsheng.contract;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.minsheng.observation.Factor;
import org.minsheng.observation.Unit;

/** Reads {@code codelists/units.csv} and checks that every unit leads to a base unit of its dimension. */
final class UnitCodelistReader {

    private UnitCodelistReader() {}

    static UnitCodelist read(ContractText text, Problems problems) {
        List<UnitCodelist.UnitEntry> entries = new ArrayList<>();
        Map<String, CodelistCsv.Row> rows = new HashMap<>();
        CodelistCsv csv = new CodelistCsv(
                text, problems, "symbol", "variants", "dimension", "base", "factor_num", "factor_den", "additive");
        for (CodelistCsv.Row row : csv.rows()) {
            CodelistCsv.Row earlier = rows.putIfAbsent(row.text("symbol"), row);
            if (earlier != null) {
                row.problem("单位“" + row.text("symbol") + "”已在第" + earlier.line() + "行，请合并",
                        "the unit '" + row.text("symbol") + "' stands in line " + earlier.line() + " too: join them");
                continue;
            }
            Factor factor = factor(row);
            if (factor != null) {
                entries.add(new UnitCodelist.UnitEntry(
                        new Unit(row.text("symbol"), row.text("dimension"), row.text("base"), factor,
                                additive(row)),
                        row.words("variants"), row.text("used_by"), row.text("trap")));
            }
        }
        rows.values().forEach(row -> checkBase(row, rows));
        return new UnitCodelist(entries, text.digest());
    }

    private static void checkBase(CodelistCsv.Row row, Map<String, CodelistCsv.Row> rows) {
        CodelistCsv.Row base = rows.get(row.text("base"));
        if (base == null) {
            row.problem("基本单位“" + row.text("base") + "”不在表中，请补一行",
                    "the base unit '" + row.text("base") + "' is not listed: add a row for it");
        } else if (!base.text("dimension").equals(row.text("dimension"))) {
            row.problem("量纲与基本单位“" + row.text("base") + "”不同",
                    "its dimension is not that of its base unit '" + row.text("base") + "'");
        } else if (!base.text("factor_num").equals(base.text("factor_den"))) {
            row.problem("“" + row.text("base") + "”的系数不是1，不能作基本单位",
                    "'" + row.text("base") + "' has not the factor one and is no base unit");
        }
    }

    private static boolean additive(CodelistCsv.Row row) {
        String word = row.text("additive");
        if (!word.equals("Y") && !word.equals("N")) {
            row.problem("additive应为Y或N", "additive is Y or N");
        }
        return word.equals("Y");
    }

    private static Factor factor(CodelistCsv.Row row) {
        BigDecimal numerator = row.number("factor_num").orElse(BigDecimal.ZERO);
        BigDecimal denominator = row.number("factor_den").orElse(BigDecimal.ZERO);
        if (numerator.signum() <= 0 || denominator.signum() <= 0
                || numerator.stripTrailingZeros().scale() > 0 || denominator.stripTrailingZeros().scale() > 0) {
            row.problem("单位“" + row.text("symbol") + "”的系数" + row.text("factor_num") + "/" + row.text("factor_den")
                            + "不是正整数之比",
                    "the factor " + row.text("factor_num") + "/" + row.text("factor_den") + " of '" + row.text("symbol")
                            + "' is no ratio of positive whole numbers");
            return null;
        }
        BigInteger num = numerator.toBigIntegerExact();
        return new Factor(num, denominator.toBigIntegerExact());
    }
}
