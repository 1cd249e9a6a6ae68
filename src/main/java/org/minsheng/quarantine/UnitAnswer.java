package org.minsheng.quarantine;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.minsheng.contract.UnitCodelist;
import org.minsheng.observation.Factor;
import org.minsheng.observation.Unit;

/**
 * What somebody says an unknown spelling of a unit is, weighed before it is written: a wrong factor would be wrong in
 * every file that has the spelling, and nothing would tell.
 */
public sealed interface UnitAnswer {

    /** Another spelling of a listed unit. */
    record SameAs(Unit unit) implements UnitAnswer {}

    /** A unit that is not listed yet; its symbol is the spelling. */
    record Added(Unit unit) implements UnitAnswer {}

    /**
     * Not to be written.
     *
     * @param detail what the spelling means already (TAKEN, ANSWERED), its multiplier (MULTIPLIED), else the answer or spelling
     */
    record Refused(Why why, String detail) implements UnitAnswer {}

    /** Why an answer is refused. */
    enum Why {
        /** The answer is no unit of the column's dimension and no factor. */
        NO_UNIT,
        /** The spelling is a unit already, of another dimension: the file is wrong, or its contract. */
        TAKEN,
        /** The spelling is a unit of the column's dimension already: somebody else has answered meanwhile. */
        ANSWERED,
        /** 万 stands before it and the answer leaves that out. */
        MULTIPLIED,
        /** The codelist cannot hold the spelling. */
        UNWRITABLE
    }

    /** A new unit in terms of the column's: {@code =12} or {@code =2000/3}. */
    Pattern FACTOR = Pattern.compile("=\\s*([1-9]\\d{0,11})(?:/([1-9]\\d{0,11}))?");

    Pattern MULTIPLIED = Pattern.compile("([十百千万亿]+)(.+)");

    Map<Character, Long> MULTIPLIERS =
            Map.of('十', 10L, '百', 100L, '千', 1_000L, '万', 10_000L, '亿', 100_000_000L);

    /** @param base the unit that the column's figures are to become */
    static UnitAnswer of(UnitCodelist units, String spelling, String base, String answer) {
        Optional<Refused> unanswerable = unanswerable(units, spelling, base);
        if (unanswerable.isPresent()) {
            return unanswerable.get();
        }
        Optional<Unit> column = units.find(base);
        Matcher factor = FACTOR.matcher(answer);
        if (factor.matches() && column.isPresent()) {
            Factor times = Factor.parse(answer.substring(1).strip());
            return isWithMultiplier(spelling, times)
                    ? new Added(new Unit(spelling, column.get().dimension(), column.get().baseSymbol(),
                            times.times(column.get().factor()), column.get().additive()))
                    : new Refused(Why.MULTIPLIED, multiplier(spelling));
        }
        Optional<Unit> listed = units.find(answer)
                .filter(unit -> column.filter(unit::isConvertibleTo).isPresent());
        if (listed.isEmpty()) {
            return new Refused(Why.NO_UNIT, answer);
        }
        return startsAlike(units, listed.get(), multiplier(spelling))
                ? new SameAs(listed.get())
                : new Refused(Why.MULTIPLIED, multiplier(spelling));
    }

    /** Why no answer at all can be given for a spelling; empty when one can. */
    static Optional<Refused> unanswerable(UnitCodelist units, String spelling, String base) {
        if (spelling.isBlank() || spelling.matches("(?s).*[|\\p{Cntrl}].*")) {
            return Optional.of(new Refused(Why.UNWRITABLE, spelling));
        }
        return units.find(spelling).or(() -> units.find(spelling.substring(multiplier(spelling).length())))
                .map(unit -> new Refused(
                        units.find(base).filter(unit::isConvertibleTo).isPresent() ? Why.ANSWERED : Why.TAKEN,
                        unit.symbol()));
    }

    private static String multiplier(String spelling) {
        Matcher multiplied = MULTIPLIED.matcher(spelling.strip());
        return multiplied.matches() ? multiplied.group(1) : "";
    }

    private static boolean startsAlike(UnitCodelist units, Unit unit, String multiplier) {
        return units.entries().stream()
                .filter(entry -> entry.unit().equals(unit))
                .flatMap(entry -> Stream.concat(Stream.of(entry.unit().symbol()), entry.variants().stream()))
                .anyMatch(each -> multiplier(each).equals(multiplier));
    }

    private static boolean isWithMultiplier(String spelling, Factor factor) {
        BigInteger times = multiplier(spelling).chars()
                .mapToObj(each -> BigInteger.valueOf(MULTIPLIERS.get((char) each)))
                .reduce(BigInteger.ONE, BigInteger::multiply);
        return factor.numerator().mod(factor.denominator().multiply(times)).signum() == 0 || times.equals(BigInteger.ONE);
    }
}
