package org.minsheng.command;

import java.io.PrintStream;
import java.util.Locale;
import org.minsheng.contract.ContractException;
import org.minsheng.database.DatabaseException;
import org.minsheng.pipeline.RunFault;

/** How a verb that could not do its work says so: expected failures in a sentence, others with their trace. */
final class Failures {

    private static final int FAILED = 1;

    private Failures() {}

    static int report(Exception failure, PrintStream err, Locale language) {
        boolean chinese = Locale.CHINESE.getLanguage().equals(language.getLanguage());
        if (failure instanceof DatabaseException database) {
            err.println(chinese ? database.zh() : database.en());
        } else if (failure instanceof ContractException contract) {
            err.println(contract.getMessage());
        } else if (failure instanceof VerbException verb) {
            err.println(verb.getMessage());
        } else if (RunFault.of(failure).isPresent()) {
            RunFault fault = RunFault.of(failure).get();
            err.println((chinese ? fault.zh() : fault.en()) + " (" + rootMessage(failure) + ")");
        } else {
            failure.printStackTrace(err);
        }
        return FAILED;
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    }
}
