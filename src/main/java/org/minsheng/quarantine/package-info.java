/**
 * Stage 4 of 7: quarantine. What is held, what staff decide about it, and the way back to the bureau.
 *
 * <p>Input: the findings about an arrival, the statements of held cells and the archived bytes. Output: decisions, each
 * with who, when and why, and the statements they release; the bureau's own workbook with every bad cell marked, and
 * what the corrected file made of it. It never changes a fact itself: findings are made by the stages before and after
 * it, and published by stage 5, {@code org.minsheng.warehouse}.
 */
package org.minsheng.quarantine;
