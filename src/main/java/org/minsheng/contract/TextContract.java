package org.minsheng.contract;

import org.minsheng.observation.IndicatorCode;
import org.minsheng.observation.Measure;

/**
 * A province figure that stands in a sentence outside the tables.
 *
 * @param name what it is called when it is not found
 */
public record TextContract(
        String name, TextTemplate find, IndicatorCode indicator, Measure measure, String unit) {}
