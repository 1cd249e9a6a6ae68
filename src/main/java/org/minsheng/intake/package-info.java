/**
 * Stage 1 of 7: intake.
 *
 * <p>Input: the bureaus' channels; so far the folder, others follow. Output: arrivals, their bytes archived under their
 * SHA-256 with the time of receipt. A zip of files is taken apart, each file within becomes an arrival. Further it
 * never looks into a file: what the bytes mean is told by stage 2, {@code org.minsheng.sheet}.
 */
package org.minsheng.intake;
