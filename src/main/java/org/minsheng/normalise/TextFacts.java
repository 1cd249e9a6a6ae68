package org.minsheng.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.minsheng.contract.FigureColumn.Reads;
import org.minsheng.contract.TextContract;
import org.minsheng.observation.Decision;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.Rejection;
import org.minsheng.observation.RejectionCode;
import org.minsheng.observation.RowKind;
import org.minsheng.observation.SeriesKey;

/** Finds the province's figures that stand in sentences outside the tables. */
final class TextFacts {

    private TextFacts() {}

    static TableResult read(Context context) {
        Map<String, DraftCell> cells = new TreeMap<>();
        List<Rejection> findings = new ArrayList<>();
        for (TextContract contract : context.reading().contract().texts()) {
            Optional<RawCell> sentence = context.reading().texts().stream()
                    .filter(cell -> contract.find().find(cell.text()).isPresent())
                    .findFirst();
            if (sentence.isEmpty()) {
                findings.add(Rejection.ofFile(RejectionCode.TEXT_NOT_FOUND, contract.name()));
                continue;
            }
            RawCell cell = sentence.get();
            cells.computeIfAbsent(cell.sheet() + "!" + cell.address(), place -> new DraftCell(cell, false))
                    .add(figure(context, contract, cell));
        }
        return new TableResult(List.copyOf(cells.values()), findings, List.of());
    }

    private static DraftCell.Figure figure(Context context, TextContract contract, RawCell cell) {
        ColumnUnit unit = context.units().of(context.indicator(contract.indicator()), contract.measure(),
                contract.unit(), List.of(), List.of());
        String number = contract.find().find(cell.text()).orElseThrow();
        CellValue value = context.cells().read(RawCell.text(cell.sheet(), cell.address(), number),
                new CellReader.Settings(Reads.NUMBER, unit, false, 0, false));
        return new DraftCell.Figure(new SeriesKey(contract.indicator(), context.plan().province()), contract.measure(),
                List.of(context.period().month()), unit.base(), value, Decision.LOAD, RowKind.TOTAL);
    }
}
