package org.minsheng.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Asks whoever sits at the terminal. What ends before it answers has answered nothing. */
final class Prompt {

    private final BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    private final Console console;

    Prompt(Console console) {
        this.console = console;
    }

    /** A line, stripped; empty at the end of the input. */
    Optional<String> ask(String question) {
        console.ask(question);
        try {
            return Optional.ofNullable(in.readLine()).map(String::strip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the answer is yes; an end of the input is told apart, so that a script learns of {@code --yes}. */
    boolean confirms(String question) {
        String answer = ask(question).orElseThrow(() -> new VerbException(console.text("decide.needs_yes")));
        return switch (answer.toLowerCase(Locale.ROOT)) {
            case "y", "yes", "是", "好" -> true;
            default -> false;
        };
    }
}
