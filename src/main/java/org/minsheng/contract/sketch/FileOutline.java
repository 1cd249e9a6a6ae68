package org.minsheng.contract.sketch;

import java.util.List;

/**
 * The structure of a file.
 *
 * @param kind what the bytes are, whatever the name says: {@code xlsx}, {@code xls}, {@code ods}, {@code xml},
 *     {@code html}, {@code csv}
 * @param encoding of text; null where the kind settles it
 */
public record FileOutline(String kind, String encoding, List<SheetOutline> sheets) {

    public FileOutline {
        sheets = List.copyOf(sheets);
    }

    /** Whether any sheet has a table. */
    public boolean hasTable() {
        return sheets.stream().anyMatch(sheet -> !sheet.blocks().isEmpty());
    }
}
