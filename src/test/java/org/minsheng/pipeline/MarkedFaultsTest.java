package org.minsheng.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.minsheng.CsvTable;
import org.minsheng.database.TestDatabase;
import org.minsheng.intake.ArrivalLedger;
import org.minsheng.normalise.Normalised;
import org.minsheng.normalise.Normaliser;
import org.minsheng.observation.Decision;
import org.minsheng.quarantine.ArrivalProblems;
import org.minsheng.quarantine.BookImage;
import org.minsheng.quarantine.MarkedWorkbook;
import org.minsheng.quarantine.Quarantine;
import org.minsheng.sheet.FormOutcome;
import org.minsheng.sheet.FormReader;
import org.minsheng.sheet.RawSheets;
import org.minsheng.warehouse.Publication;

/**
 * Every file with a fault goes back marked at exactly the cells that were found, with all else as it was, and means the
 * same when it is read again.
 */
class MarkedFaultsTest {

    private static final Path FAULTS = Path.of("src/test/resources/faults");
    private static final FormReader FORMS = new FormReader(LoadedYear.JOBS.feeds());
    private static final Normaliser NORMALISER = new Normaliser(LoadedYear.JOBS);

    private static TestDatabase copy;

    @BeforeAll
    static void loadAll() {
        copy = LoadedYear.copy();
        faults().forEach(fault -> OneFile.stage(copy.dataSource(), FAULTS.resolve((String) fault.get()[1])));
        new Publication(copy.dataSource(), LoadedYear.CLOCK).publishAll();
    }

    @AfterAll
    static void drop() {
        copy.drop();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void marksStandAtExactlyTheCellsFound(String fault, String file, String sha256) throws IOException {
        DataSource database = copy.dataSource();
        ArrivalLedger ledger = new ArrivalLedger(database);
        ArrivalLedger.Arrival arrival = ledger.arrivals().stream()
                .filter(each -> each.sha256().equals(sha256))
                .findFirst()
                .orElseThrow();
        ArrivalProblems problems = new Quarantine(database).problemsOf(arrival.id()).orElseThrow();
        if (problems.isEmpty()) {
            return;
        }
        byte[] original = ledger.content(arrival);
        String extension = MarkedWorkbook.extensionFor(original, () -> RawSheets.of(original));
        MarkedWorkbook.Made made = (MarkedWorkbook.Made)
                MarkedWorkbook.of(problems, original, () -> RawSheets.of(original), extension);
        boolean isRefused = LoadedYear.rows(database, "select decision from bi.arrival where arrival_id = "
                + arrival.id()).equals(List.of("rejected"));
        Set<String> found = new TreeSet<>(LoadedYear.rows(database, """
                select distinct sheet || '!' || cell from bi.rejection
                where arrival_id = %d and cell <> '*' and state in ('open', 'sent')
                """.formatted(arrival.id())));
        assertThat(notes(made.bytes()).keySet()).isEqualTo(found);
        assertThat(made.cells()).isEqualTo(found.size());
        if (isExcel(original) && made.unmarked() == null) {
            assertUntouched(original, made.bytes(), found);
        }
        if (isRefused) {
            return;
        }
        if (fault.equals("csv-short-row")) { // only a csv can miss a field
            assertThat(loaded(meaning(made.bytes(), arrival))).isEqualTo(loaded(meaning(original, arrival)));
        } else {
            assertThat(meaning(made.bytes(), arrival)).isEqualTo(meaning(original, arrival));
        }
    }

    private static void assertUntouched(byte[] original, byte[] marked, Set<String> found) throws IOException {
        BookImage before = BookImage.of(original);
        BookImage after = BookImage.of(marked, before.sheets()::containsKey);
        Map<String, String> cellsBefore = new TreeMap<>(before.cells());
        Map<String, String> cellsAfter = new TreeMap<>(after.cells());
        for (String cell : found) {
            assertThat(withoutFill(cellsAfter.remove(cell))).isEqualTo(withoutFill(cellsBefore.remove(cell)));
        }
        assertThat(cellsAfter).isEqualTo(cellsBefore);
        assertThat(after.sheets()).isEqualTo(before.sheets());
        assertThat(after.names()).isEqualTo(before.names());
    }

    private static String withoutFill(String cell) {
        return cell == null ? null : cell.substring(0, cell.lastIndexOf("fill "));
    }

    private static boolean isExcel(byte[] bytes) {
        return bytes.length > 1 && (bytes[0] == 'P' && bytes[1] == 'K' || bytes[0] == (byte) 0xD0);
    }

    /** By cell the text of its note, and each such cell is filled. */
    private static Map<String, String> notes(byte[] bytes) throws IOException {
        Map<String, String> notes = new TreeMap<>();
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            assertThat(book.getSheetName(0)).startsWith("汇总");
            for (Sheet sheet : book) {
                assertThat(sheet.isSelected()).isEqualTo(sheet == book.getSheetAt(0));
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellComment() != null) {
                            String note = cell.getCellComment().getString().getString();
                            assertThat(note).contains("MS-R", "核对：", "处理：");
                            notes.put(sheet.getSheetName() + "!" + cell.getAddress(), note);
                        }
                    }
                }
            }
        }
        return notes;
    }

    /** What a file says, whatever its sheets are called. */
    private static String meaning(byte[] bytes, ArrivalLedger.Arrival arrival) {
        FormOutcome outcome = FORMS.read(bytes, arrival.fileName(), arrival.bureau());
        assertThat(outcome).isInstanceOf(FormOutcome.Read.class);
        Normalised normalised = NORMALISER.normalise(
                ((FormOutcome.Read) outcome).reading(), arrival.fileName(), arrival.receivedAt());
        assertThat(normalised).isInstanceOf(Normalised.Accepted.class);
        return ((Normalised.Accepted) normalised).statements().stream()
                .map(each -> each.key() + " " + each.measure() + " " + each.month() + " "
                        + (each.value() == null ? "" : each.value().stripTrailingZeros()) + " " + each.decision() + " "
                        + each.address())
                .collect(Collectors.joining("\n"));
    }

    private static List<String> loaded(String meaning) {
        return meaning.lines().filter(line -> line.contains(" " + Decision.LOAD + " ")).toList();
    }

    static Stream<Arguments> faults() {
        return CsvTable.read("truth/faults.csv").stream()
                .map(row -> Arguments.of(row.get("fault_id"), row.get("file"), row.get("sha256")));
    }
}
