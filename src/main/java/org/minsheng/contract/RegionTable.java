package org.minsheng.contract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A table with a row for each region.
 *
 * @param basis whether the rows of 市州 include the province-run counties; NONE where no such question arises
 */
public record RegionTable(
        String name, RegionRows rows, Basis basis, List<FigureColumn> figures, List<PercentColumn> percents)
        implements TableContract {

    public RegionTable {
        figures = List.copyOf(figures);
        percents = List.copyOf(percents);
    }

    @Override
    public List<HeaderPath> requiredHeaders() {
        List<HeaderPath> headers = new ArrayList<>(labelHeaders());
        figures.stream().filter(figure -> !figure.optional()).map(FigureColumn::header).forEach(headers::add);
        return distinct(headers);
    }

    @Override
    public List<HeaderPath> optionalHeaders() {
        List<HeaderPath> headers = new ArrayList<>();
        figures.stream().filter(FigureColumn::optional).map(FigureColumn::header).forEach(headers::add);
        figures.stream().map(FigureColumn::missingWhere).filter(where -> where != null)
                .forEach(where -> headers.add(where.header()));
        percents.forEach(percent -> headers.add(percent.header()));
        return distinct(headers);
    }

    @Override
    public List<HeaderPath> labelHeaders() {
        return rows.headers();
    }

    @Override
    public List<HeaderPath> figureHeaders() {
        List<HeaderPath> headers = new ArrayList<>();
        figures.forEach(figure -> headers.add(figure.header()));
        percents.forEach(percent -> headers.add(percent.header()));
        return distinct(headers);
    }

    static List<HeaderPath> distinct(List<HeaderPath> headers) {
        return List.copyOf(new LinkedHashSet<>(headers));
    }
}
