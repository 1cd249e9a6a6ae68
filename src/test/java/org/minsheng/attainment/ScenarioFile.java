package org.minsheng.attainment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Scenarios in a text file: {@code ## title}, then the lines of {@link Scenario}, then what must come out:
 *
 * <pre>
 * &gt; T01.1 220000 6 = …                 the columns of rule G5 from target to flags
 * &gt; T01.1 220000 6 &#64;2017-05-09 = …     the same as it was known at the end of that day
 * </pre>
 *
 * A line that begins with {@code --} is a comment.
 */
record ScenarioFile(String title, String facts, List<Expectation> expectations) {

    /** The rows that come out, in the order of the expectations; "no row" where there is none. */
    List<Expectation> outcome() {
        Scenario scenario = Scenario.of(facts);
        Set<String> indicators = expectations.stream().map(Expectation::indicator).collect(Collectors.toSet());
        Map<String, Map<String, String>> byDay = new HashMap<>();
        return expectations.stream()
                .map(expected -> new Expectation(expected.key(), expected.day(), byDay
                        .computeIfAbsent(expected.day(), day -> scenario.known(day, indicators))
                        .getOrDefault(expected.key(), "no row")))
                .toList();
    }

    record Expectation(String key, String day, String row) {

        static Expectation parse(String text) {
            String[] sides = text.substring(1).split("=", 2);
            String[] key = sides[0].strip().split(" *@");
            return new Expectation(key[0], key.length > 1 ? key[1] : "9999-01-01", sides[1].strip());
        }

        String indicator() {
            return key.substring(0, key.indexOf(' '));
        }
    }

    static Stream<ScenarioFile> read(String name) {
        try (InputStream file = ScenarioFile.class.getResourceAsStream("/attainment/" + name)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^## ")).skip(1).map(ScenarioFile::parse);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ScenarioFile parse(String block) {
        List<String> lines = block.lines().filter(line -> !line.startsWith("--")).toList();
        return new ScenarioFile(
                lines.get(0),
                lines.stream().skip(1).filter(line -> !line.startsWith(">")).collect(Collectors.joining("\n")),
                lines.stream().filter(line -> line.startsWith(">")).map(Expectation::parse).toList());
    }
}
