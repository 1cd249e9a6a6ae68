package org.minsheng.observation;

import java.time.Instant;

/**
 * A correction of a contract as it was applied to a cell.
 *
 * @param rawText what the file says there
 * @param value what was read instead
 * @param by who decided it
 * @param knownFrom when it was decided: the file said its own until then
 */
public record CellCorrection(
        String sheet, CellAddress cell, String rawText, String value, String reason, String by, Instant knownFrom) {}
