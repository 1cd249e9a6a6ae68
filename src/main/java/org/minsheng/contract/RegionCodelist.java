package org.minsheng.contract;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.minsheng.observation.Region;
import org.minsheng.observation.RegionCode;

/**
 * The divisions valid in time, what they are called, and what happened to them. Nothing here decides what an ambiguous
 * name means: that depends on the list it stands in.
 *
 * @param aliases every spelling, also those that mean no region (小计) or several
 */
public record RegionCodelist(List<Region> regions, List<RegionAlias> aliases, List<RegionEvent> events, String digest) {

    public RegionCodelist {
        regions = List.copyOf(regions);
        aliases = List.copyOf(aliases);
        events = List.copyOf(events);
    }

    /** The division under this code on that day. */
    public Optional<Region> region(RegionCode code, LocalDate day) {
        return regions.stream().filter(region -> region.code().equals(code) && region.isValidOn(day)).findFirst();
    }

    /**
     * The aliases of every form that a squeezed name may be on that day; names are compared after
     * {@link HeaderPath#squeeze}.
     */
    public List<RegionAlias> named(String squeezed, LocalDate day) {
        return aliases.stream()
                .filter(alias -> alias.feed() == null && alias.name().equals(squeezed) && alias.isValidOn(day))
                .toList();
    }

    /** What only one form calls regions on that day, by squeezed name. */
    public Map<String, RegionCode> namesOf(String feed, LocalDate day) {
        Map<String, RegionCode> names = new HashMap<>();
        aliases.stream()
                .filter(alias -> feed.equals(alias.feed()) && alias.code() != null && alias.isValidOn(day))
                .forEach(alias -> names.put(alias.name(), alias.code()));
        return names;
    }

    /**
     * A spelling of a region's name.
     *
     * @param name squeezed
     * @param code the region; null where the spelling alone does not decide
     * @param kind one of {@link #KINDS}: name, historical, typo, body (a body that belongs to no 市州), ambiguous
     *     (several regions by context), check (小计, 合计), part, heading (扩权县), own (市本级), outside (another province's
     *     region), unknown (其他: names no region on purpose)
     * @param candidates the regions an ambiguous spelling may mean
     * @param feed the one form that uses the spelling so; null for every form
     */
    public record RegionAlias(
            String name,
            RegionCode code,
            LocalDate validFrom,
            LocalDate validTo,
            String kind,
            List<RegionCode> candidates,
            String feed) {

        /** Kinds that name one region. */
        static final Set<String> NAMING = Set.of("name", "historical", "typo", "body");

        /** All kinds. */
        static final Set<String> KINDS = Set.of("name", "historical", "typo", "body", "ambiguous", "check", "part",
                "heading", "own", "outside", "unknown");

        public RegionAlias {
            candidates = List.copyOf(candidates);
        }

        boolean isValidOn(LocalDate day) {
            return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || day.isBefore(validTo));
        }
    }

    /** A change of the divisions. */
    public record RegionEvent(
            LocalDate date, String event, List<RegionCode> from, List<RegionCode> to, String note, String confidence) {

        public RegionEvent {
            from = List.copyOf(from);
            to = List.copyOf(to);
        }
    }
}
