package org.minsheng.observation;

import static org.minsheng.observation.Severity.HOLD;
import static org.minsheng.observation.Severity.REJECT;
import static org.minsheng.observation.Severity.WARN;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Every reason a file or a cell is held or warned of, under a number that never changes.
 * Title, message, what to do, cause and example stand in {@code messages/rejections.properties} (English) and
 * {@code rejections_zh.properties}; {@code {0}}, {@code {1}} … are filled by the rejection's arguments. The page
 * {@code src/docs/problems.md} is made from them by {@link RejectionCatalogue}.
 */
public enum RejectionCode {
    EMPTY_FILE(1, REJECT),
    UNREADABLE_FILE(2, REJECT),
    ENCRYPTED_FILE(3, REJECT),
    UNSUPPORTED_KIND(4, REJECT),
    NOT_A_TABLE(5, REJECT),
    UNDECODABLE_TEXT(6, REJECT),
    NUL_IN_TEXT(7, REJECT),
    LIMIT_EXCEEDED(8, REJECT),
    UNKNOWN_BUREAU(9, REJECT),
    UNKNOWN_FORM(10, REJECT),
    OTHER_BUREAUS_FORM(11, REJECT),
    HEADER_MISSING(12, REJECT),
    TABLE_MISSING(13, REJECT),
    PERIOD_CONFLICT(14, REJECT),
    PERIOD_UNKNOWN(15, REJECT),
    YEAR_WITHOUT_PLAN(16, REJECT),
    PROGRAM_FAULT(17, REJECT),
    PICTURES_ONLY(18, REJECT),
    BAD_ARCHIVE(19, REJECT),

    REGION_UNKNOWN(20, HOLD),
    REGION_AMBIGUOUS(21, HOLD),
    REGION_DUPLICATE(22, HOLD),
    REGION_CODE_MISMATCH(23, HOLD),
    REGION_BASIS_CONFLICT(24, HOLD),
    ROW_WIDTH(25, HOLD),
    NOT_A_NUMBER(30, HOLD),
    ERROR_VALUE(31, HOLD),
    DATE_FOR_NUMBER(32, HOLD),
    FORMULA_WITHOUT_RESULT(33, HOLD),
    BAD_GROUPING(34, HOLD),
    ACCOUNTING_NEGATIVE(35, HOLD),
    UNIT_UNKNOWN(36, HOLD),
    UNIT_SUSPECT(37, HOLD),
    CUM_DECREASE(38, HOLD),
    PART_ABOVE_WHOLE(39, HOLD),
    ABOVE_SMALLEST(40, HOLD),
    FUTURE_MONTH(41, HOLD),
    NOT_A_STAGE(42, HOLD),
    HIDDEN_ROW_HELD(43, HOLD),
    HOUSEHOLDS_OR_PERSONS(44, HOLD),
    UNIT_OUTLIER(45, HOLD),
    MERGED_FIGURE(46, HOLD),

    TOTAL_MISMATCH(60, WARN),
    CUM_FLOW_MISMATCH(61, WARN),
    PERCENT_MISMATCH(62, WARN),
    PERCENT_FRACTION(63, WARN),
    NEGATIVE_FLOW(64, WARN),
    STALE_COPY(65, WARN),
    HIDDEN_ROW(66, WARN),
    HIDDEN_SHEET(67, WARN),
    REGION_REPEATED(68, WARN),
    PART_REPEATED(69, WARN),
    OUT_OF_RANGE(70, WARN),
    UNEXPECTED_ENCODING(71, WARN),
    RESENT_CHANGED(72, WARN),
    REGION_MISSING(73, WARN),
    UNDER_ALLOCATED(74, WARN),
    FORMS_DISAGREE(75, WARN),
    REGION_UNUSUAL_NAME(76, WARN),
    TEXT_NOT_FOUND(77, WARN),
    ITEM_UNKNOWN(78, WARN),
    HIDDEN_COLUMN(79, WARN),
    STALE_FORMULA(80, WARN),
    TABLE_NOT_READ(81, WARN),
    HIDDEN_SKIPPED(82, WARN),
    HIDDEN_SHEET_READ(83, WARN),
    LAYOUT_DRIFT(84, WARN),
    DIGIT_SLIP(85, WARN),
    COUNTED_TWICE(86, WARN),
    OLD_MONTH_COPIED(87, WARN),
    REGION_COPIED(88, WARN),
    CORRECTION_OBSOLETE(89, WARN);

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final int number;
    private final Severity severity;

    RejectionCode(int number, Severity severity) {
        this.number = number;
        this.severity = severity;
    }

    /** The written code: {@code MS-R017}. */
    public String code() {
        return "MS-R%03d".formatted(number);
    }

    public Severity severity() {
        return severity;
    }

    /** A few words in the language; English for every language but Chinese. */
    public String title(Locale language) {
        return text("title", language);
    }

    /** One sentence with the places {@code {0}}, {@code {1}} … still open. */
    public String message(Locale language) {
        return text("message", language);
    }

    /** What the bureau or the data staff should do. */
    public String action(Locale language) {
        return text("action", language);
    }

    /** How it usually comes about at a bureau. */
    public String cause(Locale language) {
        return text("cause", language);
    }

    /** One concrete file or cell that has it. */
    public String example(Locale language) {
        return text("example", language);
    }

    private String text(String part, Locale language) {
        Locale known = Locale.CHINESE.getLanguage().equals(language.getLanguage()) ? Locale.CHINESE : Locale.ROOT;
        return ResourceBundle.getBundle("messages.rejections", known, NO_FALLBACK).getString(code() + "." + part);
    }

    @Override
    public String toString() {
        return code();
    }
}
