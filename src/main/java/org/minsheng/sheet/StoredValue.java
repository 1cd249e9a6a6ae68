package org.minsheng.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import org.apache.poi.ss.usermodel.DateUtil;
import org.minsheng.observation.CellAddress;
import org.minsheng.observation.CellKind;
import org.minsheng.observation.RawCell;

/** Makes raw cells of what Excel stores: binary numbers under a format, truth values, errors. */
final class StoredValue {

    /** Formats whose text depends on Excel's language; in Chinese ones they are dates. */
    private static final Set<Integer> LOCAL_DATE_FORMATS =
            Set.of(27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);

    private StoredValue() {}

    /** A number, or under a date format a date. */
    static RawCell number(String sheet, CellAddress address, double stored, Format format, boolean from1904) {
        if (!Double.isFinite(stored)) {
            return error(sheet, address, "#NUM!");
        }
        if (format.isDate() && DateUtil.isValidExcelDate(stored)) {
            LocalDateTime date = DateUtil.getLocalDateTime(stored, from1904);
            if (date != null) {
                return date(sheet, address, date, format);
            }
        }
        return RawCell.number(sheet, address, shortest(stored), format.written());
    }

    /**
     * The shortest decimal that is stored as this number: what was typed. Fifteen digits survive the way into a binary
     * number and back; a computed one may need seventeen.
     */
    static BigDecimal shortest(double stored) {
        BigDecimal exact = new BigDecimal(stored);
        for (int digits = 15; digits < 17; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == stored) {
                return plain(rounded);
            }
        }
        return plain(exact.round(new MathContext(17, RoundingMode.HALF_EVEN)));
    }

    static RawCell date(String sheet, CellAddress address, LocalDateTime date, Format format) {
        String text = date.toLocalTime().equals(LocalTime.MIDNIGHT) ? date.toLocalDate().toString() : date.toString();
        return new RawCell(sheet, address, CellKind.DATE, text, null, format.written());
    }

    static RawCell truth(String sheet, CellAddress address, boolean value) {
        return new RawCell(sheet, address, CellKind.BOOLEAN, value ? "TRUE" : "FALSE", null, "");
    }

    static RawCell error(String sheet, CellAddress address, String name) {
        return new RawCell(sheet, address, CellKind.ERROR, name, null, "");
    }

    static RawCell formulaWithoutResult(String sheet, CellAddress address) {
        return new RawCell(sheet, address, CellKind.FORMULA_WITHOUT_RESULT, "", null, "");
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * A number format.
     *
     * @param written empty when general
     */
    record Format(String written, boolean isDate) {

        static final Format GENERAL = new Format("", false);

        static Format of(int id, String code) {
            String written = code == null || code.equalsIgnoreCase("General") ? "" : code;
            boolean date = DateUtil.isADateFormat(id, written) || written.isEmpty() && LOCAL_DATE_FORMATS.contains(id);
            return written.isEmpty() && !date ? GENERAL : new Format(written, date);
        }
    }
}
