package org.minsheng.contract;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The files of {@code jobs/} do not hold together. The message lists every problem, one a line, by file and line. */
public final class ContractException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ContractProblem> problems;

    ContractException(Path jobs, List<ContractProblem> problems) {
        super(problems.stream()
                .map(problem -> jobs + "/" + problem)
                .collect(Collectors.joining("\n", summary(jobs, problems.size()) + "\n", "")));
        this.problems = List.copyOf(problems);
    }

    /** In order of file and line; at least one. */
    public List<ContractProblem> problems() {
        return problems;
    }

    private static String summary(Path jobs, int count) {
        return "%s 中有 %d 处问题，改正后再运行 / %d problem(s) in %s: correct them and run again"
                .formatted(jobs, count, count, jobs);
    }
}
