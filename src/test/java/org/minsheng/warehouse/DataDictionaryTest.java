package org.minsheng.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.minsheng.database.TestDatabase;

/** The committed page is the generated one; after a change {@code -Ddictionary.write=true} writes it anew. */
class DataDictionaryTest {

    private static final Path PAGE = Path.of("src/docs/bi.md");

    @Test
    void theCommittedPageIsTheGeneratedOne() throws IOException {
        String page = new DataDictionary(TestDatabase.create().dataSource()).page();
        if (Boolean.getBoolean("dictionary.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(page).isEqualTo(Files.readString(PAGE));
    }

    @Test
    void everyFunctionIsDescribedInBothLanguages() {
        String page = new DataDictionary(TestDatabase.create().dataSource()).page();
        assertThat(page.lines().filter(line -> line.startsWith("| `bi.")).toList())
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(line -> line.matches(".*[一-龥].* / .*[a-z].*"), "described in Chinese / English");
    }
}
