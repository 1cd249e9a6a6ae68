package org.minsheng.contract;

/**
 * A printed percentage: never loaded, compared with what the figures give.
 *
 * @param part header of the numerator
 * @param whole header of the denominator; null for the plan's target of the part's indicator (total row only)
 */
public record PercentColumn(HeaderPath header, HeaderPath part, HeaderPath whole) {}
