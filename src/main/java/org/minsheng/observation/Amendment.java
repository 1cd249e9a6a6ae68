package org.minsheng.observation;

/**
 * What a correction made of a statement. Besides the corrected cell it may concern cells that are judged by it.
 *
 * @param before the statement as the file makes it; null where the cell could not be read
 * @param now one of the file's statements; held where the corrected cell states nothing any more
 */
public record Amendment(Statement before, Statement now, CellCorrection correction) {}
