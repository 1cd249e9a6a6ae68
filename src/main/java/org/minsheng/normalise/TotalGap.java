package org.minsheng.normalise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
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
    private static final BigDecimal LEAST_BOUNDS = BigDecimal.valueOf(4);

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
        candidates(gap).filter(each -> each.missedBy().compareTo(bound) <= 0)
                .forEach(each -> byRank.computeIfAbsent(each.rank(), rank -> new ArrayList<>()).add(each));
        if (byRank.isEmpty()) {
            return Optional.empty();
        }
        List<Candidate> simplest = byRank.firstEntry().getValue();
        boolean one = simplest.stream().map(each -> each.explanation().at()).distinct().count() == 1;
        return one
                ? simplest.stream().min(Comparator.comparing(Candidate::missedBy)).map(Candidate::explanation)
                : Optional.empty();
    }

    private BigDecimal sum() {
        return rows.stream().map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Stream<Candidate> candidates(BigDecimal gap) {
        List<Candidate> candidates = new ArrayList<>();
        for (Amount row : rows) {
            retyped(row, (rank, meant) -> candidates.add(new Candidate(rank,
                    meant.subtract(row.value()).subtract(gap).abs(), new Explanation.Mistyped(row, meant))));
            candidates.add(new Candidate(2, row.value().add(gap).abs(), new Explanation.LeftOut(row)));
            candidates.add(new Candidate(2, row.value().subtract(gap).abs(), new Explanation.CountedTwice(row)));
        }
        beside.forEach(part -> candidates.add(new Candidate(2, part.value().subtract(gap).abs(),
                new Explanation.CountedTwice(part))));
        retyped(total, (rank, meant) -> candidates.add(new Candidate(rank,
                meant.subtract(total.value()).add(gap).abs(), new Explanation.Mistyped(total, meant))));
        for (int power : new int[] {-4, -3, 3, 4}) {
            BigDecimal meant = total.value().scaleByPowerOfTen(power);
            candidates.add(new Candidate(1, meant.subtract(sum()).abs(), new Explanation.Mistyped(total, meant)));
        }
        return candidates.stream();
    }

    /** What may have been meant by the figure: 1 for digits that changed places or a sign, 3 for a digit more or less. */
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
        oneMore(digits).forEach(other -> meant.accept(3, new BigDecimal(other).multiply(unit)));
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
