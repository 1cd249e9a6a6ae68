package org.minsheng.sheet;

import java.util.Comparator;
import java.util.List;
import org.minsheng.contract.FeedContract;

/**
 * How far a file fits a form.
 *
 * @param found a place for each table that was found
 * @param others further places of the tables found: another month's sheet, the other half of a table
 * @param absent the other tables
 * @param partial places of absent tables where a part of their headers stands
 */
record FormFit(
        FeedContract contract,
        List<Sighting> found,
        List<Sighting> others,
        List<FormTable> absent,
        List<Sighting> partial) {

    boolean isWhole() {
        return absent.isEmpty();
    }

    int boundHeaders() {
        return found.stream().mapToInt(place -> place.bound.size()).sum();
    }

    /** Tables found count more than parts of tables, those more than nothing. */
    int resemblance() {
        return 10_000 * found.size() + 100 * partial.size()
                + partial.stream().mapToInt(place -> place.bound.size() - place.missing.size()).sum();
    }

    /** The place of an absent table to be told about: one whose rows can be named before others; null without any. */
    Sighting incomplete() {
        return partial.stream()
                .max(Comparator.comparing(Sighting::hasLabels).thenComparing(place -> place.bound.size()))
                .orElse(null);
    }
}
