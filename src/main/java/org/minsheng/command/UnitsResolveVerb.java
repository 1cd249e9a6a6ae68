package org.minsheng.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.minsheng.contract.HeaderPath;
import org.minsheng.contract.Jobs;
import org.minsheng.database.WarehouseDatabase;
import org.minsheng.observation.Unit;
import org.minsheng.pipeline.UnitQuestion;
import org.minsheng.pipeline.UnitQuestions;
import org.minsheng.quarantine.Author;
import org.minsheng.quarantine.CodelistDecisions;
import org.minsheng.quarantine.UnitAnswer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks what unknown units mean and writes the answers into {@code codelists/units.csv}. */
@Command(name = "resolve", mixinStandardHelpOptions = true)
final class UnitsResolveVerb implements Callable<Integer> {

    @Mixin
    private VerbOptions options;

    @Mixin
    private DecisionOptions decision;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "UNIT", descriptionKey = "units.name")
    private String name;

    @Option(names = "--as", paramLabel = "SYMBOL", descriptionKey = "units.as")
    private String meant;

    @Option(names = "--list", descriptionKey = "resolve.list")
    private boolean list;

    private Jobs jobs;
    private CodelistDecisions decisions;
    private Console console;

    @Override
    public Integer call() {
        console = options.console();
        if (name == null != (meant == null) || name != null && !decision.hasReason()) {
            throw new CommandLine.ParameterException(spec.commandLine(), console.text(
                    name == null != (meant == null) ? "units.name_and_symbol" : "decide.no_reason"));
        }
        jobs = options.loadJobs();
        try (WarehouseDatabase database = options.openDatabase()) {
            List<UnitQuestion> questions = new UnitQuestions(database.dataSource(), jobs).open();
            decisions = new CodelistDecisions(database.dataSource(), options.clock());
            if (name != null) {
                return decideOne(questions);
            }
            if (list || console.isJson()) {
                print(questions);
                return 0;
            }
            return new ResolveTalk(console, decision).run(questions, this::tell, new ResolveTalk.Answered<>() {
                @Override
                public Optional<String> objection(UnitQuestion question, String answer) {
                    return UnitsResolveVerb.this.objection(jobs, question, answer);
                }

                @Override
                public void write(UnitQuestion question, String answer, Author author) {
                    decide(question, answer, author);
                }
            }, UnitQuestion::candidates);
        }
    }

    private int decideOne(List<UnitQuestion> questions) {
        UnitQuestion question = questions.stream()
                .filter(each -> HeaderPath.squeeze(each.spelling()).equals(HeaderPath.squeeze(name)))
                .findFirst()
                .orElseThrow(() -> new VerbException(console.text("resolve.no_question", name)));
        objection(jobs, question, meant).ifPresent(objection -> {
            throw new VerbException(objection);
        });
        tell(question);
        if (!decision.isConfirmed()
                && !new Prompt(console).confirms(console.text("units.confirm", question.spelling(), meant))) {
            console.say("decide.nothing");
            return 0;
        }
        decide(question, meant, decision.author());
        if (console.isJson()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("unit", question.spelling());
            json.put("as", meant);
            json.put("decided_by", decision.name());
            json.put("reason", decision.author().reason());
            console.printJson(json);
        }
        return 0;
    }

    /** What speaks against the answer, in words; empty when it can be written. */
    private Optional<String> objection(Jobs known, UnitQuestion question, String answer) {
        return UnitAnswer.of(known.units(), question.spelling(), question.base(), answer)
                instanceof UnitAnswer.Refused refused ? Optional.of(words(refused, question)) : Optional.empty();
    }

    private String words(UnitAnswer.Refused refused, UnitQuestion question) {
        return console.text("units.refused." + refused.why().name().toLowerCase(java.util.Locale.ROOT),
                question.spelling(), refused.detail(), question.base());
    }

    private void decide(UnitQuestion question, String answer, Author author) {
        jobs = new CodelistWriter(options.jobs()).write("units", (known, file) -> {
            UnitAnswer weighed = UnitAnswer.of(known.units(), question.spelling(), question.base(), answer);
            if (weighed instanceof UnitAnswer.SameAs same) {
                file.addWord("symbol", same.unit().symbol(), "variants", question.spelling());
            } else if (weighed instanceof UnitAnswer.Added added) {
                file.append(fields(added.unit()));
            } else {
                throw new VerbException(words((UnitAnswer.Refused) weighed, question));
            }
        });
        decisions.record("unit", question.spelling(), answer, author);
        console.say("units.decided", question.spelling(), answer);
    }

    private static Map<String, String> fields(Unit unit) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("symbol", unit.symbol());
        fields.put("dimension", unit.dimension());
        fields.put("base", unit.baseSymbol());
        fields.put("factor_num", unit.factor().numerator().toString());
        fields.put("factor_den", unit.factor().denominator().toString());
        fields.put("additive", unit.additive() ? "Y" : "N");
        return fields;
    }

    private void tell(UnitQuestion question) {
        console.say("units.question", question.spelling(), question.base(), question.feed(), question.place(),
                question.places());
        Optional<UnitAnswer.Refused> unanswerable = UnitAnswer.unanswerable(
                jobs.units(), question.spelling(), question.base());
        if (unanswerable.isPresent()) {
            console.print("  " + words(unanswerable.get(), question));
            return;
        }
        new CandidateList(question.candidates(), console).print();
    }

    private void print(List<UnitQuestion> questions) {
        if (console.isJson()) {
            console.printJson(questions.stream().map(this::json).toList());
            return;
        }
        questions.forEach(this::tell);
        console.say("resolve.total", questions.size());
    }

    private Map<String, Object> json(UnitQuestion question) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("unit", question.spelling());
        json.put("base", question.base());
        json.put("feed", question.feed());
        json.put("place", question.place());
        json.put("places", question.places());
        json.put("candidates", new CandidateList(question.candidates(), console).json());
        return json;
    }
}
