package org.minsheng.contract;

import java.util.List;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.Rejection;

/**
 * A file as read with the contract its headers fit.
 *
 * @param tables the contract's tables in order of the sheets; each of its tables once where it most likely stands
 * @param texts text cells outside the bodies of tables, titles and notes among them, in order
 * @param others other places where the headers of these tables stand too, in order of the sheets: another month's
 *     sheet, the other half of a table, last year's table
 * @param comments comments of the sheets with tables, each at its cell
 * @param remarks what was found about the file or its sheets and does not stop it: hidden sheets, encodings
 */
public record FileReading(
        FeedContract contract,
        List<TableReading> tables,
        List<TableReading> others,
        List<RawCell> texts,
        List<RawCell> comments,
        List<Rejection> remarks) {

    public FileReading {
        tables = List.copyOf(tables);
        others = List.copyOf(others);
        comments = List.copyOf(comments);
        texts = List.copyOf(texts);
        remarks = List.copyOf(remarks);
    }

    /** A file whose tables stand nowhere else, and without comments. */
    public FileReading(
            FeedContract contract, List<TableReading> tables, List<RawCell> texts, List<Rejection> remarks) {
        this(contract, tables, List.of(), texts, List.of(), remarks);
    }

    /** The same file with other tables and nothing beside them. */
    public FileReading withTables(List<TableReading> other) {
        return new FileReading(contract, other, List.of(), texts, comments, remarks);
    }
}
