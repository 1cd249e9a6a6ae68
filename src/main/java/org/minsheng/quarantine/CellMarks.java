package org.minsheng.quarantine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.hssf.record.PaletteRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.minsheng.observation.CellAddress;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.RejectionCode;
import org.minsheng.observation.Severity;

/** Marks the cells of findings: a fill by the worst of them, a note that tells them all. Values stay as they are. */
final class CellMarks {

    static final byte[] RED = {(byte) 0xFF, (byte) 0xA7, (byte) 0xA7};
    static final byte[] YELLOW = {(byte) 0xFF, (byte) 0xEB, (byte) 0x84};

    private final Workbook workbook;
    private final CellNotes notes;
    private final Map<String, CellStyle> filled = new HashMap<>();

    CellMarks(Workbook workbook) {
        this.workbook = workbook;
        this.notes = new CellNotes(workbook);
    }

    /** Marks what stands at a cell of a sheet that is there; returns how many cells that are. */
    int mark(List<Finding> findings) {
        Map<String, Map<CellAddress, List<Finding>>> bySheet = new HashMap<>();
        for (Finding each : findings) {
            each.address().ifPresent(cell -> bySheet.computeIfAbsent(each.sheet(), any -> new TreeMap<>())
                    .computeIfAbsent(cell, any -> new ArrayList<>())
                    .add(each));
        }
        int marked = 0;
        for (Map.Entry<String, Map<CellAddress, List<Finding>>> each : bySheet.entrySet()) {
            Sheet sheet = workbook.getSheet(each.getKey());
            if (sheet != null) {
                each.getValue().forEach((cell, here) -> mark(cellAt(sheet, cell), here));
                marked += each.getValue().size();
            }
        }
        return marked;
    }

    private void mark(Cell cell, List<Finding> findings) {
        boolean worse = findings.stream().anyMatch(each -> each.severity() != Severity.WARN);
        cell.setCellStyle(filled(cell.getCellStyle(), worse));
        notes.add(cell, String.join("\n\n", findings.stream().map(Finding::note).toList()));
        if (findings.stream().anyMatch(each -> each.code().equals(RejectionCode.ROW_WIDTH.code()))) {
            doubt(cell);
        }
    }

    /**
     * A line of a csv that lacks a field has its fields in the wrong columns, and a workbook cannot tell: sent back
     * unmended, it would read as if nothing were wrong. With the mark it stays held until somebody has looked.
     */
    private static void doubt(Cell cell) {
        String text = switch (cell.getCellType()) {
            case NUMERIC -> RawCell.plain(BigDecimal.valueOf(cell.getNumericCellValue()));
            case STRING -> cell.getStringCellValue();
            default -> "";
        };
        if (!text.isEmpty()) {
            cell.setCellValue(text + "？");
        }
    }

    private static Cell cellAt(Sheet sheet, CellAddress address) {
        Row row = sheet.getRow(address.row() - 1);
        if (row == null) {
            row = sheet.createRow(address.row() - 1);
        }
        Cell cell = row.getCell(address.column() - 1);
        if (cell == null) {
            cell = row.createCell(address.column() - 1);
            CellStyle ofRow = row.getRowStyle();
            CellStyle below = ofRow != null ? ofRow : sheet.getColumnStyle(address.column() - 1);
            if (below != null) {
                cell.setCellStyle(below);
            }
        }
        return cell;
    }

    /** The same style with another fill; without it where the workbook has all the styles it can hold. */
    private CellStyle filled(CellStyle style, boolean worse) {
        return filled.computeIfAbsent(style.getIndex() + (worse ? " red" : " yellow"), any -> {
            try {
                CellStyle copy = workbook.createCellStyle();
                copy.cloneStyleFrom(style);
                fill(workbook, copy, worse ? RED : YELLOW);
                return copy;
            } catch (IllegalStateException full) {
                return style;
            }
        });
    }

    static void fill(Workbook workbook, CellStyle style, byte[] colour) {
        if (style instanceof XSSFCellStyle xssf) {
            xssf.setFillForegroundColor(new XSSFColor(colour));
        } else {
            style.setFillForegroundColor(index((HSSFWorkbook) workbook, colour));
        }
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    /** A workbook without a palette of its own must not be asked for it: POI would write one before the first record. */
    private static short index(HSSFWorkbook workbook, byte[] colour) {
        boolean hasOwn = workbook.getInternalWorkbook().getRecords().stream().anyMatch(PaletteRecord.class::isInstance);
        if (hasOwn) {
            return workbook.getCustomPalette().findSimilarColor(colour[0], colour[1], colour[2]).getIndex();
        }
        return (colour == RED ? IndexedColors.ROSE : colour == YELLOW ? IndexedColors.LIGHT_YELLOW
                : IndexedColors.PALE_BLUE).getIndex();
    }
}
