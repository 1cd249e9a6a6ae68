package org.minsheng.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minsheng.CsvTable;
import org.minsheng.contract.Jobs;
import org.minsheng.contract.JobsLoader;
import org.minsheng.normalise.Normalised;
import org.minsheng.normalise.Normaliser;
import org.minsheng.sheet.FormOutcome;
import org.minsheng.sheet.FormReader;

/** A contract drafted from one file of each form, and filled in, reads every file of that form as the real one does. */
class DraftedFormsTest {

    private static final Path FEEDS = Path.of("sample-feeds");
    private static final Jobs REAL = JobsLoader.load(Path.of("jobs"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "F00 | [] | []", "F01 | [] | []", "F02 | [] | []", "F03 | [] | []", "F04 | [] | []", "F05 | [] | []",
            "F05R | [] | []", "F06 | [] | []", "F07 | [解困脱困: strip is [总工会]] | []", "F08 | [] | []",
            "F09 | [] | []", "F10 | [宽带和4G: part_unless is {column=运营商, words=[合计]}] | []", "F11 | [] | []",
            "F12 | [] | [已安全饮水人口 is no T20.2]", "F13 | [] | []", "F14 | [] | []"})
    void aFilledDraftReadsWhatTheContractReads(String feed, String changed, String wrong) throws IOException {
        List<CSVRecord> files = CsvTable.read("truth/files.csv").stream()
                .filter(file -> file.get("form").equals(feed) && file.get("kind").equals("regular"))
                .toList();
        Path jobs = JobsCopy.withoutFeeds(folder.resolve("jobs"));
        Path drafted = folder.resolve("draft.yaml");
        Called called = Called.with("feeds", "draft", FEEDS.resolve(files.get(files.size() / 2).get("file")).toString(),
                "--feed", feed, "--jobs", jobs.toString(), "--out", drafted.toString(), "--lang", "en",
                "--bureau", files.get(0).get("file").split("/")[0]);
        assertThat(called.err()).isEmpty();
        assertThat(called.code()).isZero();
        FilledDraft filled = new FilledDraft(contract(feed), Files.readString(drafted));
        Files.writeString(Files.createDirectories(jobs.resolve("feeds")).resolve("drafted.yaml"), filled.text());
        assertThat(filled.notes).hasToString(changed);
        assertThat(filled.wrong).hasToString(wrong);
        Jobs own = JobsLoader.load(jobs);
        List<String> differing = new ArrayList<>();
        for (CSVRecord file : files) {
            if (!statements(own, file).equals(statements(REAL, file))) {
                differing.add(file.get("file"));
            }
        }
        assertThat(differing).isEmpty();
    }

    private static String contract(String feed) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("jobs", "feeds"))) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                if (text.contains("feed: " + feed + "\n")) {
                    return text;
                }
            }
        }
        throw new IllegalArgumentException(feed);
    }

    private static List<String> statements(Jobs jobs, CSVRecord file) throws IOException {
        String name = file.get("file");
        FormOutcome outcome = new FormReader(jobs.feeds()).read(FEEDS.resolve(name), name, name.split("/")[0]);
        if (!(outcome instanceof FormOutcome.Read read)) {
            return List.of(outcome.toString());
        }
        Normalised normalised = new Normaliser(jobs)
                .normalise(read.reading(), name, OffsetDateTime.parse(file.get("received_at")).toInstant());
        if (!(normalised instanceof Normalised.Accepted accepted)) {
            return List.of(normalised.toString());
        }
        List<String> statements = new ArrayList<>();
        accepted.statements().forEach(statement -> statements.add(StatementRow.of(statement).toString()));
        statements.sort(null);
        return statements;
    }
}
