package org.minsheng.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads and checks all of {@code jobs/}: codelists first, then the plans that use them, the feeds, the settings. */
public final class JobsLoader {

    private final Path jobs;
    private final Problems problems = new Problems();
    private boolean allPlansRead = true;
    private boolean allFeedsRead = true;
    private boolean feedsWanted = true;

    private JobsLoader(Path jobs) {
        this.jobs = jobs;
    }

    /**
     * Everything the folder says, in order of file name.
     *
     * @throws ContractException when anything is wrong, with every problem in it
     */
    public static Jobs load(Path jobs) {
        return new JobsLoader(jobs).load();
    }

    /**
     * As {@link #load(Path)} without any contract: what a new form is looked at with.
     *
     * @throws ContractException when plans or codelists are wrong
     */
    public static Jobs loadWithoutFeeds(Path jobs) {
        JobsLoader loader = new JobsLoader(jobs);
        loader.feedsWanted = false;
        return loader.load();
    }

    /**
     * What is wrong with one contract, wherever it lies; empty when it could be loaded beside the others.
     *
     * @throws ContractException when plans or codelists are wrong
     */
    public static List<ContractProblem> check(Path jobs, Path contract) {
        Jobs others = loadWithoutFeeds(jobs);
        Problems problems = new Problems();
        String name = contract.getFileName().toString();
        Path folder = contract.toAbsolutePath().getParent();
        ContractText.read(folder, name, problems)
                .flatMap(text -> YamlDocument.parse(text, ContractSchema.named("feed"), problems))
                .ifPresent(document -> FeedReader.read(document, "", new FigureWords(
                        document, others.plans(), true, others.regions(), others.units())));
        return problems.sorted();
    }

    private Jobs load() {
        UnitCodelist units = UnitCodelistReader.read(codelist("units"), problems);
        MarkerCodelist markers = MarkerCodelistReader.read(codelist("value_markers"), problems);
        RegionCodelist regions = RegionCodelistReader.read(
                codelist("regions"), codelist("region_aliases"), codelist("region_events"), problems);
        List<Plan> plans = plans(regions, units);
        List<FeedContract> feeds = feedsWanted ? feeds(plans, regions, units) : List.of();
        if (feedsWanted) {
            findUnknownFeeds(regions, feeds);
        }
        Settings settings = SettingsReader.read(
                jobs, feedsWanted && allFeedsRead ? Optional.of(feeds) : Optional.empty(), problems);
        if (!problems.isEmpty()) {
            throw new ContractException(jobs, problems.sorted());
        }
        StringBuilder digests = new StringBuilder(units.digest() + markers.digest() + regions.digest());
        plans.forEach(plan -> digests.append(plan.digest()));
        return new Jobs(feeds, plans, regions, units, markers, settings, ContractText.digest(digests.toString()));
    }

    private void findUnknownFeeds(RegionCodelist regions, List<FeedContract> feeds) {
        regions.aliases().stream()
                .filter(alias -> alias.feed() != null
                        && feeds.stream().noneMatch(feed -> feed.feed().equals(alias.feed())))
                .forEach(alias -> problems.add("codelists/region_aliases.csv", 0,
                        "别名“" + alias.name() + "”的feed“" + alias.feed() + "”不是任何报表的代码",
                        "the feed '" + alias.feed() + "' of the alias '" + alias.name() + "' is no form's code"));
    }

    private ContractText codelist(String name) {
        return ContractText.read(jobs, "codelists/" + name + ".csv", problems)
                .orElse(new ContractText("codelists/" + name + ".csv", ""));
    }

    private List<Plan> plans(RegionCodelist regions, UnitCodelist units) {
        ContractSchema schema = ContractSchema.named("plan");
        List<Plan> plans = new ArrayList<>();
        Map<Integer, String> years = new HashMap<>();
        for (ContractText text : yamlFiles("plans")) {
            Optional<Plan> plan = YamlDocument.parse(text, schema, problems)
                    .flatMap(document -> PlanReader.read(document, text.digest(), regions, units));
            plan.ifPresent(plans::add);
            allPlansRead &= plan.isPresent();
            String earlier = plan.map(each -> years.putIfAbsent(each.year(), text.file())).orElse(null);
            if (earlier != null) {
                problems.add(text.file(), 1, plan.get().year() + "年已有计划" + earlier,
                        "the year " + plan.get().year() + " has a plan already: " + earlier);
            }
        }
        return plans;
    }

    private List<FeedContract> feeds(List<Plan> plans, RegionCodelist regions, UnitCodelist units) {
        ContractSchema schema = ContractSchema.named("feed");
        List<FeedContract> feeds = new ArrayList<>();
        Map<String, String> codes = new HashMap<>();
        for (ContractText text : yamlFiles("feeds")) {
            Optional<YamlDocument> document = YamlDocument.parse(text, schema, problems);
            Optional<FeedContract> contract = document.flatMap(each -> FeedReader.read(
                    each, text.digest(), new FigureWords(each, plans, allPlansRead, regions, units)));
            allFeedsRead &= contract.isPresent();
            contract.ifPresent(feed -> {
                String earlier = codes.putIfAbsent(feed.feed(), text.file());
                if (earlier != null) {
                    document.get().problem(document.get().root().at("feed"),
                            "报表代码" + feed.feed() + "已用于" + earlier + "，请另编代码",
                            "the code " + feed.feed() + " belongs to " + earlier + ": give this form another");
                }
                feeds.add(feed);
            });
        }
        return feeds;
    }

    /** The YAML files of a folder by name; at least one belongs there. */
    private List<ContractText> yamlFiles(String folder) {
        List<String> names;
        try (Stream<Path> files = Files.list(jobs.resolve(folder))) {
            names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml") || name.endsWith(".yml"))
                    .sorted()
                    .toList();
        } catch (IOException missing) {
            names = List.of();
        }
        if (names.isEmpty()) {
            problems.add(folder, 0, "没有yaml文件，请确认jobs目录", "there is no yaml file: is this the jobs folder?");
        }
        return names.stream()
                .map(name -> ContractText.read(jobs, folder + "/" + name, problems))
                .flatMap(Optional::stream)
                .toList();
    }
}
