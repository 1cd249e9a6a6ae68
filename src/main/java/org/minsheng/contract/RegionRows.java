package org.minsheng.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.minsheng.observation.RegionCode;

/**
 * How the rows of a table are named.
 *
 * @param region header of the column with the region's name
 * @param block header of the column with the 市州 a block of rows belongs to, merged downwards; null without blocks
 * @param code header of the column with the region's code, which must belong to the name; null without
 * @param period header of a column that says the period; null without
 * @param list the list the names are taken from, which decides what an ambiguous name means
 * @param partUnless rows are parts (memo) unless this column says one of the words; null when no rows are
 * @param partCodes rows with such a code are aggregates of the rows below them (memo); null when none are
 * @param strip endings that do not belong to the name: 总工会
 * @param names what this form calls regions beyond the codelist's aliases
 * @param secondLine label of the second line of a row of two lines; null when rows have one
 * @param repeats rows of one region are parts of it and are added (rule A4); else a repeated region is a fault
 * @param repeating regions of which alone this is so: bodies that belong to no 市州; empty when repeats is true
 */
public record RegionRows(
        HeaderPath region,
        HeaderPath block,
        HeaderPath code,
        HeaderPath period,
        RegionList list,
        ColumnWords partUnless,
        Pattern partCodes,
        List<String> strip,
        Map<String, RegionCode> names,
        String secondLine,
        boolean repeats,
        List<RegionCode> repeating) {

    public RegionRows {
        strip = List.copyOf(strip);
        names = Map.copyOf(names);
        repeating = List.copyOf(repeating);
    }

    /** Whether several rows may name this region and are then its parts. */
    public boolean mayRepeat(RegionCode region) {
        return repeats || repeating.contains(region);
    }

    List<HeaderPath> headers() {
        List<HeaderPath> headers = new ArrayList<>();
        Stream.of(region, block, code, period, partUnless == null ? null : partUnless.header())
                .filter(Objects::nonNull)
                .forEach(headers::add);
        return RegionTable.distinct(headers);
    }

    /** The list a row's name is taken from: 通化 is the city in one and the county in another. */
    public enum RegionList {
        /** The ten 市州, and the province-run counties beside them. */
        CITIES,
        /** County-level units, and 长白山管委会. */
        COUNTIES,
        /** Blocks of a 市州 and its counties. */
        CITIES_AND_COUNTIES,
        /** The eight 市 and 延吉市. */
        PREFECTURE_CITIES
    }
}
