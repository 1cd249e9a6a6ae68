package org.minsheng.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The committed page is the generated one; after a change {@code -Dcatalogue.write=true} writes it anew. */
class RejectionCatalogueTest {

    private static final Path PAGE = Path.of("src/docs/problems.md");
    private static final Pattern PLACE = Pattern.compile("\\{\\d+}");

    @Test
    void theCommittedPageIsTheGeneratedOne() throws IOException {
        String page = RejectionCatalogue.page();
        if (Boolean.getBoolean("catalogue.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(page).isEqualTo(Files.readString(PAGE));
    }

    @ParameterizedTest
    @EnumSource
    void everyTextIsWrittenInBothLanguages(RejectionCode code) {
        assertThat(texts(code, Locale.CHINESE)).allMatch(text -> text.matches(".*[一-龥].*[^\\s]"));
        assertThat(texts(code, Locale.ENGLISH)).allMatch(text -> text.matches("[\\s\\S]*[a-z][\\s\\S]*"));
        assertThat(places(code.message(Locale.CHINESE) + code.action(Locale.CHINESE)))
                .as("the same places in both languages")
                .isEqualTo(places(code.message(Locale.ENGLISH) + code.action(Locale.ENGLISH)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rejections", "rejections_zh"})
    void noTextBelongsToACodeThatDoesNotExist(String bundle) throws IOException {
        Properties texts = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/messages/" + bundle + ".properties"))) {
            texts.load(in);
        }
        Set<String> expected = Arrays.stream(RejectionCode.values())
                .flatMap(code -> List.of("title", "message", "action", "cause", "example").stream()
                        .map(part -> code.code() + "." + part))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(new TreeSet<>(texts.stringPropertyNames())).isEqualTo(expected);
    }

    @Test
    void codesAreUniqueAndInOrder() {
        List<String> codes = Arrays.stream(RejectionCode.values()).map(RejectionCode::code).toList();
        assertThat(codes).doesNotHaveDuplicates().isSorted();
    }

    private static List<String> texts(RejectionCode code, Locale language) {
        return List.of(code.title(language), code.message(language), code.action(language), code.cause(language),
                code.example(language));
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }
}
