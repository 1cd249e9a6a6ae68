/**
 * Stage 7 of 7: report.
 *
 * <p>Input: the marts. Output: what people read: the light matrix and the summary of a run. It computes no figure: a
 * light is the colour of a status that {@code org.minsheng.attainment} decided.
 */
package org.minsheng.report;
