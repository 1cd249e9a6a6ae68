package org.minsheng.normalise;

import java.util.List;
import org.minsheng.observation.Rejection;
import org.minsheng.observation.Statement;

/**
 * What a cell would state if nothing held it.
 *
 * @param statements its meanings; empty where the text cannot be read, or the row names no region
 * @param findings what is said of the cell all the same
 * @param ordinal where its first meaning stands among the statements of the file, from 1
 */
public record CellMeanings(List<Statement> statements, List<Rejection> findings, int ordinal) {

    public CellMeanings {
        statements = List.copyOf(statements);
        findings = List.copyOf(findings);
    }
}
