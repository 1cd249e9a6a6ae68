package org.minsheng.command;

import org.minsheng.quarantine.Author;
import picocli.CommandLine.Option;

/** What every verb asks of whoever decides: why, and who, and whether to ask again. */
final class DecisionOptions {

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "decide.reason")
    private String reason;

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "decide.by")
    private String by;

    @Option(names = "--yes", descriptionKey = "decide.yes")
    private boolean yes;

    boolean isConfirmed() {
        return yes;
    }

    String name() {
        return by == null || by.isBlank() ? RunVerb.requester() : by.strip();
    }

    boolean hasReason() {
        return reason != null && !reason.isBlank();
    }

    Author author() {
        return new Author(name(), reason.strip());
    }
}
