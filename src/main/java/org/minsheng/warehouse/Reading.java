package org.minsheng.warehouse;

import java.time.YearMonth;
import java.util.List;
import org.minsheng.observation.Amendment;
import org.minsheng.observation.Annotation;
import org.minsheng.observation.CellCounts;
import org.minsheng.observation.Check;
import org.minsheng.observation.Rejection;
import org.minsheng.observation.Statement;

/** What the read step made of one arrival: its figures, or why the whole file is held. */
public sealed interface Reading {

    /**
     * A file whose cells were read.
     *
     * @param feed form of the contract it was read with: {@code F01}
     * @param month last month of its period
     * @param marked whether the file says of itself that it corrects an earlier one ({@link RevisionMark})
     * @param statements in the order of the file: of several rows of one key the last may count (rule A4)
     * @param rejections found in the file alone, none of severity reject
     * @param annotations what is written beside the figures
     * @param counts as decided in the file alone
     * @param amendments which statements are not what the file says, but what a correction of the contract makes of it
     * @param layout where its headers stand; {@link Layout#UNKNOWN} where that was not noted
     */
    record Accepted(
            String feed,
            YearMonth month,
            boolean marked,
            List<Statement> statements,
            List<Rejection> rejections,
            List<Check> checks,
            List<Annotation> annotations,
            CellCounts counts,
            List<Amendment> amendments,
            Layout layout)
            implements Reading {

        /** A file without corrections, with nothing beside its figures, and of unknown layout. */
        public Accepted(
                String feed,
                YearMonth month,
                boolean marked,
                List<Statement> statements,
                List<Rejection> rejections,
                List<Check> checks,
                CellCounts counts) {
            this(feed, month, marked, statements, rejections, checks, List.of(), counts, List.of(), Layout.UNKNOWN);
        }

        public Accepted {
            statements = List.copyOf(statements);
            rejections = List.copyOf(rejections);
            checks = List.copyOf(checks);
            annotations = List.copyOf(annotations);
            amendments = List.copyOf(amendments);
        }
    }

    /**
     * A file that is held whole.
     *
     * @param feed null when the form is not known
     * @param month null when the period is not known
     */
    record Refused(String feed, YearMonth month, Rejection rejection) implements Reading {}
}
