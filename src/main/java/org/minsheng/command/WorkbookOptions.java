package org.minsheng.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the marked workbook of an arrival goes. */
final class WorkbookOptions {

    @Option(names = "--workbook", paramLabel = "OUT", required = true, descriptionKey = "problems.workbook")
    private Path out;

    @Option(names = "--yes", descriptionKey = "problems.yes")
    private boolean yes;

    @Option(names = "--draft", descriptionKey = "problems.draft")
    private boolean draft;

    /** A file, or a folder in which the name is chosen. */
    Path out() {
        return out;
    }

    boolean mayOverwrite() {
        return yes;
    }

    boolean isDraft() {
        return draft;
    }
}
