package org.minsheng.observation;

/**
 * A unit of the codelist with its exact factor: {@code 万人} = 10000/1 of base {@code 人} in dimension {@code person}.
 *
 * @param symbol the canonical spelling
 * @param baseSymbol the unit of the dimension with factor one
 * @param factor what one of this unit is in base units, exact
 * @param additive whether values may be summed over regions
 */
public record Unit(String symbol, String dimension, String baseSymbol, Factor factor, boolean additive) {

    /** Whether a value in this unit can become a value in the other: only within one dimension. */
    public boolean isConvertibleTo(Unit other) {
        return dimension.equals(other.dimension);
    }

    @Override
    public String toString() {
        return symbol;
    }
}
