package org.minsheng.contract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads {@code minsheng.yaml}, a section a reader. The file may be absent. */
final class SettingsReader {

    static final String FILE = "minsheng.yaml";

    private SettingsReader() {}

    /** @param feeds the forms there are; empty when they are not all known */
    static Settings read(Path jobs, Optional<List<FeedContract>> feeds, Problems problems) {
        if (!Files.exists(jobs.resolve(FILE))) {
            return Settings.USUAL;
        }
        Optional<YamlDocument> document = ContractText.read(jobs, FILE, problems)
                .flatMap(text -> YamlDocument.parse(text, ContractSchema.named("minsheng"), problems));
        return document.map(each -> settings(each, feeds)).orElse(Settings.USUAL);
    }

    private static Settings settings(YamlDocument document, Optional<List<FeedContract>> feeds) {
        YamlMap root = document.root();
        return new Settings(
                new ScheduleReader(document).schedule(root.map("schedule")),
                new WorkCalendarReader(document).calendar(root.map("calendar")),
                new ReportingReader(document, feeds).reporting(root.map("reporting")));
    }
}
