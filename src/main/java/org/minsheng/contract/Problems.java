package org.minsheng.contract;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong while everything is still read to its end. */
final class Problems {

    private final List<ContractProblem> found = new ArrayList<>();

    /** Adds a problem once: a line may be met by two checks that say the same. */
    void add(String file, int line, String chinese, String english) {
        ContractProblem problem = new ContractProblem(file, line, chinese, english);
        if (!found.contains(problem)) {
            found.add(problem);
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<ContractProblem> sorted() {
        return found.stream().sorted().toList();
    }
}
