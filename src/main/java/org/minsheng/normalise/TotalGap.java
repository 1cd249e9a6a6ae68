package org.minsheng.normalise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The one smallest change that would make a printed total the sum of its rows. It is said only where no other change as
 * small would do as well: two explanations are none.
 *
 * @param total what is printed
 * @param rows what is added up
 * @param beside rows of the table that are not to be added: 其中, counties of a block
 * @param bound what rounding explains
 */
record TotalGap(Amount total, List<Amount> rows, List<Amount> beside, BigDecimal bound) {

    /** Of a gap that rounding nearly explains anything can be made. */
    private static final BigDecimal LEAST_BOUNDS = BigDecimal.valueOf(2);

    /** Rounding rarely takes its whole bound: an explanation has to do better than that. */
    private static final BigDecimal PART_OF_BOUND = new BigDecimal("0.35");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    TotalGap {
        rows = List.copyOf(rows);
        beside = List.copyOf(beside);
    }

    /**
     * A figure in the column.
     *
     * @param cell whatever the caller knows it by
     * @param lastDigit one in its last printed digit; null where there is none
     */
    record Amount(DraftCell cell, BigDecimal value, BigDecimal lastDigit) {}

    /** Why the two may differ. */
    sealed interface Explanation {

        Amount at();

        /** One figure was mistyped: digits changed places, one was typed twice or not, the sign or the unit is off. */
        record Mistyped(Amount at, BigDecimal meant) implements Explanation {}

        /** The total counts a row twice, or a row that is in another one already. */
        record CountedTwice(Amount at) implements Explanation {}

        /** The total leaves a row out. */
        record LeftOut(Amount at) implements Explanation {}
    }

    Optional<Explanation> explain() {
        BigDecimal gap = total.value().subtract(sum());
        if (gap.abs().compareTo(bound.multiply(LEAST_BOUNDS)) <= 0) {
            return Optional.empty();
        }
        TreeMap<Integer, List<Candidate>> byRank = new TreeMap<>();
        candidates(gap).filter(this::closes)
                .forEach(each -> byRank.computeIfAbsent(Math.min(each.rank(), 3), rank -> new ArrayList<>()).add(each));
        if (byRank.isEmpty()) {
            return Optional.empty();
        }
        List<Candidate> simplest = byRank.firstEntry().getValue();
        boolean one = simplest.stream().map(each -> each.explanation().at()).distinct().count() == 1;
        return one
                ? simplest.stream().min(Comparator.comparing(Candidate::missedBy)).map(Candidate::explanation)
                : Optional.empty();
    }

    /** Any digit in any place is a great many guesses: one of them has to meet the total to the last digit. */
    private boolean closes(Candidate candidate) {
        boolean exact = candidate.rank() == 4 && total.lastDigit() != null;
        return exact
                ? candidate.missedBy().compareTo(total.lastDigit()) < 0
                : candidate.missedBy().compareTo(bound.multiply(PART_OF_BOUND)) <= 0;
    }

    private BigDecimal sum() {
        return rows.stream().map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Stream<Candidate> candidates(BigDecimal gap) {
        List<Candidate> candidates = new ArrayList<>();
        for (Amount row : rows) {
            retyped(row, (rank, meant) -> candidates.add(new Candidate(rank,
                    meant.subtract(row.value()).subtract(gap).abs(), new Explanation.Mistyped(row, meant))));
            inAnotherUnit(row, meant -> meant.subtract(row.value()).subtract(gap))
                    .stream().filter(each -> isSized(each, row)).forEach(candidates::add);
            candidates.add(new Candidate(2, row.value().add(gap).abs(), new Explanation.LeftOut(row)));
            candidates.add(new Candidate(2, row.value().subtract(gap).abs(), new Explanation.CountedTwice(row)));
        }
        beside.forEach(part -> candidates.add(new Candidate(2, part.value().subtract(gap).abs(),
                new Explanation.CountedTwice(part))));
        retyped(total, (rank, meant) -> candidates.add(new Candidate(rank,
                meant.subtract(total.value()).add(gap).abs(), new Explanation.Mistyped(total, meant))));
        inAnotherUnit(total, meant -> gap.add(meant).subtract(total.value())).forEach(candidates::add);
        return candidates.stream();
    }

    /** A row typed too large exceeds the total; one typed too small was meant to be within it. */
    private boolean isSized(Candidate candidate, Amount row) {
        BigDecimal meant = ((Explanation.Mistyped) candidate.explanation()).meant().abs();
        return meant.compareTo(row.value().abs()) < 0
                ? row.value().abs().compareTo(total.value().abs()) > 0
                : meant.compareTo(total.value().abs()) <= 0;
    }

    /** @param left what would be left of the gap if that were meant */
    private static List<Candidate> inAnotherUnit(Amount amount, UnaryOperator<BigDecimal> left) {
        List<Candidate> candidates = new ArrayList<>();
        for (int power : new int[] {-4, -3, 3, 4}) {
            BigDecimal meant = amount.value().scaleByPowerOfTen(power);
            BigDecimal coarser = amount.lastDigit() == null || power < 0
                    ? BigDecimal.ZERO
                    : HALF.multiply(amount.lastDigit().scaleByPowerOfTen(power));
            candidates.add(new Candidate(0, left.apply(meant).abs().subtract(coarser).max(BigDecimal.ZERO),
                    new Explanation.Mistyped(amount, meant)));
        }
        return candidates;
    }

    /** What may have been meant: rank 1 for digits exchanged or a sign, 3 for a digit too many, 4 for one too few. */
    private static void retyped(Amount amount, BiConsumer<Integer, BigDecimal> meant) {
        if (amount.lastDigit() == null || amount.lastDigit().signum() == 0) {
            return;
        }
        BigDecimal[] units = amount.value().abs().divideAndRemainder(amount.lastDigit());
        if (units[0].signum() == 0 || units[1].signum() != 0) {
            return;
        }
        String digits = units[0].toBigInteger().toString();
        BigDecimal unit = amount.value().signum() < 0 ? amount.lastDigit().negate() : amount.lastDigit();
        exchanged(digits).forEach(other -> meant.accept(1, new BigDecimal(other).multiply(unit)));
        meant.accept(1, amount.value().negate());
        oneLess(digits).forEach(other -> meant.accept(3, new BigDecimal(other).multiply(unit)));
        oneMore(digits).forEach(other -> meant.accept(4, new BigDecimal(other).multiply(unit)));
    }

    private static TreeSet<String> exchanged(String digits) {
        TreeSet<String> others = new TreeSet<>();
        for (int i = 0; i + 1 < digits.length(); i++) {
            if (digits.charAt(i) != digits.charAt(i + 1)) {
                others.add(digits.substring(0, i) + digits.charAt(i + 1) + digits.charAt(i) + digits.substring(i + 2));
            }
        }
        return others;
    }

    private static TreeSet<String> oneLess(String digits) {
        TreeSet<String> others = new TreeSet<>();
        for (int i = 0; i < digits.length() && digits.length() > 1; i++) {
            others.add(digits.substring(0, i) + digits.substring(i + 1));
        }
        return others;
    }

    private static TreeSet<String> oneMore(String digits) {
        TreeSet<String> others = new TreeSet<>();
        for (int i = 0; i <= digits.length(); i++) {
            for (char digit = i == 0 ? '1' : '0'; digit <= '9'; digit++) {
                others.add(digits.substring(0, i) + digit + digits.substring(i));
            }
        }
        return others;
    }

    /** @param missedBy what is left of the gap */
    private record Candidate(int rank, BigDecimal missedBy, Explanation explanation) {}
}
