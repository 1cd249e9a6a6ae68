package org.minsheng.contract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that data staff may change without Java, as loaded and checked.
 *
 * @param settings how runs are gone about; no part of the digest
 * @param digest SHA-256 over codelists and plans: with a contract's own digest and the rules' version it keys a reading
 */
public record Jobs(
        List<FeedContract> feeds,
        List<Plan> plans,
        RegionCodelist regions,
        UnitCodelist units,
        MarkerCodelist markers,
        Settings settings,
        String digest) {

    public Jobs {
        feeds = List.copyOf(feeds);
        plans = List.copyOf(plans);
    }

    /** The folders that name a bureau. */
    public Set<String> bureaus() {
        return feeds.stream().map(FeedContract::bureau).collect(Collectors.toSet());
    }

    public Optional<Plan> plan(int year) {
        return plans.stream().filter(plan -> plan.year() == year).findFirst();
    }
}
