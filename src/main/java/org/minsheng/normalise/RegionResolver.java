package org.minsheng.normalise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.minsheng.contract.HeaderPath;
import org.minsheng.contract.RegionCodelist;
import org.minsheng.contract.RegionCodelist.RegionAlias;
import org.minsheng.contract.RegionRows;
import org.minsheng.contract.RegionRows.RegionList;
import org.minsheng.observation.Region;
import org.minsheng.observation.RegionCode;
import org.minsheng.observation.RegionLevel;

/**
 * Resolves names inside the province, by the names valid on one day. A name that may be several regions takes the one
 * its list is made of, or none: nothing is guessed.
 */
final class RegionResolver {

    private static final Pattern NUMBERED = Pattern.compile("^[(（]?(?:\\d{1,3}|[一二三四五六七八九十]{1,3})[)）.、．]+");
    private static final Pattern BRACKETED_TAIL = Pattern.compile("[(（][^()（）]*[)）]$");
    private static final Pattern SUM_TAIL = Pattern.compile("(?:合计|小计|总计|共计|累计)数?$");
    private static final Pattern SUM_OF_BLOCK = Pattern.compile("(?:全市|全州|全区|全县)(?:合计|小计|总计|共计|累计)?");
    private static final Pattern LAST_POINT = Pattern.compile("[:：、，,。;；]+$");

    /** Sums of some of the rows: 市州小计. */
    private static final Pattern GROUP_SUM = Pattern.compile(
            "(?:各|全部|\\d{1,2}个?|[一二三四五六七八九十]{1,2}个?)?"
                    + "(?:市州|市\\(州\\)|地级市|县区|县市区?|县\\(市、区\\)|县\\(市\\)|地区)(?:小计|合计|总计|共计|累计)");
    private static final String NO_SUCH_CODE = "无此代码 no such code";

    private final RegionCodelist regions;
    private final LocalDate day;
    private final String feed;
    /* regions by what they are called besides their names; made when first asked for, for most labels need it not */
    private Map<String, List<RegionCode>> callable;

    RegionResolver(RegionCodelist regions, LocalDate day) {
        this(regions, day, "");
    }

    /** @param feed the form whose own names for regions count */
    RegionResolver(RegionCodelist regions, LocalDate day, String feed) {
        this.feed = feed;
        this.regions = regions;
        this.day = day;
    }

    /**
     * What the label names.
     *
     * @param block the 市州 whose block the row stands in; null outside blocks
     * @param local names and endings of the form's own
     */
    RegionName resolve(String label, RegionList list, RegionCode block, LocalNames local) {
        String name = name(label);
        if (block != null && SUM_OF_BLOCK.matcher(name).matches()) {
            return new RegionName.Sum();
        }
        return spellings(name, local)
                .map(spelling -> isSum(name, spelling)
                        ? ofSum(spelled(spelling, list, block, local), spelling)
                        : spelled(spelling, list, block, local))
                .filter(found -> !(found instanceof RegionName.Unknown))
                .findFirst()
                .orElseGet(() -> GROUP_SUM.matcher(name).matches()
                        ? new RegionName.Heading()
                        : derived(name, list, block, local));
    }

    private static boolean isSum(String name, String spelling) {
        return name.length() > spelling.length() && SUM_TAIL.matcher(name).replaceFirst("").equals(spelling);
    }

    /** 吉林合计 may be the city's or the province's. */
    private RegionName ofSum(RegionName found, String name) {
        List<RegionCode> candidates = regions.named(name, day).stream()
                .flatMap(alias -> alias.candidates().stream())
                .toList();
        boolean orProvince = candidates.stream().flatMap(code -> regions.region(code, day).stream())
                .anyMatch(region -> region.level() == RegionLevel.PROVINCE);
        return orProvince ? new RegionName.Several(candidates) : found;
    }

    /** The label without its number, remarks and last point. */
    private static String name(String label) {
        String squeezed = NUMBERED.matcher(CellText.of(label).plain().replaceAll("\\s", "")).replaceFirst("");
        return LAST_POINT.matcher(HeaderPath.squeeze(squeezed)).replaceFirst("");
    }

    private static Stream<String> spellings(String name, LocalNames local) {
        String own = local.stripped(name);
        return Stream.of(name, own, withoutTail(name), withoutTail(own), local.stripped(withoutTail(name)))
                .distinct()
                .filter(spelling -> !spelling.isEmpty());
    }

    /** By what follows from the names of the regions. */
    private RegionName derived(String name, RegionList list, RegionCode block, LocalNames local) {
        for (String spelling : spellings(name, local).toList()) {
            String plain = RegionForms.shortened(spelling, province());
            RegionName known = plain.equals(spelling) ? new RegionName.Unknown() : spelled(plain, list, block, local);
            if (!(known instanceof RegionName.Unknown)) {
                return known;
            }
            List<RegionCode> called = called(plain);
            if (!called.isEmpty()) {
                return called.size() == 1 ? found(called.get(0), false) : among(plain, called, list, block);
            }
        }
        return new RegionName.Unknown();
    }

    private List<RegionCode> called(String plain) {
        if (callable == null) {
            callable = new HashMap<>();
            regions.regions().stream().filter(region -> region.isValidOn(day)).forEach(region ->
                    RegionForms.of(region, parent(region)).forEach(form ->
                            callable.computeIfAbsent(form, any -> new ArrayList<>()).add(region.code())));
        }
        return callable.getOrDefault(plain, List.of());
    }

    private Region parent(Region region) {
        return region.parent() == null ? null : regions.region(region.parent(), day).orElse(null);
    }

