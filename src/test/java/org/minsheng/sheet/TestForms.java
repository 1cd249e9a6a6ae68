package org.minsheng.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.minsheng.contract.Basis;
import org.minsheng.contract.FeedContract;
import org.minsheng.contract.FigureColumn;
import org.minsheng.contract.HeaderPath;
import org.minsheng.contract.ItemFigure;
import org.minsheng.contract.ItemTable;
import org.minsheng.contract.RegionRows;
import org.minsheng.contract.RegionTable;
import org.minsheng.contract.TableContract;
import org.minsheng.observation.Decision;
import org.minsheng.observation.IndicatorCode;
import org.minsheng.observation.Measure;

/** Contracts as small as a test needs them: only headers matter to this stage. */
final class TestForms {

    private static final IndicatorCode ANY = IndicatorCode.parse("T01.1");

    private TestForms() {}

    static FeedContract form(String feed, String bureau, TableContract... tables) {
        return new FeedContract(feed, feed, bureau, bureau, FeedContract.Frequency.MONTH, 8, "folder", null,
                List.of(feed), List.of(tables), List.of(), feed);
    }

    /** A header ending in {@code ?} is optional. */
    static RegionTable regions(String name, String region, String... headers) {
        return blocks(name, null, region, headers);
    }

    static RegionTable blocks(String name, String block, String region, String... headers) {
        RegionRows rows = new RegionRows(
                HeaderPath.parse(region),
                block == null ? null : HeaderPath.parse(block),
                null, null, RegionRows.RegionList.CITIES, null, null, List.of(), Map.of(), null, false, List.of());
        return new RegionTable(name, rows, Basis.values()[0],
                Arrays.stream(headers).map(TestForms::figure).toList(), List.of());
    }

    static ItemTable items(String name, String key, String header, String... itemKeys) {
        ItemFigure figure = new ItemFigure(HeaderPath.parse(header), ANY, Measure.STAGE, null, Decision.LOAD,
                FigureColumn.Reads.STAGE, null, null);
        List<ItemTable.Item> items = Arrays.stream(itemKeys)
                .map(itemKey -> new ItemTable.Item(List.of(itemKey), List.of(figure)))
                .toList();
        return new ItemTable(name, List.of(HeaderPath.parse(key)), items);
    }

    private static FigureColumn figure(String header) {
        boolean optional = header.endsWith("?");
        String path = optional ? header.substring(0, header.length() - 1) : header;
        return new FigureColumn(HeaderPath.parse(path), ANY, Measure.CUM, null, Decision.LOAD, Map.of(),
                FigureColumn.Reads.NUMBER, FigureColumn.Months.MONTH, 1, FigureColumn.CumBase.YEAR, false, null,
                List.of(), null, optional);
    }
}
