package org.minsheng.observation;

import java.util.Locale;

/**
 * What is written beside the figures of a sheet, and where.
 *
 * @param sheet the sheet; {@code csv} or {@code html} where there is none
 * @param text the cell's text, or the comment's, verbatim
 * @param value what the text says, where that is understood: a unit's symbol, a day ({@code 2017-06-30}) or a period
 *     ({@code 2017-06}); else null
 */
public record Annotation(Kind kind, String sheet, CellAddress address, String text, String value) {

    /** What is said. A text that says several things is several annotations. */
    public enum Kind {
        TITLE,
        /** 单位：万人. */
        UNIT,
        /** 截至6月底: until when the figures count. */
        AS_OF,
        NOTE,
        /** 填报单位、单位负责人、填表人、审核人、报出日期: who sent it and when. */
        SIGNATURE,
        /** Written to a cell, not into it. */
        COMMENT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
