package org.minsheng.warehouse;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.minsheng.observation.CellCounts;
import org.minsheng.observation.IndicatorCode;
import org.minsheng.observation.Severity;

/**
 * What publishing one arrival did.
 *
 * @param feed null when the form is not known
 * @param changed indicators of which this arrival now states something else than before: their attainment is due
 * @param opened how many findings are new, by severity; severities without any are left out
 * @param altered whether anything at all differs from what was published before
 */
public record ArrivalOutcome(
        long arrivalId,
        String fileName,
        String feed,
        Verdict verdict,
        CellCounts counts,
        Set<IndicatorCode> changed,
        Map<Severity, Integer> opened,
        boolean altered) {

    public ArrivalOutcome {
        changed = Set.copyOf(changed);
        opened = Map.copyOf(opened);
    }

    /** What became of the file. */
    public enum Verdict {
        LOADED,
        /** The same bytes were received before; nothing of it is used. */
        DUPLICATE,
        REJECTED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
