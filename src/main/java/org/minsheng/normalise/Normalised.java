package org.minsheng.normalise;

import java.util.List;
import org.minsheng.observation.Amendment;
import org.minsheng.observation.Annotation;
import org.minsheng.observation.CellCounts;
import org.minsheng.observation.Check;
import org.minsheng.observation.Period;
import org.minsheng.observation.Rejection;
import org.minsheng.observation.Statement;

/** What a file states, or why it is refused as a whole. */
public sealed interface Normalised {

    /** Code of the form. */
    String feed();

    /**
     * A file that can be used.
     *
     * @param statements sheet by sheet, row by row, left to right; held ones too, so that they can be released
     * @param annotations what is written beside the figures
     * @param findings holds and warnings, those of the reading first
     * @param amendments which of the statements a correction of the contract changed
     */
    record Accepted(
            String feed,
            Period period,
            List<Statement> statements,
            List<Rejection> findings,
            List<Check> checks,
            List<Annotation> annotations,
            CellCounts counts,
            List<Amendment> amendments)
            implements Normalised {

        /** A file without corrections. */
        public Accepted(
                String feed,
                Period period,
                List<Statement> statements,
                List<Rejection> findings,
                List<Check> checks,
                List<Annotation> annotations,
                CellCounts counts) {
            this(feed, period, statements, findings, checks, annotations, counts, List.of());
        }

        public Accepted {
            statements = List.copyOf(statements);
            findings = List.copyOf(findings);
            checks = List.copyOf(checks);
            annotations = List.copyOf(annotations);
            amendments = List.copyOf(amendments);
        }
    }

    /**
     * A file of which nothing is used.
     *
     * @param period null where the file does not say it
     */
    record Refused(String feed, Period period, Rejection finding) implements Normalised {}
}
