package org.minsheng.observation;

import java.time.LocalDate;

/**
 * A division as it was during a span of time.
 *
 * @param parent the region it belongs to; null for the province
 * @param validFrom first day it holds
 * @param validTo first day it no longer holds; null while it still does
 * @param povertyCounty one of the plan year's poverty counties (rule B2)
 */
public record Region(
        RegionCode code,
        String name,
        String shortName,
        String fullName,
        RegionLevel level,
        RegionCode parent,
        LocalDate validFrom,
        LocalDate validTo,
        boolean povertyCounty) {

    /** Whether the division existed under this code and name on that day. */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    @Override
    public String toString() {
        return code + " " + name;
    }
}
