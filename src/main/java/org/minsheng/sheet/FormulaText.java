package org.minsheng.sheet;

import org.apache.poi.ss.formula.FormulaRenderer;
import org.apache.poi.ss.formula.FormulaRenderingWorkbook;
import org.apache.poi.ss.formula.EvaluationWorkbook.ExternalSheet;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPtg;
import org.apache.poi.ss.formula.ptg.Ptg;

/** Writes a formula of plain arithmetic as Excel shows it, without the equals sign. */
final class FormulaText {

    private FormulaText() {}

    static String of(Ptg[] tokens) {
        return FormulaRenderer.toFormulaString(new NothingElse(), tokens);
    }

    private static final class NothingElse implements FormulaRenderingWorkbook {

        @Override
        public ExternalSheet getExternalSheet(int sheet) {
            throw new IllegalArgumentException("no other sheet: " + sheet);
        }

        @Override
        public String getSheetFirstNameByExternSheet(int sheet) {
            throw new IllegalArgumentException("no other sheet: " + sheet);
        }

        @Override
        public String getSheetLastNameByExternSheet(int sheet) {
            throw new IllegalArgumentException("no other sheet: " + sheet);
        }

        @Override
        public String resolveNameXText(NameXPtg name) {
            throw new IllegalArgumentException("no name: " + name);
        }

        @Override
        public String getNameText(NamePtg name) {
            throw new IllegalArgumentException("no name: " + name);
        }
    }
}
