package org.minsheng.normalise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.minsheng.contract.HeaderPath;
import org.minsheng.contract.Plan;
import org.minsheng.contract.RegionRows.RegionList;
import org.minsheng.contract.TableReading;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.RegionCode;
import org.minsheng.observation.RegionLevel;
import org.minsheng.observation.Rejection;
import org.minsheng.observation.RejectionCode;
import org.minsheng.observation.RowKind;

/**
 * In a form with a sheet for each region: which region each sheet stands for, by its name, else by its titles. A sheet of
 * the whole province is left out, for its rows stand on the others.
 */
final class SheetPlaces {

    private final RegionResolver regions;
    private final Plan plan;
    private final List<Rejection> findings = new ArrayList<>();
    private final List<TableReading> read = new ArrayList<>();
    private final Map<String, SheetPlace> places = new HashMap<>();

    SheetPlaces(RegionResolver regions, Plan plan, List<TableReading> tables) {
        this.regions = regions;
        this.plan = plan;
        Set<RegionCode> seen = new HashSet<>();
        for (TableReading table : tables) {
            SheetPlace place = places.get(table.sheet());
            if (place == null && !isWhole(table)) {
                place = placeOf(table);
                if (place.region() != null && !seen.add(place.region())) {
                    place = place.with(new TableRow.Problem(RejectionCode.REGION_DUPLICATE, null,
                            List.of(table.sheet(), "2", "工作表 / sheet")));
                }
                places.put(table.sheet(), place);
            }
            if (place == null) {
                findings.add(Arrangement.notRead(table, "是全省的 / it is of the whole province"));
            } else {
                read.add(table);
            }
        }
    }

    /** Tables that are read. */
    List<TableReading> read() {
        return read;
    }

    SheetPlace of(TableReading table) {
        return places.get(table.sheet());
    }

    List<Rejection> findings() {
        return findings;
    }

    private boolean isWhole(TableReading table) {
        RegionName name = named(table.sheet());
        return name instanceof RegionName.Sum
                || name instanceof RegionName.Found found && found.code().equals(plan.province())
                || HeaderPath.squeeze(table.sheet()).matches(".*(?:汇总|总表|全省).*");
    }

    private SheetPlace placeOf(TableReading table) {
        RegionName name = named(table.sheet());
        if (name instanceof RegionName.Unknown) {
            name = within(table);
        }
        if (name instanceof RegionName.Found found && found.level() != RegionLevel.ZONE) {
            return SheetPlace.of(regions.region(found.code()).orElseThrow(), found.kind(plan));
        }
        RejectionCode code = name instanceof RegionName.Several
                ? RejectionCode.REGION_AMBIGUOUS
                : RejectionCode.REGION_UNKNOWN;
        String expected = name instanceof RegionName.Several several
                ? several.candidates().toString()
                : "工作表名或标题里的地区 / a region in the sheet's name or title";
        return SheetPlace.ANY.with(new TableRow.Problem(code, null, List.of(table.sheet(), expected)));
    }

    private RegionName named(String text) {
        RegionName name = regions.resolve(text, RegionList.CITIES, null, RegionResolver.LocalNames.NONE);
        return name instanceof RegionName.Unknown
                ? regions.resolve(text, RegionList.CITIES_AND_COUNTIES, null, RegionResolver.LocalNames.NONE)
                : name;
    }

    /** The one 市州 whose name stands within the sheet's name or a title. */
    private RegionName within(TableReading table) {
        List<String> texts = new ArrayList<>(List.of(table.sheet()));
        table.titles().stream().map(RawCell::text).forEach(texts::add);
        for (String text : texts) {
            String squeezed = HeaderPath.squeeze(text);
            List<RegionName.Found> found = regions.cities().stream()
                    .filter(city -> squeezed.contains(city.name()))
                    .map(city -> new RegionName.Found(city.code(), city.level(), false))
                    .toList();
            if (found.size() == 1) {
                return found.get(0);
            }
        }
        return new RegionName.Unknown();
    }

    /** Whether a row of sums on such a sheet counts as the region's own. */
    static RowKind kindOfSum(SheetPlace place) {
        return place.kind() == null ? RowKind.CITY : place.kind();
    }
}
