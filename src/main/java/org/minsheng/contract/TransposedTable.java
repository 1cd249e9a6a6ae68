package org.minsheng.contract;

import java.util.List;
import org.minsheng.observation.Measure;

/**
 * A table with a row for each indicator and a column for each region: every header that names a region is bound.
 *
 * @param indicator header of the column with the indicator's name, as the plan writes it
 * @param unit header of the column with the row's unit
 */
public record TransposedTable(
        String name, HeaderPath indicator, HeaderPath unit, RegionRows.RegionList list, Basis basis, Measure measure)
        implements TableContract {

    @Override
    public List<HeaderPath> requiredHeaders() {
        return labelHeaders();
    }

    @Override
    public List<HeaderPath> optionalHeaders() {
        return List.of();
    }

    @Override
    public List<HeaderPath> labelHeaders() {
        return List.of(indicator, unit);
    }

    /** None by name: the regions' columns are found by the region codelist. */
    @Override
    public List<HeaderPath> figureHeaders() {
        return List.of();
    }
}