    private String province() {
        return regions.regions().stream()
                .filter(region -> region.level() == RegionLevel.PROVINCE)
                .map(Region::name)
                .findFirst()
                .orElse("");
    }

    private static String withoutTail(String name) {
        String bare = BRACKETED_TAIL.matcher(name).replaceFirst("");
        return bare.equals(name) ? SUM_TAIL.matcher(name).replaceFirst("") : bare;
    }

    private RegionName spelled(String name, RegionList list, RegionCode block, LocalNames local) {
        RegionCode own = local.names().get(name);
        if (own != null) {
            return found(own, false);
        }
        List<RegionAlias> aliases = regions.named(name, day);
        List<RegionCode> named =
                aliases.stream().map(RegionAlias::code).filter(code -> code != null).distinct().toList();
        if (named.size() == 1) {
            boolean unusual = aliases.stream().noneMatch(alias -> isUsual(alias.kind()));
            return found(named.get(0), unusual);
        }
        if (named.size() > 1) {
            return among(name, named, list, block);
        }
        return aliases.isEmpty() ? new RegionName.Unknown() : byKind(aliases.get(0), list, block);
    }

    private static boolean isUsual(String kind) {
        return !kind.equals("historical") && !kind.equals("typo");
    }

    private RegionName byKind(RegionAlias alias, RegionList list, RegionCode block) {
        return switch (alias.kind()) {
            case "check" -> new RegionName.Sum();
            case "own", "part" -> new RegionName.Own();
            case "heading" -> new RegionName.Heading();
            case "ambiguous" -> among(alias.name(), alias.candidates(), list, block);
            default -> new RegionName.Unknown();
        };
    }

    /** 通化 is the city among 市州 and the county elsewhere; 延吉 among 市州 is 延边, but not what it is called. */
    private RegionName among(String name, List<RegionCode> candidates, RegionList list, RegionCode block) {
        List<Region> valid = candidates.stream().flatMap(code -> regions.region(code, day).stream()).toList();
        if (valid.size() == 1) {
            return found(valid.get(0).code(), false);
        }
        List<Region> fitting = valid.stream().filter(region -> fits(region, list, block)).toList();
        if (fitting.size() != 1) {
            return new RegionName.Several(candidates);
        }
        Region region = fitting.get(0);
        boolean called = region.level() != RegionLevel.CITY || HeaderPath.squeeze(region.name()).startsWith(name);
        return found(region.code(), !called);
    }

    private boolean fits(Region region, RegionList list, RegionCode block) {
        boolean inBlock = block == null || block.equals(region.parent());
        return switch (list) {
            case CITIES -> region.level() == RegionLevel.CITY;
            case COUNTIES -> region.level() == RegionLevel.COUNTY;
            case CITIES_AND_COUNTIES -> block == null
                    ? region.level() == RegionLevel.CITY
                    : inBlock && region.level() != RegionLevel.CITY;
            case PREFECTURE_CITIES -> region.name().endsWith("市");
        };
    }

    private RegionName found(RegionCode code, boolean unusual) {
        return regions.region(code, day)
                .<RegionName>map(region -> new RegionName.Found(code, region.level(), unusual))
                .orElseGet(RegionName.Unknown::new);
    }

    /** Why a code cannot stand beside a name; empty when it can. */
    Optional<String> codeProblem(String code, String name, LocalNames local) {
        RegionCode written;
        try {
            written = RegionCode.parse(code);
        } catch (IllegalArgumentException malformed) {
            return Optional.of(NO_SUCH_CODE);
        }
        Optional<Region> region = regions.region(written, day);
        if (region.isEmpty()) {
            return Optional.of(NO_SUCH_CODE);
        }
        return isNamed(region.get(), name, local) ? Optional.empty() : Optional.of(region.get().toString());
    }

    private boolean isNamed(Region region, String name, LocalNames local) {
        return spellings(name(name), local).anyMatch(spelling ->
                spelling.equals(HeaderPath.squeeze(region.name()))
                        || spelling.equals(HeaderPath.squeeze(region.fullName()))
                        || region.code().equals(local.names().get(spelling))
                        || called(RegionForms.shortened(spelling, province())).contains(region.code())
                        || regions.named(spelling, day).stream().anyMatch(alias ->
                                region.code().equals(alias.code()) || alias.candidates().contains(region.code())));
    }

    /** What the codelist says that this form alone calls regions. */
    LocalNames ownNames() {
        return new LocalNames(regions.namesOf(feed, day), List.of());
    }

    /** What a form calls regions: by its contract, else by the codelist's aliases that are the form's own. */
    LocalNames localNames(RegionRows rows) {
        Map<String, RegionCode> names = new HashMap<>(regions.namesOf(feed, day));
        names.putAll(rows.names());
        return new LocalNames(names, rows.strip());
    }

    /** The 市州 of the province on the day. */
    List<Region> cities() {
        return regions.regions().stream()
                .filter(region -> region.level() == RegionLevel.CITY && region.isValidOn(day))
                .toList();
    }

    Optional<Region> region(RegionCode code) {
        return regions.region(code, day);
    }

    /**
     * What a form calls regions beyond the codelist.
     *
     * @param strip endings that do not belong to the name
     */
    record LocalNames(Map<String, RegionCode> names, List<String> strip) {

        static final LocalNames NONE = new LocalNames(Map.of(), List.of());

        /** The name without the longest of the endings that is not all of it. */
        String stripped(String name) {
            return strip.stream()
                    .map(HeaderPath::squeeze)
                    .filter(ending -> name.endsWith(ending) && name.length() > ending.length())
                    .max((one, other) -> one.length() - other.length())
                    .map(ending -> name.substring(0, name.length() - ending.length()))
                    .orElse(name);
        }
    }
}
