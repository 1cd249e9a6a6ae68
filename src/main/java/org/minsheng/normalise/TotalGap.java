package org.minsheng.normalise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    /** So many times wider than the gap that is closed, no other change may come near: else it is chance. */
    private static final BigDecimal CLEARANCE = BigDecimal.valueOf(8);

    /** From here on digits are guessed: the row itself has to speak for it. */
    private static final int GUESSED = 3;

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

    /** What the rest of its row says of a figure that may have been mistyped. */
    interface Evidence {

        Says of(Amount at, BigDecimal meant);

        /** How far it speaks for what may have been meant and against what is typed. */
        enum Says { FOR, NOTHING, AGAINST }
    }

    Optional<Explanation> explain(Evidence evidence) {
        BigDecimal gap = total.value().subtract(sum());
        if (gap.abs().compareTo(bound.multiply(LEAST_BOUNDS)) <= 0) {
            return Optional.empty();
        }
        List<Candidate> all = candidates(gap)
                .filter(each -> each.missedBy().compareTo(clearance()) <= 0)
                .filter(each -> each.says(evidence) != Evidence.Says.AGAINST)
                .toList();
        List<Candidate> closing = all.stream().filter(this::closes).toList();
        List<Candidate> supported =
                closing.stream().filter(each -> each.says(evidence) == Evidence.Says.FOR).toList();
        return supported.isEmpty() ? simplest(closing, all) : spokenFor(supported, closing);
    }

    /** Of mistyped figures the only one that something speaks for; a row left out or twice is no less likely. */
    private static Optional<Explanation> spokenFor(List<Candidate> supported, List<Candidate> closing) {
        boolean rival = closing.stream().anyMatch(each -> !(each.explanation() instanceof Explanation.Mistyped));
        boolean one = supported.stream().map(each -> each.explanation().at()).distinct().count() == 1;
        return one && !rival ? nearest(supported) : Optional.empty();
    }

    /** The simplest change, where no other one as simple comes near. */
    private static Optional<Explanation> simplest(List<Candidate> closing, List<Candidate> all) {
        Optional<Candidate> first = closing.stream().min(Comparator.comparingInt(Candidate::rank))
                .filter(each -> each.rank() < GUESSED);
        return first.filter(one -> all.stream().noneMatch(each -> each.rank() == one.rank()
                        && each.explanation().at() != one.explanation().at()))
                .flatMap(one -> nearest(closing.stream().filter(each -> each.rank() == one.rank()).toList()));
    }

    private BigDecimal clearance() {
        return bound.multiply(PART_OF_BOUND).multiply(CLEARANCE);
    }

    private static Optional<Explanation> nearest(List<Candidate> candidates) {
        return candidates.stream().min(Comparator.comparing(Candidate::missedBy)).map(Candidate::explanation);
    }

    /** Any digit in any place is a great many guesses: one of them has to meet the total to the last digit. */
    private boolean closes(Candidate candidate) {
        boolean exact = candidate.rank() == GUESSED && total.lastDigit() != null;
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
            candidates.add(new Candidate(1, row.value().add(gap).abs(), new Explanation.LeftOut(row)));
            candidates.add(new Candidate(1, row.value().subtract(gap).abs(), new Explanation.CountedTwice(row)));
        }
        beside.forEach(part -> candidates.add(new Candidate(1, part.value().subtract(gap).abs(),
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

    /** What may have been meant: rank 1 for digits exchanged or a sign, 3 for a digit too many or too few. */
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
        DigitSlips.exchanged(digits).forEach(other -> meant.accept(1, new BigDecimal(other).multiply(unit)));
        meant.accept(1, amount.value().negate());
        DigitSlips.oneLess(digits).forEach(other -> meant.accept(3, new BigDecimal(other).multiply(unit)));
        DigitSlips.oneMore(digits).forEach(other -> meant.accept(3, new BigDecimal(other).multiply(unit)));
    }

    /**
     * @param rank 0 another unit, 1 one plain slip, 3 digits guessed
     * @param missedBy what is left of the gap
     */
    private record Candidate(int rank, BigDecimal missedBy, Explanation explanation) {

        Evidence.Says says(Evidence evidence) {
            return explanation instanceof Explanation.Mistyped mistyped
                    ? evidence.of(mistyped.at(), mistyped.meant())
                    : Evidence.Says.NOTHING;
        }
    }
}
