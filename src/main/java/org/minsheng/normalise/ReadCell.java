package org.minsheng.normalise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minsheng.contract.FileReading;
import org.minsheng.contract.TableReading;
import org.minsheng.observation.CellAddress;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.RawRow;

/** The place of a cell that is read: in the body of a table, or a text beside it. */
record ReadCell(String sheet, CellAddress address) {

    /** What stands there; a blank cell where a row of a body has nothing stored, empty where nothing is read. */
    Optional<RawCell> in(FileReading file) {
        Stream<RawCell> stored = Stream.concat(
                file.tables().stream().flatMap(table -> table.body().stream()).flatMap(row -> row.cells().stream()),
                file.texts().stream());
        Optional<RawCell> found = stored.filter(this::isAt).findFirst();
        boolean inRow = file.tables().stream()
                .filter(table -> table.sheet().equals(sheet))
                .flatMap(table -> table.body().stream())
                .anyMatch(row -> row.number() == address.row());
        return found.isPresent() || !inRow ? found : Optional.of(RawCell.blank(sheet, address));
    }

    /** The file with another text there. */
    FileReading replaced(FileReading file, String text) {
        RawCell other = RawCell.text(sheet, address, text);
        return new FileReading(
                file.contract(),
                file.tables().stream().map(table -> replaced(table, other)).toList(),
                file.texts().stream().map(cell -> isAt(cell) ? other : cell).toList(),
                file.remarks());
    }

    private TableReading replaced(TableReading table, RawCell other) {
        return table.sheet().equals(sheet)
                ? table.withBody(table.body().stream().map(row -> replaced(row, other)).toList())
                : table;
    }

    private RawRow replaced(RawRow row, RawCell other) {
        boolean stored = row.cells().stream().anyMatch(this::isAt);
        if (!stored && row.number() != address.row()) {
            return row;
        }
        List<RawCell> cells = new ArrayList<>(row.cells().stream().filter(cell -> !isAt(cell)).toList());
        cells.add(other);
        cells.sort(Comparator.comparing(cell -> cell.address().column()));
        return new RawRow(row.number(), row.hidden(), row.fields(), cells);
    }

    private boolean isAt(RawCell cell) {
        return cell.sheet().equals(sheet) && cell.address().equals(address);
    }
}
