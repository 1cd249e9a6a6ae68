package org.minsheng.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minsheng.contract.Plan;
import org.minsheng.contract.TableReading;
import org.minsheng.contract.UnitCodelist;
import org.minsheng.observation.Factor;
import org.minsheng.observation.Measure;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.Unit;

/**
 * Decides units: the cell's suffix before the header's bracket, the row's unit, the sheet's note, the contract's unit
 * and the indicator's (semantics 2.10). Conversion is exact and stays within one dimension.
 */
final class UnitResolver {

    /** 个 counts these too; what is measured, paid or lives in households is never a 个. */
    private static final Set<String> COUNTED = Set.of(
            "count", "item", "category", "case", "school", "organisation", "facility", "site", "village", "hamlet",
            "county_count", "province_count", "machine", "building", "show", "occurrence");
    /** Whole things as well, which a cell may say 无 of. */
    private static final Set<String> WHOLE = Set.of(
            "person", "person_time", "household", "household_time", "business", "dwelling", "vehicle", "well", "book",
            "issue", "bed", "medical_case", "room");
    private static final Pattern MULTIPLIED = Pattern.compile("([十百千万亿]+)(.*)");
    private static final Pattern BRACKET = Pattern.compile("[(（]([^()（）]+)[)）]");
    private static final Pattern NOTE =
            Pattern.compile("(?<![报送供发制管头任印])单位\\s*(?:[：:]|为)\\s*([^()（）。；;：:]+)");

    private final UnitCodelist units;

    UnitResolver(UnitCodelist units) {
        this.units = units;
    }

    /**
     * The unit of a column or item.
     *
     * @param contractUnit null where the contract says none
     * @param nearer spellings that decide before the note, nearest first: the header's brackets, the row's unit
     * @param notes units of the sheet's note: the one of the column's own dimension counts
     */
    ColumnUnit of(
            Plan.Indicator indicator, Measure measure, String contractUnit, List<String> nearer, List<String> notes) {
        if (measure == Measure.STAGE) {
            return ColumnUnit.NONE;
        }
        String base = base(indicator, measure, contractUnit, nearer);
        for (String spelling : nearer) {
            if (isUnit(spelling)) {
                return new ColumnUnit(base, factor(spelling, base).orElse(null), spelling);
            }
        }
        Optional<Unit> own = units.find(base);
        for (String spelling : notes) {
            Optional<Unit> unit = find(spelling);
            if (unit.isPresent() && own.isPresent() && unit.get().isConvertibleTo(own.get())) {
                return new ColumnUnit(base, factor(spelling, base).orElse(null), spelling);
            }
        }
        String written = contractUnit == null ? base : contractUnit;
        return new ColumnUnit(base, factor(written, base).orElse(null), written);
    }

    /**
     * The unit its statements are in: the indicator's own; where the plan counts in percent, the counter the contract
     * names, a rate like 元/年 as it is.
     */
    private String base(Plan.Indicator indicator, Measure measure, String contractUnit, List<String> nearer) {
        boolean counter = switch (measure) {
            case NUM, DEN, REF, OK, DUE -> true;
            case TARGET, FLOW, CUM, PCUM, STOCK -> false;
            case STAGE -> throw new IllegalStateException("a stage has no unit");
        };
        String own = indicator.baseUnit() == null ? "" : indicator.baseUnit();
        if (!counter && !own.isEmpty() && !own.equals("%")) {
            return own;
        }
        String written = contractUnit != null
                ? contractUnit
                : nearer.stream().filter(this::isUnit).findFirst().orElse("个");
        return find(written).map(unit -> unit.additive() ? unit.baseSymbol() : unit.symbol()).orElse(written);
    }

