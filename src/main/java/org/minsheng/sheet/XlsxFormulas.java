package org.minsheng.sheet;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.EvaluationName;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaParsingWorkbook;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.SharedFormula;
import org.apache.poi.ss.formula.SheetIdentifier;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Table;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.minsheng.observation.CellAddress;

/** The formulas of a worksheet as written; those that share one are told apart when they are asked for. */
final class XlsxFormulas {

    /** A longer formula is none of plain arithmetic. */
    private static final int LONGEST = 2_000;
    /** Characters of all formulas of a sheet that are remembered. */
    private static final int MOST_TEXT = 4_000_000;
    private static final SpreadsheetVersion VERSION = SpreadsheetVersion.EXCEL2007;

    private final Map<CellAddress, Supplier<Ptg[]>> byCell = new HashMap<>();
    private final Map<String, Shared> shared = new HashMap<>();
    private int characters;

    Map<CellAddress, Supplier<Ptg[]>> byCell() {
        return byCell;
    }

    /** @param group what cells of one shared formula have in common; null for a formula of its own */
    void add(CellAddress address, String text, String type, String group) {
        boolean plain = type == null || type.equals("normal");
        if (byCell.size() >= SheetMarks.MOST_FORMULAS || text.length() > LONGEST || characters > MOST_TEXT) {
            return;
        }
        characters += text.length();
        if (plain && !text.isBlank()) {
            byCell.put(address, () -> parse(text));
        } else if ("shared".equals(type) && group != null) {
            if (!text.isBlank()) {
                shared.putIfAbsent(group, new Shared(address, text));
            }
            byCell.put(address, () -> ofShared(address, shared.get(group)));
        }
    }

    private static Ptg[] ofShared(CellAddress address, Shared formula) {
        Ptg[] tokens = formula == null ? new Ptg[0] : parse(formula.text());
        int rows = address.row() - (formula == null ? 0 : formula.first().row());
        int columns = address.column() - (formula == null ? 0 : formula.first().column());
        return new SharedFormula(VERSION).convertSharedFormulas(tokens, rows, columns);
    }

    private static Ptg[] parse(String text) {
        return FormulaParser.parse(text, new NothingElse(), FormulaType.CELL, 0);
    }

    private record Shared(CellAddress first, String text) {}

    /** A workbook without names, tables and other sheets: formulas that speak of them are not understood. */
    private static final class NothingElse implements FormulaParsingWorkbook {

        @Override
        public EvaluationName getName(String name, int sheet) {
            return null;
        }

        @Override
        public Name createName() {
            throw elsewhere();
        }

        @Override
        public Table getTable(String name) {
            throw elsewhere();
        }

        @Override
        public Ptg getNameXPtg(String name, SheetIdentifier sheet) {
            throw elsewhere();
        }

        @Override
        public Ptg get3DReferencePtg(CellReference cell, SheetIdentifier sheet) {
            throw elsewhere();
        }

        @Override
        public Ptg get3DReferencePtg(AreaReference area, SheetIdentifier sheet) {
            throw elsewhere();
        }

        @Override
        public int getExternalSheetIndex(String sheet) {
            throw elsewhere();
        }

        @Override
        public int getExternalSheetIndex(String workbook, String sheet) {
            throw elsewhere();
        }

        @Override
        public SpreadsheetVersion getSpreadsheetVersion() {
            return VERSION;
        }

        private static IllegalArgumentException elsewhere() {
            return new IllegalArgumentException("the formula speaks of other places");
        }
    }
}
