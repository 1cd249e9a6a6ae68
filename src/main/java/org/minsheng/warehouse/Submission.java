package org.minsheng.warehouse;

import java.time.YearMonth;
import java.util.List;
import org.minsheng.observation.Statement;

/**
 * The file in hand, as it was read.
 *
 * @param marked whether it says that it corrects an earlier file
 */
record Submission(String feed, YearMonth month, String fileName, boolean marked, List<Statement> statements) {

    Submission {
        statements = List.copyOf(statements);
    }
}
