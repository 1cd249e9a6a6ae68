package org.minsheng.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minsheng.contract.CodelistFile;
import org.minsheng.contract.HeaderPath;
import org.minsheng.contract.Jobs;
import org.minsheng.database.WarehouseDatabase;
import org.minsheng.observation.Unit;
import org.minsheng.pipeline.UnitQuestion;
import org.minsheng.pipeline.UnitQuestions;
import org.minsheng.quarantine.Author;
import org.minsheng.quarantine.CodelistDecisions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks what unknown units mean and writes the answers into {@code codelists/units.csv}. */
@Command(name = "resolve", mixinStandardHelpOptions = true)
final class UnitsResolveVerb implements Callable<Integer> {

    /** A new unit in terms of the base: {@code =12} or {@code =2000/3}. */
    private static final Pattern FACTOR = Pattern.compile("=\\s*([1-9]\\d{0,11})(?:/([1-9]\\d{0,11}))?");

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
                public boolean knows(UnitQuestion question, String answer) {
                    return isMeaning(question, answer);
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
        if (!isMeaning(question, meant)) {
            throw new VerbException(console.text("units.no_unit", meant, question.base()));
        }
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

    /** A listed unit of the column's dimension, or a factor of its base unit. */
    private boolean isMeaning(UnitQuestion question, String answer) {
        return FACTOR.matcher(answer).matches() || jobs.units().find(answer)
                .filter(unit -> jobs.units().find(question.base()).filter(unit::isConvertibleTo).isPresent())
                .isPresent();
    }

    private void decide(UnitQuestion question, String answer, Author author) {
        Matcher factor = FACTOR.matcher(answer);
        Consumer<CodelistFile> change;
        if (factor.matches()) {
            Unit base = jobs.units().find(question.base()).orElseThrow();
            Map<String, String> unit = new LinkedHashMap<>();
            unit.put("symbol", question.spelling());
            unit.put("dimension", base.dimension());
            unit.put("base", base.baseSymbol());
            unit.put("factor_num", factor.group(1));
            unit.put("factor_den", factor.group(2) == null ? "1" : factor.group(2));
            unit.put("additive", base.additive() ? "Y" : "N");
            change = file -> file.append(unit);
        } else {
            String symbol = jobs.units().find(answer).orElseThrow().symbol();
            change = file -> file.addWord("symbol", symbol, "variants", question.spelling());
        }
        jobs = new CodelistWriter(options.jobs()).write("units", change);
        decisions.record("unit", question.spelling(), answer, author);
        console.say("units.decided", question.spelling(), answer);
    }

    private void tell(UnitQuestion question) {
        console.say("units.question", question.spelling(), question.base(), question.feed(), question.place(),
                question.places());
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
