package org.minsheng.attainment;

import java.time.YearMonth;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a refresh of the marts changed.
 *
 * @param indicators whose rows were replaced
 * @param months in which some row differs from what it was; scores were replaced from the first of them on
 */
public record Refreshed(SortedSet<String> indicators, SortedSet<YearMonth> months) {

    static final Refreshed NOTHING = new Refreshed(new TreeSet<>(), new TreeSet<>());

    public Refreshed {
        indicators = Collections.unmodifiableSortedSet(new TreeSet<>(indicators));
        months = Collections.unmodifiableSortedSet(new TreeSet<>(months));
    }

    /** Whether everything was already as it should be. */
    public boolean isNothing() {
        return indicators.isEmpty();
    }
}
