/**
 * Stage 4 of 7: quarantine. What is held, what staff decide about it, and the way back to the bureau.
 *
 * <p>Input: findings and the statements of held cells. Output: decisions, each with who, when and why, and the
 * statements they release. It never reads a file of a bureau and never changes a fact itself: the warehouse
 * publishes the arrival again. The flow goes on in {@code org.minsheng.warehouse}.
 */
package org.minsheng.quarantine;
