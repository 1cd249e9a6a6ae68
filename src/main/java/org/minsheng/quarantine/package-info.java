/**
 * Stage 4 of 7: quarantine.
 *
 * <p>Input: the findings about an arrival and its archived bytes. Output: the bureau's own workbook with every bad cell
 * marked, a record of what was sent back and when, and what the corrected file made of it. It never changes a figure
 * and never decides what is wrong: findings are made by the stages before and after it, and published by stage 5,
 * {@code org.minsheng.warehouse}.
 */
package org.minsheng.quarantine;
