package org.minsheng.contract.sketch;

import java.util.List;
import java.util.Optional;
import org.minsheng.contract.Basis;

/**
 * What a table seems to be.
 *
 * @param basis null when neither words nor sums tell
 * @param basisWhy what told the basis; empty when nothing did
 * @param units units of the notes above the table: 单位：万人、户; else of its row labels
 * @param across first and last of the years or months that head its columns; null without
 * @param columns one for each column of the block
 * @param totals one for each row of sums
 */
public record TableSketch(
        String sheet,
        BlockOutline block,
        Kind kind,
        RowsSketch rows,
        Basis basis,
        String basisWhy,
        List<String> units,
        String across,
        List<ColumnSketch> columns,
        List<TotalSketch> totals) {

    public TableSketch {
        units = List.copyOf(units);
        columns = List.copyOf(columns);
        totals = List.copyOf(totals);
    }

    /** The first column in a role. */
    public Optional<ColumnSketch> first(ColumnSketch.Role role) {
        return columns.stream().filter(column -> column.role() == role).findFirst();
    }

    /** How the table is laid out. */
    public enum Kind {
        /** A row for each region. */
        REGIONS,
        /** A column for each region. */
        TRANSPOSED,
        /** A row for each year or month. */
        SERIES,
        /** A row for each task, indicator or anything else. */
        ITEMS
    }

    /**
     * A row of sums, compared with the rows it should be made of.
     *
     * @param cell address of its label
     * @param over what was added: {@code cities}, {@code cities+counties}, {@code counties}, {@code rows}
     * @param agreeing columns in which the sum is printed right, within rounding
     * @param differing addresses of sums that differ
     */
    public record TotalSketch(String label, String cell, String over, int agreeing, List<String> differing) {

        public TotalSketch {
            differing = List.copyOf(differing);
        }
    }
}
