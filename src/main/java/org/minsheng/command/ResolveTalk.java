package org.minsheng.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.minsheng.quarantine.Author;
import org.minsheng.quarantine.Candidate;

/** Asks one question after the other. What is decided is written at once, so that one may stop and go on later. */
final class ResolveTalk {

    private final Console console;
    private final DecisionOptions decision;
    private final Prompt prompt;

    ResolveTalk(Console console, DecisionOptions decision) {
        this.console = console;
        this.decision = decision;
        this.prompt = new Prompt(console);
    }

    /** What is done with an answer. */
    interface Answered<Q> {

        /** What speaks against it, in words: then it is asked again. Empty when it can be written. */
        Optional<String> objection(Q question, String answer);

        void write(Q question, String answer, Author author);
    }

    /** The exit code: 0, whether all is answered or not. */
    <Q> int run(List<Q> questions, Consumer<Q> tell, Answered<Q> answered, Function<Q, List<Candidate>> candidates) {
        int decided = 0;
        for (int i = 0; i < questions.size(); i++) {
            console.print((i == 0 ? "" : "\n") + (i + 1) + "/" + questions.size());
            tell.accept(questions.get(i));
            Optional<Boolean> done = ask(questions.get(i), answered, candidates.apply(questions.get(i)));
            if (done.isEmpty()) {
                console.say("resolve.stopped", questions.size() - i);
                break;
            }
            decided += done.get() ? 1 : 0;
        }
        console.say("resolve.done", decided);
        return 0;
    }

    /** True: decided; false: skipped; empty: stop. */
    private <Q> Optional<Boolean> ask(Q question, Answered<Q> answered, List<Candidate> candidates) {
        while (true) {
            String answer = prompt.ask(console.text("resolve.ask")).orElse("q");
            switch (answer.toLowerCase(Locale.ROOT)) {
                case "q":
                    return Optional.empty();
                case "s":
                    return Optional.of(false);
                case "":
                    continue;
                default:
                    break;
            }
            String key = new CandidateList(candidates, console).chosen(answer).orElse(answer);
            Optional<String> objection = answered.objection(question, key);
            if (objection.isPresent()) {
                console.print(objection.get());
                continue;
            }
            Optional<Author> author = author();
            author.ifPresent(each -> answered.write(question, key, each));
            return author.map(each -> true);
        }
    }

    private Optional<Author> author() {
        if (decision.hasReason()) {
            return Optional.of(decision.author());
        }
        for (Optional<String> reason = prompt.ask(console.text("resolve.reason")); reason.isPresent();
                reason = prompt.ask(console.text("resolve.reason"))) {
            if (!reason.get().isBlank()) {
                return Optional.of(new Author(decision.name(), reason.get()));
            }
        }
        return Optional.empty();
    }
}
