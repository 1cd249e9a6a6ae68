package org.minsheng.sheet;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.minsheng.CsvTable;
import org.minsheng.contract.FileReading;
import org.minsheng.contract.JobsLoader;

/** What this stage says of files with one fault each: most are read, and the next stages find the fault. */
class FaultFilesTest {

    private static final Path FAULTS = Path.of("src/test/resources/faults");

    /** Every other fault is read as its form, without a remark. */
    private static final Map<String, String> EXPECTED = Map.ofEntries(
            entry("wrong-form", "refused F11 MS-R011 null"),
            entry("truncated-xlsx", "refused F03 MS-R002 null"),
            entry("truncated-xls", "refused F11 MS-R002 null"),
            entry("zero-byte", "refused F08 MS-R001 null"),
            entry("html-error-page", "refused F06 MS-R005 null"),
            entry("csv-utf16", "refused F10 MS-R006 null"),
            entry("csv-mojibake", "refused F05 MS-R010 null"),
            entry("csv-missing-column", "refused F10 MS-R012 null"),
            entry("csv-nul", "refused F10 MS-R007 null"),
            entry("header-changed", "refused F01 MS-R012 C3"),
            entry("csv-utf8-not-gbk", "read F05 [MS-R071 [GB18030, UTF-8]]"),
            entry("csv-bom-gb18030", "read F05 [MS-R071 [GB18030, GB18030 (UTF-8 BOM)]]"),
            entry("hidden-sheet", "read F03 [MS-R067 6月(备份)!* [6月(备份)]]"));

    private final FormReader reader = new FormReader(JobsLoader.load(Path.of("jobs")).feeds());

    @Test
    void everyFaultOfFileAndHeaderIsToldAndNoOther() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> found = new TreeMap<>();
        for (CSVRecord row : CsvTable.read("truth/faults.csv")) {
            String fault = row.get("fault_id");
            expected.put(fault, EXPECTED.getOrDefault(fault, "read " + row.get("form") + " []"));
            found.put(fault, describe(read(row.get("file"))));
        }
        assertThat(expected).hasSize(70);
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void theCellOfEveryFaultInAFileThatIsReadIsHandedOn() throws IOException {
        List<String> lost = new ArrayList<>();
        for (CSVRecord row : CsvTable.read("truth/faults.csv")) {
            boolean isCell = row.get("cell").matches("[A-Z]+\\d+");
            if (isCell && !row.get("fault_id").equals("junk-columns")
                    && read(row.get("file")) instanceof FormOutcome.Read read
                    && !standsIn(read.reading(), row.get("cell"))) {
                lost.add(row.get("fault_id") + " " + row.get("cell"));
            }
        }
        assertThat(lost).isEmpty();
    }

    private FormOutcome read(String file) throws IOException {
        return reader.read(FAULTS.resolve(file), file, file.split("/")[1]);
    }

    private static String describe(FormOutcome outcome) {
        if (outcome instanceof FormOutcome.Refused refused) {
            return "refused " + (refused.feed() == null ? null : refused.feed().feed()) + " "
                    + refused.rejection().code() + " " + refused.rejection().cell();
        }
        FileReading reading = ((FormOutcome.Read) outcome).reading();
        return "read " + reading.contract().feed() + " " + reading.remarks();
    }

    private static boolean standsIn(FileReading reading, String cell) {
        boolean inBody = reading.tables().stream()
                .flatMap(table -> table.body().stream())
                .flatMap(row -> row.cells().stream())
                .anyMatch(each -> each.address().toString().equals(cell));
        return inBody || reading.texts().stream().anyMatch(each -> each.address().toString().equals(cell));
    }
}