    /**
     * What a number with this suffix is multiplied with to be in the base unit: a unit, 万 alone (which multiplies the
     * column's own counter), or 万 before a unit.
     */
    Optional<Factor> factor(String suffix, String base) {
        if (suffix.isEmpty() || suffix.equals(base)) {
            return Optional.of(Factor.ONE);
        }
        Optional<Unit> whole = units.find(suffix);
        if (whole.isPresent()) {
            return units.find(base).flatMap(to -> convert(whole.get(), to));
        }
        Matcher multiplied = MULTIPLIED.matcher(suffix);
        if (!multiplied.matches()) {
            return Optional.empty();
        }
        Factor times = multiplier(multiplied.group(1));
        return factor(multiplied.group(2), base).map(times::times);
    }

    /** As {@link #factor}; in a column of 元/年 a plain 元 is the year's. */
    Optional<Factor> factorIn(ColumnUnit column, String suffix) {
        int per = column.written().replace('／', '/').indexOf('/');
        Optional<Factor> factor = factor(suffix, column.base());
        return factor.isPresent() || per < 0
                ? factor
                : factor(suffix + "/" + column.written().substring(per + 1), column.base());
    }

    /** A unit of the list, 万 alone, or 万 before a unit: 万辆 is not listed. */
    boolean isUnit(String spelling) {
        String counted = counted(spelling);
        return !spelling.isBlank() && counted.isEmpty()
                || find(spelling).isPresent();
    }

    /** The unit, or the one behind 万. */
    private Optional<Unit> find(String spelling) {
        return units.find(spelling).or(() -> units.find(counted(spelling)));
    }

    private static String counted(String spelling) {
        Matcher multiplied = MULTIPLIED.matcher(spelling.strip());
        return multiplied.matches() ? multiplied.group(2).strip() : spelling;
    }

    /** Whether it counts whole things, so that 无 is a zero. */
    boolean isCounter(String base) {
        return units.find(base)
                .filter(unit -> COUNTED.contains(unit.dimension()) || WHOLE.contains(unit.dimension()))
                .isPresent();
    }

    private static Optional<Factor> convert(Unit from, Unit to) {
        boolean counted = COUNTED.contains(from.dimension()) && COUNTED.contains(to.dimension())
                && (from.dimension().equals("count") || to.dimension().equals("count"));
        return from.isConvertibleTo(to) || counted ? Optional.of(from.factor().over(to.factor())) : Optional.empty();
    }

    private static Factor multiplier(String characters) {
        Factor times = Factor.ONE;
        for (char c : characters.toCharArray()) {
            times = times.times(switch (c) {
                case '十' -> Factor.of(10, 1);
                case '百' -> Factor.of(100, 1);
                case '千' -> Factor.of(1_000, 1);
                case '万' -> Factor.of(10_000, 1);
                default -> Factor.of(100_000_000, 1);
            });
        }
        return times;
    }

    /** The units in the brackets of a column's header cells, the nearest to the figures first. */
    static List<String> brackets(TableReading.HeaderMatch match) {
        List<String> found = new ArrayList<>();
        for (int i = match.cells().size() - 1; i >= 0; i--) {
            List<String> inCell = new ArrayList<>();
            Matcher bracket = BRACKET.matcher(match.cells().get(i).text());
            while (bracket.find()) {
                inCell.add(0, bracket.group(1).strip());
            }
            found.addAll(inCell);
        }
        return found;
    }

    /** The units a sheet's note names: {@code 单位：万人、户}. */
    static List<String> notes(List<RawCell> cells) {
        List<String> found = new ArrayList<>();
        for (RawCell cell : cells) {
            Matcher note = NOTE.matcher(cell.text());
            while (note.find()) {
                for (String unit : note.group(1).split("[、，,·|\\\\\\s\\u3000\\u00A0]+|和|及")) {
                    found.add(unit.strip());
                    // 人/户 are two units, 元/月 is one: the whole is asked for first
                    String[] parts = unit.strip().split("[/／]");
                    found.addAll(parts.length > 1 ? List.of(parts) : List.of());
                }
            }
        }
        return found;
    }
}
