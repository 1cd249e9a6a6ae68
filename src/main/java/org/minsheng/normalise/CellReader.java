package org.minsheng.normalise;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minsheng.contract.FigureColumn.Reads;
import org.minsheng.contract.MarkerCodelist;
import org.minsheng.contract.MarkerCodelist.Marker;
import org.minsheng.observation.CellKind;
import org.minsheng.observation.CellStatus;
import org.minsheng.observation.Factor;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.RejectionCode;

/** Reads one cell under one meaning. The stored value counts, never the picture; nothing is computed for a formula. */
final class CellReader {

    private static final Pattern UNIT_IN_FORMAT = Pattern.compile("[#,]*0(?:\\.0+)?(?:_\\)?)?\\s*\"([^\"]+)\"(?:;.*)?");
    private static final Pattern REMARK = Pattern.compile("[(（][^()（）]*[)）]$|[。.，,！!]+$");
    private static final Pattern POINT_GROUP = Pattern.compile("[-+]?[1-9]\\d{0,2}\\.\\d{3}");
    private static final String NUMBER_EXPECTED = "123；1,234；1.2万；—";

    private final MarkerCodelist markers;
    private final UnitResolver units;

    CellReader(MarkerCodelist markers, UnitResolver units) {
        this.markers = markers;
        this.units = units;
    }

    /**
     * How a column's cells are read.
     *
     * @param dashIsZero — means 0 in this source
     * @param columnDecimals decimals its stored numbers usually have: 8.20 is stored as 8.2
     * @param countsInChinese other cells hold Chinese numerals, so that 一 may be the number one
     */
    record Settings(Reads reads, ColumnUnit unit, boolean dashIsZero, int columnDecimals, boolean countsInChinese) {}

    CellValue read(RawCell cell, Settings settings) {
        if (cell.isBlank()) {
            return CellValue.SILENT;
        }
        return switch (settings.reads()) {
            case NUMBER -> number(cell, settings);
            case STAGE -> stage(cell);
            case PRESENCE -> presence(cell);
        };
    }

    private CellValue number(RawCell cell, Settings settings) {
        return switch (cell.kind()) {
            case NUMBER -> storedNumber(cell, settings);
            case TEXT -> text(cell, settings);
            case BLANK -> CellValue.SILENT;
            case BOOLEAN -> new CellValue.Unreadable(RejectionCode.NOT_A_NUMBER, cell.text(), NUMBER_EXPECTED);
            case DATE, ERROR, FORMULA_WITHOUT_RESULT -> unusable(cell);
        };
    }

    private static CellValue unusable(RawCell cell) {
        return switch (cell.kind()) {
            case DATE -> new CellValue.Unreadable(RejectionCode.DATE_FOR_NUMBER, cell.text());
            case FORMULA_WITHOUT_RESULT -> new CellValue.Unreadable(RejectionCode.FORMULA_WITHOUT_RESULT);
            default -> new CellValue.Unreadable(RejectionCode.ERROR_VALUE, cell.text());
        };
    }

    private CellValue storedNumber(RawCell cell, Settings settings) {
        boolean percent = Decimals.isPercent(cell.format());
        BigDecimal amount = percent ? cell.number().movePointRight(2) : cell.number();
        int decimals = Math.max(Decimals.of(cell), percent ? 0 : settings.columnDecimals());
        Matcher literal = UNIT_IN_FORMAT.matcher(cell.format());
        String suffix = percent ? "%" : literal.matches() && units.isUnit(literal.group(1)) ? literal.group(1) : "";
        return inBaseUnits(amount, decimals, suffix, CellStatus.VALUE, cell, settings);
    }

    private CellValue text(RawCell cell, Settings settings) {
        Optional<Marker> marker = markers.find(cell.text(), MarkerCodelist.Use.NUMBER);
        if (marker.isEmpty()) {
            marker = markers.find(CellText.of(cell.text()).plain(), MarkerCodelist.Use.NUMBER);
        }
        if (marker.isPresent()) {
            boolean one = cell.text().strip().equals("一") && settings.countsInChinese();
            return one
                    ? new CellValue.Unreadable(RejectionCode.NOT_A_NUMBER, cell.text(), NUMBER_EXPECTED)
                    : marked(marker.get(), cell, settings);
        }
        ParsedNumber parsed = NumberParser.parse(cell.text());
        if (parsed instanceof ParsedNumber.Unreadable unreadable) {
            return new CellValue.Unreadable(unreadable.code(), cell.text(), NUMBER_EXPECTED);
        }
        ParsedNumber.Written written = (ParsedNumber.Written) parsed;
        if (isGroupedByPoint(cell, written, settings)) {
            return new CellValue.Unreadable(RejectionCode.BAD_GROUPING, cell.text(), NUMBER_EXPECTED);
        }
        CellStatus status = written.approximate()
                ? CellStatus.APPROX
                : written.unusual() ? CellStatus.NOTE : CellStatus.VALUE;
        return inBaseUnits(written.amount(), written.decimals(), written.suffix(), status, cell, settings);
    }

