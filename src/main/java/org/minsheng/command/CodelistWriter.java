package org.minsheng.command;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.minsheng.contract.CodelistFile;
import org.minsheng.contract.ContractException;
import org.minsheng.contract.Jobs;
import org.minsheng.contract.JobsLoader;

/** Changes a codelist and loads the jobs with it; what does not load is taken back at once. */
record CodelistWriter(Path jobs) {

    /**
     * @param name of the file, without its ending
     * @return the jobs with the change
     * @throws ContractException when the codelist is not valid with it; the file is then as it was
     */
    Jobs write(String name, Consumer<CodelistFile> change) {
        CodelistFile file = CodelistFile.open(jobs, name);
        change.accept(file);
        try {
            return JobsLoader.load(jobs);
        } catch (ContractException refused) {
            file.restore();
            throw refused;
        }
    }
}
