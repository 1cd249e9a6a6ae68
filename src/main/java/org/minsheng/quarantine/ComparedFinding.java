package org.minsheng.quarantine;

import java.util.Arrays;
import java.util.Locale;
import org.minsheng.observation.RejectionCode;

/**
 * A finding seen from the file that followed.
 *
 * @param outcome {@code fixed}, {@code still_open} or {@code new}
 * @param sheet where it stands, in the earlier file when it is fixed; null for the whole file, as is cell
 */
public record ComparedFinding(String outcome, String code, String sheet, String cell, String rawText) {

    /** The code's title; empty for a code this program no longer knows. */
    public String title(Locale language) {
        return Arrays.stream(RejectionCode.values())
                .filter(each -> each.code().equals(code))
                .map(each -> each.title(language))
                .findFirst()
                .orElse("");
    }
}
