package org.minsheng.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.minsheng.contract.ContractException;
import org.minsheng.contract.ContractProblem;
import org.minsheng.contract.FeedContract;
import org.minsheng.contract.JobsLoader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says what is wrong with a contract, or still to be filled in, before it is put among the others. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class FeedsCheckVerb implements Callable<Integer> {

    private static final int OPEN = 2;
    private static final List<String> COLUMNS = List.of("file", "line", "problem");

    @Mixin
    private VerbOptions options;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "check.file")
    private List<Path> contracts;

    @Override
    public Integer call() {
        Console console = options.console();
        List<Map<String, Object>> rows = new ArrayList<>();
        boolean open = false;
        for (Path contract : contracts) {
            if (!Files.isRegularFile(contract)) {
                throw new VerbException(console.text("load.no_file", contract));
            }
            List<ContractProblem> problems = JobsLoader.check(options.jobs(), contract);
            open |= !problems.isEmpty();
            if (console.isJson()) {
                problems.forEach(problem -> rows.add(row(contract, problem, console)));
            } else {
                print(contract, problems, console);
            }
        }
        if (console.isJson()) {
            console.printRows(COLUMNS, rows);
        }
        return open ? OPEN : 0;
    }

    private static Map<String, Object> row(Path contract, ContractProblem problem, Console console) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("file", contract);
        row.put("line", problem.line());
        row.put("problem", console.isChinese() ? problem.chinese() : problem.english());
        return row;
    }

    static void print(Path contract, List<ContractProblem> problems, Console console) {
        console.say(problems.isEmpty() ? "check.clean" : "check.open", contract, problems.size());
        problems.forEach(problem -> console.print("  " + contract + ":" + problem.line() + "  "
                + (console.isChinese() ? problem.chinese() : problem.english())));
    }

    /** The contracts there are; none when they cannot be loaded, for a draft does not depend on them. */
    static List<FeedContract> otherFeeds(Path jobs) {
        try {
            return JobsLoader.load(jobs).feeds();
        } catch (ContractException broken) {
            return List.of();
        }
    }
}
