package org.minsheng.observation;

import java.util.Locale;

/** What becomes of a statement: used, compared, kept aside or held back (rule A1). */
public enum Decision {
    /** A leaf: an observation. */
    LOAD,
    /** Kept and compared; used only by rules C3 and C5. */
    CHECK,
    /** Kept; used only by rule B8. */
    MEMO,
    /** In quarantine until somebody releases it. */
    HOLD;

    /** Reads the lower-case word used in contracts and tables; an unknown word is an IllegalArgumentException. */
    public static Decision parse(String word) {
        for (Decision decision : values()) {
            if (decision.toString().equals(word)) {
                return decision;
            }
        }
        throw new IllegalArgumentException("unknown decision: " + word);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