    /** Whole things have no thousandths: 20.523 written as text is 20,523 as other countries group it. */
    private boolean isGroupedByPoint(RawCell cell, ParsedNumber.Written written, Settings settings) {
        Factor factor = settings.unit().factor();
        return written.suffix().isEmpty() && Factor.ONE.equals(factor)
                && POINT_GROUP.matcher(CellText.of(cell.text()).plain()).matches()
                && units.isCounter(settings.unit().base());
    }

    private CellValue marked(Marker marker, RawCell cell, Settings settings) {
        return switch (marker.status()) {
            case MISSING -> CellValue.SILENT;
            case NOT_APPLICABLE -> settings.dashIsZero() ? zero(CellStatus.NOTE) : CellValue.NOT_APPLICABLE;
            case BELOW_UNIT -> belowUnit(settings);
            case ERROR -> new CellValue.Unreadable(RejectionCode.ERROR_VALUE, cell.text());
            case NOTE -> units.isCounter(settings.unit().base()) ? zero(CellStatus.NOTE) : CellValue.SILENT;
            case VALUE, APPROX -> new CellValue.Stated(marker.value(), null, marker.status());
        };
    }

    /** 0, give or take the half unit that rounding took. */
    private static CellValue belowUnit(Settings settings) {
        Factor factor = settings.unit().factor();
        BigDecimal lastDigit = factor == null
                ? null
                : Decimals.plain(factor.applyTo(BigDecimal.ONE.movePointLeft(settings.columnDecimals())));
        return new CellValue.Stated(BigDecimal.ZERO, lastDigit, CellStatus.BELOW_UNIT);
    }

    private static CellValue zero(CellStatus status) {
        return new CellValue.Stated(BigDecimal.ZERO, null, status);
    }

    private CellValue inBaseUnits(
            BigDecimal amount, int decimals, String suffix, CellStatus status, RawCell cell, Settings settings) {
        ColumnUnit unit = settings.unit();
        Factor factor = suffix.isEmpty() ? unit.factor() : units.factorIn(unit, suffix).orElse(null);
        if (factor == null) {
            String written = suffix.isEmpty() ? unit.written() : suffix;
            return new CellValue.Unreadable(RejectionCode.UNIT_UNKNOWN, written, cell.text(), unit.base());
        }
        BigDecimal lastDigit = factor.applyTo(BigDecimal.ONE.movePointLeft(decimals));
        return new CellValue.Stated(Decimals.plain(factor.applyTo(amount)), Decimals.plain(lastDigit), status);
    }

    private CellValue stage(RawCell cell) {
        String text = CellText.of(cell.text()).plain();
        if (cell.kind() == CellKind.BOOLEAN) {
            text = cell.text().equalsIgnoreCase("true") ? "1" : "0";
        } else if (cell.kind() != CellKind.TEXT && cell.kind() != CellKind.NUMBER) {
            return unusable(cell);
        }
        Optional<Marker> marker = CellText.of(text).isMark()
                ? Optional.empty()
                : markers.find(text, MarkerCodelist.Use.STAGE);
        CellStatus status = CellStatus.VALUE;
        if (marker.isEmpty() && !CellText.of(text).isMark()) {
            marker = markers.find(REMARK.matcher(text).replaceAll("").strip(), MarkerCodelist.Use.STAGE);
            status = CellStatus.NOTE;
        }
        if (marker.isEmpty()) {
            return new CellValue.Unreadable(RejectionCode.NOT_A_STAGE, cell.text());
        }
        return switch (marker.get().status()) {
            case MISSING -> CellValue.SILENT;
            case NOT_APPLICABLE -> CellValue.NOT_APPLICABLE;
            case ERROR -> new CellValue.Unreadable(RejectionCode.ERROR_VALUE, cell.text());
            case VALUE, BELOW_UNIT, APPROX, NOTE -> new CellValue.Stated(marker.get().value(), null, status);
        };
    }

    private CellValue presence(RawCell cell) {
        if (cell.kind() == CellKind.ERROR || cell.kind() == CellKind.FORMULA_WITHOUT_RESULT) {
            return unusable(cell);
        }
        Optional<Marker> marker = markers.find(cell.text(), MarkerCodelist.Use.NUMBER);
        if (marker.isPresent() && marker.get().status() == CellStatus.MISSING) {
            return CellValue.SILENT;
        }
        return marker.isPresent() && marker.get().status() == CellStatus.NOT_APPLICABLE
                ? CellValue.NOT_APPLICABLE
                : new CellValue.Stated(BigDecimal.ONE, null, CellStatus.VALUE);
    }

    /** Whether the cell holds what a figure's cell may hold, and not the words of a note. */
    boolean looksLikeFigure(RawCell cell) {
        return cell != null && !cell.isBlank() && (cell.kind() != CellKind.TEXT
                || markers.find(cell.text(), MarkerCodelist.Use.NUMBER).isPresent()
                || markers.find(cell.text(), MarkerCodelist.Use.STAGE).isPresent()
                || NumberParser.parse(cell.text()) instanceof ParsedNumber.Written);
    }
}
