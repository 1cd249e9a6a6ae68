package org.minsheng.normalise;

/**
 * What a text says of the period; it may say only the year, or only the month.
 *
 * @param from first month when several are covered, else the month; null exactly when the month is
 */
record PeriodSaid(Integer year, Integer from, Integer month) {

    static final PeriodSaid NOTHING = new PeriodSaid(null, null, null);

    PeriodSaid {
        if ((from == null) != (month == null)) {
            throw new IllegalArgumentException("a span has both ends: " + from + ", " + month);
        }
    }

    boolean isSilent() {
        return year == null && month == null;
    }

    boolean contradicts(PeriodSaid other) {
        return year != null && other.year != null && !year.equals(other.year)
                || month != null && other.month != null && !month.equals(other.month);
    }

    /** Fills what this leaves open from the other. */
    PeriodSaid or(PeriodSaid other) {
        Integer either = year != null ? year : other.year;
        if (month == null) {
            return new PeriodSaid(either, other.from, other.month);
        }
        boolean sameMonth = month.equals(other.month);
        return new PeriodSaid(either, sameMonth ? Integer.valueOf(Math.min(from, other.from)) : from, month);
    }

    /** {@code 2017-06}, {@code 2017-01/02}, {@code 2017}, {@code 06}. */
    @Override
    public String toString() {
        String span = month == null || from.equals(month) ? "" : "%02d/".formatted(from);
        String months = month == null ? "" : span + "%02d".formatted(month);
        return year == null ? months : months.isEmpty() ? year.toString() : year + "-" + months;
    }
}
