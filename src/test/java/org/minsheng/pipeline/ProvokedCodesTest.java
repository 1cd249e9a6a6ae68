package org.minsheng.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.minsheng.CsvTable;
import org.minsheng.contract.Correction;
import org.minsheng.contract.FeedContract;
import org.minsheng.contract.SheetRules;
import org.minsheng.contract.SheetRules.Each;
import org.minsheng.contract.SheetRules.Hidden;
import org.minsheng.database.TestDatabase;
import org.minsheng.observation.CellAddress;
import org.minsheng.observation.RejectionCode;
import org.minsheng.sheet.FormReader;

/** Every code of the catalogue is provoked by a file: loaded over the sample year it brings the finding. */
class ProvokedCodesTest {

    /** What is hidden brings these where a contract does not go the usual way. */
    private static final Map<String, SheetRules> HIDDEN = Map.of(
            RejectionCode.HIDDEN_ROW_HELD.code(), new SheetRules(Each.NONE, Hidden.SKIP, Hidden.HOLD, Hidden.READ),
            RejectionCode.HIDDEN_SKIPPED.code(), new SheetRules(Each.NONE, Hidden.SKIP, Hidden.SKIP, Hidden.READ),
            RejectionCode.HIDDEN_SHEET_READ.code(), new SheetRules(Each.NONE, Hidden.READ, Hidden.READ, Hidden.READ));

    @Test
    void noCodeIsWithoutAFile() {
        assertThat(codes()).containsExactlyElementsOf(
                Arrays.stream(RejectionCode.values()).map(RejectionCode::code).toList());
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("files")
    void theFileBringsTheFinding(String code, Path file) {
        assertThat(file.startsWith("sample-feeds") ? inTheYear(file) : overTheYear(code, file)).contains(code);
    }

    private static List<String> inTheYear(Path file) {
        return LoadedYear.rows(LoadedYear.database(), "select distinct code from bi.rejection where file_name = '%s'"
                .formatted(Path.of("sample-feeds").relativize(file)));
    }

    /** A fault of the program is met by a program that lacks its reader: any file will do. */
    private static List<String> overTheYear(String code, Path file) {
        TestDatabase copy = LoadedYear.copy();
        try {
            if (code.equals(RejectionCode.PROGRAM_FAULT.code())) {
                OneFile.load(copy.dataSource(), file, null);
            } else if (HIDDEN.containsKey(code)) {
                OneFile.load(copy.dataSource(), file, new FormReader(LoadedYear.JOBS.feeds().stream()
                        .map(feed -> feed.with(HIDDEN.get(code)))
                        .toList()));
            } else if (code.equals(RejectionCode.CORRECTION_OBSOLETE.code())) {
                OneFile.load(copy.dataSource(), file, new FormReader(corrected()));
            } else {
                OneFile.load(copy.dataSource(), file);
            }
            return LoadedYear.rows(copy.dataSource(), """
                    select distinct code from bi.rejection
                    where arrival_id = (select max(arrival_id) from raw.arrival)
                    """);
        } finally {
            copy.drop();
        }
    }

    /** Contracts of which one corrects what its file does not say: the year's own correct nothing. */
    private static List<FeedContract> corrected() {
        Correction correction = new Correction("困难职工解困脱困2017年7月.xls", "解困脱困", CellAddress.parse("F5"), "7020", "7021",
                "核实", "王", LocalDate.of(2017, 8, 15));
        return LoadedYear.JOBS.feeds().stream()
                .map(each -> each.feed().equals("F07")
                        ? new FeedContract(each.feed(), each.title(), each.bureau(), each.bureauName(),
                                each.frequency(), each.dueDay(), each.dueMonths(), each.channel(), each.encoding(),
                                each.fileWords(), each.tables(), each.texts(), each.sheets(), List.of(correction), each.digest())
                        : each)
                .toList();
    }

    private static List<String> codes() {
        return files().map(row -> (String) row.get()[0]).toList();
    }

    static Stream<Arguments> files() {
        return CsvTable.read("provoking/codes.csv").stream().map(row ->
                Arguments.of(row.get("code"), Path.of(row.get("file"))));
    }
}
