package org.minsheng.quarantine;

import java.util.List;
import java.util.Locale;

/**
 * What an unknown name or unit may be, with what speaks for it.
 *
 * @param key code of a region, symbol of a unit
 * @param name as people call it
 * @param score from 0 to 100; it only orders candidates and decides nothing
 */
public record Candidate(String key, String name, int score, List<Evidence> evidence) {

    public Candidate {
        evidence = List.copyOf(evidence);
    }

    /**
     * One thing that speaks for a candidate.
     *
     * @param arguments what fills the places of its sentence
     */
    public record Evidence(Kind kind, List<String> arguments) {

        public Evidence {
            arguments = List.copyOf(arguments);
        }

        static Evidence of(Kind kind, Object... arguments) {
            return new Evidence(kind, List.of(arguments).stream().map(String::valueOf).toList());
        }
    }

    /** What may speak for a candidate. */
    public enum Kind {
        /** It is written alike: the spelling compared with, and how alike in percent. */
        SPELLING,
        /** The codelist lists it for this ambiguous name. */
        LISTED,
        /** The file before had it and this one has not: the earlier file. */
        MISSING,
        /** It stood between the same neighbours in the file before: above, below. */
        POSITION,
        /** Figures near those of the file before: how many of how many. */
        MAGNITUDE,
        /** The same kind of quantity as the column. */
        DIMENSION;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
