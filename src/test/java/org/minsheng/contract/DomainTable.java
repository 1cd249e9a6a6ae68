package org.minsheng.contract;

import java.nio.file.Path;
import java.util.List;

/** The tables the project's data was drawn from, as test resources. */
final class DomainTable {

    private DomainTable() {}

    static List<CodelistCsv.Row> rows(String name) {
        Problems none = new Problems();
        ContractText text = ContractText.read(Path.of("src/test/resources/domain"), name + ".csv", none).orElseThrow();
        List<CodelistCsv.Row> rows = new CodelistCsv(text, none).rows();
        if (!none.isEmpty()) {
            throw new IllegalStateException(none.sorted().toString());
        }
        return rows;
    }
}
