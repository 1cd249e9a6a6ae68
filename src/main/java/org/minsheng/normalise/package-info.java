/**
 * Stage 3 of 7: normalise. What a file's cells say becomes statements in base units, or findings.
 *
 * <p>Input: a {@link org.minsheng.contract.FileReading}, its file name and time of receipt, and the
 * {@link org.minsheng.contract.Jobs}. Output: {@link org.minsheng.normalise.Normalised}: the statements with their
 * cells, the findings, the comparisons made, and a count of cells that adds up; or the one finding that refuses the
 * file.
 *
 * <p>It is pure: it opens nothing, knows no earlier month, no database and no clock. Nothing is guessed: what cannot be
 * read for certain is held with a code. Checks that need what was known before belong to
 * {@code org.minsheng.warehouse}; the findings go on to {@code org.minsheng.quarantine}.
 */
package org.minsheng.normalise;
