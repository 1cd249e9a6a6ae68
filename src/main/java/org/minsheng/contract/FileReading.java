package org.minsheng.contract;

import java.util.List;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.Rejection;

/**
 * A file as read with the contract its headers fit.
 *
 * @param tables the contract's tables in order of the sheets; each of its tables once
 * @param texts text cells outside the bodies of tables, titles and notes among them, in order
 * @param remarks what was found about the file or its sheets and does not stop it: hidden sheets, encodings
 */
public record FileReading(
        FeedContract contract, List<TableReading> tables, List<RawCell> texts, List<Rejection> remarks) {

    public FileReading {
        tables = List.copyOf(tables);
        texts = List.copyOf(texts);
        remarks = List.copyOf(remarks);
    }
}
