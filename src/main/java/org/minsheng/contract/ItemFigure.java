package org.minsheng.contract;

import org.minsheng.observation.Decision;
import org.minsheng.observation.IndicatorCode;
import org.minsheng.observation.Measure;
import org.minsheng.observation.RegionCode;

/**
 * One meaning of an item's cell.
 *
 * @param header the column it stands in
 * @param find a template to find the number in a text with, {@code 符合条件申请{n}件}; null when the cell is the figure
 * @param region the region it speaks of: the province unless the contract says another
 */
public record ItemFigure(
        HeaderPath header,
        IndicatorCode indicator,
        Measure measure,
        String unit,
        Decision decision,
        FigureColumn.Reads reads,
        TextTemplate find,
        RegionCode region) {}
