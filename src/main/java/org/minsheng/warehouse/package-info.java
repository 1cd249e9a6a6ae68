/**
 * Stage 5 of 7: warehouse. What was read becomes facts, each arrival whole or not at all.
 *
 * <p>Input: the reading of an arrival ({@link org.minsheng.warehouse.Reading}), and what earlier receipts state.
 * Output: facts, findings and comparisons in {@code core}, the decision on the arrival, and which indicators changed.
 * Which statement is current follows from the times of receipt, never from the order of loading: an arrival that comes
 * to be known late has those after it published again. It never reads a file, and never computes an attainment:
 * that is {@code org.minsheng.attainment}, the next stage.
 */
package org.minsheng.warehouse;
