package org.minsheng.observation;

import java.util.Locale;

/** How far a rejection reaches. */
public enum Severity {
    /** The whole file is held. */
    REJECT,
    /** The named cell is held; the rest goes on. */
    HOLD,
    /** Loaded, and said. */
    WARN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
