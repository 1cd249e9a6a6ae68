package org.minsheng.quarantine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minsheng.contract.RegionCodelist;
import org.minsheng.observation.Region;
import org.minsheng.observation.RegionCode;
import org.minsheng.observation.RegionLevel;
import org.minsheng.quarantine.Candidate.Evidence;
import org.minsheng.quarantine.Candidate.Kind;

/** Ranks the regions an unknown name may mean. It offers and never decides: a misspelling is no proof. */
public final class RegionCandidates {

    /** As many as a person reads. */
    private static final int MOST = 6;

    /** Below this the spelling says nothing. */
    private static final int LEAST_ALIKE = 34;

    /** Figures within a third of each other are near. */
    private static final BigDecimal NEAR = new BigDecimal("1.5");

    private final RegionCodelist regions;

    public RegionCandidates(RegionCodelist regions) {
        this.regions = regions;
    }

    /** The likeliest first; empty when nothing speaks for any region. */
    public List<Candidate> rank(UnknownRegion unknown) {
        Set<RegionLevel> levels = levels(unknown);
        return regions.regions().stream()
                .filter(region -> region.isValidOn(unknown.day()))
                .filter(region -> levels.isEmpty() || levels.contains(region.level())
                        || unknown.listed().contains(region.code()))
                .filter(region -> !unknown.table().contains(region.code()))
                .map(region -> candidate(region, unknown))
                .filter(candidate -> !candidate.evidence().isEmpty())
                .sorted(Comparator.comparingInt(Candidate::score).reversed().thenComparing(Candidate::key))
                .limit(MOST)
                .toList();
    }

    /** The table lists regions of the levels that the file before had; empty when that is not known. */
    private Set<RegionLevel> levels(UnknownRegion unknown) {
        return Stream.concat(unknown.earlier().keySet().stream(), unknown.table().stream())
                .flatMap(code -> regions.region(code, unknown.day()).stream())
                .map(Region::level)
                .filter(level -> level != RegionLevel.PROVINCE)
                .collect(Collectors.toSet());
    }

    private Candidate candidate(Region region, UnknownRegion unknown) {
        List<Evidence> evidence = new ArrayList<>();
        int score = 0;
        if (unknown.listed().contains(region.code())) {
            evidence.add(Evidence.of(Kind.LISTED));
            score += 20;
        }
        String alike = nearestName(region, unknown.name());
        int percent = Spelling.percentAlike(unknown.name(), alike);
        if (percent >= LEAST_ALIKE) {
            evidence.add(Evidence.of(Kind.SPELLING, alike, percent));
            score += percent * 40 / 100;
        }
        if (unknown.earlier().containsKey(region.code())) {
            evidence.add(Evidence.of(Kind.MISSING, unknown.earlierFile()));
            score += 15;
            score += position(region.code(), unknown, evidence);
            score += magnitude(unknown.earlier().get(region.code()), unknown.figures(), evidence);
        }
        return new Candidate(region.code().code(), region.name(), Math.min(100, score), evidence);
    }

    /** Among today's names and those the region ever had or is called by. */
    private String nearestName(Region region, String name) {
        Set<String> names = new TreeSet<>(List.of(region.name(), region.shortName()));
        regions.regions().stream().filter(each -> each.code().equals(region.code())).map(Region::name)
                .forEach(names::add);
        regions.events().stream().filter(event -> event.to().contains(region.code()))
                .flatMap(event -> event.from().stream())
                .flatMap(code -> regions.regions().stream().filter(each -> each.code().equals(code)))
                .map(Region::name)
                .forEach(names::add);
        regions.aliases().stream().filter(alias -> region.code().equals(alias.code())).map(alias -> alias.name())
                .forEach(names::add);
        return names.stream().max(Comparator.comparingInt(each -> Spelling.percentAlike(name, each))).orElseThrow();
    }

    private int position(RegionCode code, UnknownRegion unknown, List<Evidence> evidence) {
        List<RegionCode> order = List.copyOf(unknown.earlier().keySet());
        int at = order.indexOf(code);
        RegionCode above = at == 0 ? null : order.get(at - 1);
        RegionCode below = at == order.size() - 1 ? null : order.get(at + 1);
        boolean sameAbove = above != null && above.equals(unknown.above());
        boolean sameBelow = below != null && below.equals(unknown.below());
        if (!sameAbove && !sameBelow) {
            return 0;
        }
        evidence.add(Evidence.of(Kind.POSITION, sameAbove ? nameOf(above, unknown) : "…",
                sameBelow ? nameOf(below, unknown) : "…"));
        return sameAbove && sameBelow ? 25 : 12;
    }

    private static int magnitude(
            Map<Integer, BigDecimal> earlier, Map<Integer, BigDecimal> figures, List<Evidence> evidence) {
        List<Integer> both = figures.keySet().stream()
                .filter(column -> earlier.containsKey(column) && figures.get(column).signum() > 0)
                .toList();
        long near = both.stream().filter(column -> areNear(figures.get(column), earlier.get(column))).count();
        if (near == 0) {
            return 0;
        }
        evidence.add(Evidence.of(Kind.MAGNITUDE, near, both.size()));
        return (int) (20 * near / both.size());
    }

    private static boolean areNear(BigDecimal one, BigDecimal other) {
        return one.compareTo(other.multiply(NEAR)) <= 0 && other.compareTo(one.multiply(NEAR)) <= 0;
    }

    private String nameOf(RegionCode code, UnknownRegion unknown) {
        return regions.region(code, unknown.day()).map(Region::shortName).orElse(code.code());
    }
}
