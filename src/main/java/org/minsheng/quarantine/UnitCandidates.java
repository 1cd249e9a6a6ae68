package org.minsheng.quarantine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.minsheng.contract.UnitCodelist;
import org.minsheng.contract.UnitCodelist.UnitEntry;
import org.minsheng.observation.Unit;
import org.minsheng.quarantine.Candidate.Evidence;
import org.minsheng.quarantine.Candidate.Kind;

/** Ranks the units an unknown spelling may mean. It offers and never decides. */
public final class UnitCandidates {

    private static final int MOST = 6;
    private static final int LEAST_ALIKE = 34;
    private static final BigDecimal NEAR = new BigDecimal("1.5");

    private final UnitCodelist units;

    public UnitCandidates(UnitCodelist units) {
        this.units = units;
    }

    /**
     * The likeliest first.
     *
     * @param base the unit that the column's figures become
     * @param figures amounts under the spelling, each with what the file before stated in its place, in base units
     */
    public List<Candidate> rank(String spelling, String base, List<Map.Entry<BigDecimal, BigDecimal>> figures) {
        Optional<Unit> own = units.find(base);
        return units.entries().stream()
                .filter(entry -> own.isEmpty() || entry.unit().isConvertibleTo(own.get()))
                .filter(entry -> own.isEmpty() || !(UnitAnswer.of(units, spelling, base, entry.unit().symbol())
                        instanceof UnitAnswer.Refused))
                .map(entry -> candidate(entry, spelling, own.isPresent() ? figures : List.of()))
                .filter(candidate -> candidate.evidence().size() > 1 || own.isPresent())
                .sorted(Comparator.comparingInt(Candidate::score).reversed().thenComparing(Candidate::key))
                .limit(MOST)
                .toList();
    }

    private static Candidate candidate(
            UnitEntry entry, String spelling, List<Map.Entry<BigDecimal, BigDecimal>> figures) {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(Evidence.of(Kind.DIMENSION,
                "1 " + entry.unit().symbol() + " = " + entry.unit().factor() + " " + entry.unit().baseSymbol()));
        int score = 10;
        String alike = Stream.concat(Stream.of(entry.unit().symbol()), entry.variants().stream())
                .max(Comparator.comparingInt(each -> Spelling.percentAlike(spelling, each)))
                .orElseThrow();
        int percent = Spelling.percentAlike(spelling, alike);
        if (percent >= LEAST_ALIKE) {
            evidence.add(Evidence.of(Kind.SPELLING, alike, percent));
            score += percent / 2;
        }
        long near = figures.stream()
                .filter(each -> areNear(entry.unit().factor().applyTo(each.getKey()), each.getValue()))
                .count();
        if (near > 0) {
            evidence.add(Evidence.of(Kind.MAGNITUDE, near, figures.size()));
            score += (int) (40 * near / figures.size());
        }
        return new Candidate(entry.unit().symbol(), entry.unit().symbol(), score, evidence);
    }

    private static boolean areNear(BigDecimal one, BigDecimal other) {
        return one.signum() > 0 && one.compareTo(other.multiply(NEAR)) <= 0
                && other.compareTo(one.multiply(NEAR)) <= 0;
    }
}
