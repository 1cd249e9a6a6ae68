package org.minsheng.command;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.minsheng.contract.HeaderPath;
import org.minsheng.contract.Jobs;
import org.minsheng.database.WarehouseDatabase;
import org.minsheng.observation.Region;
import org.minsheng.observation.RejectionCode;
import org.minsheng.pipeline.RegionQuestion;
import org.minsheng.pipeline.RegionQuestions;
import org.minsheng.quarantine.Author;
import org.minsheng.quarantine.CodelistDecisions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks what unknown names of regions mean and writes the answers into {@code codelists/region_aliases.csv}. */
@Command(name = "resolve", mixinStandardHelpOptions = true)
final class RegionsResolveVerb implements Callable<Integer> {

    @Mixin
    private VerbOptions options;

    @Mixin
    private DecisionOptions decision;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", descriptionKey = "regions.name")
    private String name;

    @Option(names = "--as", paramLabel = "CODE", descriptionKey = "regions.as")
    private String meant;

    @Option(names = "--feed", paramLabel = "CODE", descriptionKey = "regions.feed")
    private String feed;

    @Option(names = "--kind", paramLabel = "name|historical|typo", defaultValue = "name",
            descriptionKey = "regions.kind")
    private AliasKind kind;

    @Option(names = "--list", descriptionKey = "resolve.list")
    private boolean list;

    /** Kinds of alias that name one region; all but name are warned of wherever they are met. */
    enum AliasKind { NAME, HISTORICAL, TYPO }

    @Override
    public Integer call() {
        Console console = options.console();
        if (name == null != (meant == null) || name != null && !decision.hasReason()) {
            throw new CommandLine.ParameterException(spec.commandLine(), console.text(
                    name == null != (meant == null) ? "regions.name_and_code" : "decide.no_reason"));
        }
        Jobs jobs = options.loadJobs();
        try (WarehouseDatabase database = options.openDatabase()) {
            List<RegionQuestion> questions = new RegionQuestions(database.dataSource(), jobs).open().stream()
                    .filter(each -> feed == null || each.feed().equals(feed))
                    .toList();
            CodelistDecisions decisions = new CodelistDecisions(database.dataSource(), options.clock());
            if (name != null) {
                return decideOne(questions, jobs, decisions, console);
            }
            if (list || console.isJson()) {
                print(questions, console);
                return 0;
            }
            return new ResolveTalk(console, decision).run(questions,
                    question -> tell(question, console),
                    new ResolveTalk.Answered<>() {
                        @Override
                        public Optional<String> objection(RegionQuestion question, String answer) {
                            return region(answer, question.day(), jobs).isPresent()
                                    ? Optional.empty()
                                    : Optional.of(console.text("resolve.no_choice", answer));
                        }

                        @Override
                        public void write(RegionQuestion question, String answer, Author author) {
                            decide(question, region(answer, question.day(), jobs).orElseThrow(), author, decisions,
                                    console);
                        }
                    },
                    RegionQuestion::candidates);
        }
    }

    private int decideOne(
            List<RegionQuestion> questions, Jobs jobs, CodelistDecisions decisions, Console console) {
        RegionQuestion question = questions.stream()
                .filter(each -> HeaderPath.squeeze(each.name()).equals(HeaderPath.squeeze(name)))
                .findFirst()
                .orElseThrow(() -> new VerbException(console.text("resolve.no_question", name)));
        Region region = region(meant, question.day(), jobs)
                .orElseThrow(() -> new VerbException(console.text("regions.no_region", meant, question.day())));
        tell(question, console);
        if (!decision.isConfirmed() && !new Prompt(console).confirms(
                console.text("regions.confirm", question.name(), region.toString()))) {
            console.say("decide.nothing");
            return 0;
        }
        decide(question, region, decision.author(), decisions, console);
        if (console.isJson()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("name", question.name());
            json.put("code", region.code().code());
            json.put("feed", scope(question));
            json.put("decided_by", decision.name());
            json.put("reason", decision.author().reason());
            console.printJson(json);
        }
        return 0;
    }

    /** Writes one line and records it. */
    private void decide(RegionQuestion question, Region region, Author author, CodelistDecisions decisions,
            Console console) {
        Map<String, String> alias = new LinkedHashMap<>();
        alias.put("alias", question.name());
        alias.put("kind", kind.name().toLowerCase(java.util.Locale.ROOT));
        alias.put("code", region.code().code());
        alias.put("valid_from", region.validFrom().toString());
        alias.put("valid_to", region.validTo() == null ? "" : region.validTo().toString());
        String day = LocalDate.ofInstant(options.clock().instant(), java.time.ZoneId.of("Asia/Shanghai")).toString();
        alias.put("rule", author.reason() + " (" + author.name() + ", " + day + ")");
        String scope = scope(question);
        if (scope != null) {
            alias.put("feed", scope);
        }
        new CodelistWriter(options.jobs()).write("region_aliases", (known, file) -> file.append(alias));
        decisions.record("alias", question.name() + (scope == null ? "" : " (" + scope + ")"),
                region.code().code(), author);
        console.say("regions.decided", question.name(), region.toString(), scope == null ? "*" : scope);
    }

    /** What an ambiguous name means depends on the form; an unknown one is nobody else's. */
    private String scope(RegionQuestion question) {
        return question.code() == RejectionCode.REGION_AMBIGUOUS ? question.feed() : feed;
    }

    private static Optional<Region> region(String answer, LocalDate day, Jobs jobs) {
        return jobs.regions().regions().stream()
                .filter(region -> region.isValidOn(day))
                .filter(region -> region.code().code().equals(answer) || region.name().equals(answer))
                .findFirst();
    }

    private static void tell(RegionQuestion question, Console console) {
        console.say("regions.question", question.name(),
                question.code().code() + " " + question.code().title(console.language()), question.feed(),
                question.place(), question.places());
        new CandidateList(question.candidates(), console).print();
    }

    private static void print(List<RegionQuestion> questions, Console console) {
        if (console.isJson()) {
            console.printJson(questions.stream().map(question -> json(question, console)).toList());
            return;
        }
        questions.forEach(question -> tell(question, console));
        console.say("resolve.total", questions.size());
    }

    private static Map<String, Object> json(RegionQuestion question, Console console) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", question.name());
        json.put("code", question.code().code());
        json.put("feed", question.feed());
        json.put("place", question.place());
        json.put("places", question.places());
        json.put("candidates", new CandidateList(question.candidates(), console).json());
        return json;
    }
}
