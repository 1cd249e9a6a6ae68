package org.minsheng.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's plans and codelists in a folder of their own. */
final class JobsCopy {

    private JobsCopy() {}

    static Path withoutFeeds(Path jobs) throws IOException {
        for (String part : List.of("plans", "codelists")) {
            Files.createDirectories(jobs.resolve(part));
            try (Stream<Path> files = Files.list(Path.of("jobs", part))) {
                for (Path file : files.toList()) {
                    Files.copy(file, jobs.resolve(part).resolve(file.getFileName()));
                }
            }
        }
        return jobs;
    }
}
