package org.minsheng.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.minsheng.database.TestDatabase;
import org.minsheng.quarantine.Sequel;
import org.minsheng.quarantine.Quarantine;

/** A corrected file says by itself what it mended, whatever moved in it and in whatever order the files are loaded. */
class CorrectedFileTest {

    private static final Path FAULTS = Path.of("src/test/resources/faults");
    private static final String JULY = "困难职工解困脱困2017年7月.xls";
    private static final Path LETTER_O = FAULTS.resolve("letter-o/trade-union/" + JULY);

    @TempDir
    private Path folder;

    private TestDatabase copy;

    @BeforeEach
    void copyTheYear() {
        copy = LoadedYear.copy();
    }

    @AfterEach
    void drop() {
        copy.drop();
    }

    /** Of F5, where a letter stands for a digit. */
    static Stream<Arguments> sequels() {
        return Stream.of(
                Arguments.of("mended", edit(sheet -> number(sheet, "F5", 14_223)), "1 0 0", "fixed"),
                Arguments.of("mended, another spoilt", edit(sheet -> {
                    number(sheet, "F5", 14_223);
                    text(sheet, "F6", "7O2");
                }), "1 0 1", "fixed"),
                Arguments.of("as it was, with a note", edit(sheet -> text(sheet, "A40", "已核对")), "0 1 0", "open"),
                Arguments.of("as it was, a row further down",
                        edit(sheet -> sheet.shiftRows(0, sheet.getLastRowNum(), 1)), "0 1 0", "open"),
                Arguments.of("otherwise wrong", edit(sheet -> text(sheet, "F5", "abc")), "0 1 0", "open"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sequels")
    void findingsAreFixedStillThereOrNew(String name, Consumer<Workbook> edit, String expected, String state)
            throws IOException {
        load("trade-union/2018-03-01/" + JULY, Files.readAllBytes(LETTER_O));
        long first = latest();
        load("trade-union/2018-03-09/更正" + JULY, edited(edit));
        Sequel sequel = new Quarantine(copy.dataSource()).sequelOf(latest()).orElseThrow();
        assertThat(sequel.earlierId()).isEqualTo(first);
        assertThat(counts(sequel)).isEqualTo(expected);
        assertThat(states()).contains("trade-union/2018-03-01/" + JULY + "|MS-R030|F5|" + state
                + (state.equals("fixed") ? "|2018-03-09" : "|"));
    }

    @Test
    void theOrderOfLoadingDoesNotMatter() throws IOException {
        byte[] same = edited(edit(sheet -> text(sheet, "A40", "已核对")));
        byte[] mended = edited(edit(sheet -> number(sheet, "F5", 14_223)));
        load("trade-union/2018-03-20/" + JULY, mended);
        load("trade-union/2018-03-01/" + JULY, Files.readAllBytes(LETTER_O));
        assertThat(states()).contains("trade-union/2018-03-01/" + JULY + "|MS-R030|F5|fixed|2018-03-20");
        load("trade-union/2018-03-09/" + JULY, same);
        assertThat(states())
                .as("what persisted in between is closed by the file that mended it")
                .contains("trade-union/2018-03-01/" + JULY + "|MS-R030|F5|fixed|2018-03-20",
                        "trade-union/2018-03-09/" + JULY + "|MS-R030|F5|fixed|2018-03-20");
        Quarantine quarantine = new Quarantine(copy.dataSource());
        assertThat(counts(quarantine.sequelOf(latest()).orElseThrow())).isEqualTo("0 1 0");
        assertThat(quarantine.sequelsOfRun(1)).extracting(CorrectedFileTest::counts).contains("1 0 0", "0 1 0");
    }

    @Test
    void aFileThatCouldNotBeReadIsMendedByOneOfTheSameName() throws IOException {
        byte[] bytes = Files.readAllBytes(LETTER_O);
        load("trade-union/2018-03-01/" + JULY, Arrays.copyOf(bytes, bytes.length / 3));
        long first = latest();
        load("trade-union/2018-03-09/更正_" + JULY.replace(".xls", "(2).xls"), bytes);
        Sequel sequel = new Quarantine(copy.dataSource()).sequelOf(latest()).orElseThrow();
        assertThat(sequel.earlierId()).isEqualTo(first);
        assertThat(counts(sequel)).isEqualTo("1 0 1");
    }

    @Test
    void whatWasSentStaysSentUntilItIsMended() throws IOException {
        Quarantine quarantine = new Quarantine(copy.dataSource());
        load("trade-union/2018-03-01/" + JULY, Files.readAllBytes(LETTER_O));
        long first = latest();
        Instant at = Instant.parse("2018-03-02T01:00:00Z");
        assertThat(quarantine.markSent(first, "王芳", at)).isEqualTo(1);
        assertThat(quarantine.markSent(first, "李明", at)).as("sent once").isZero();
        assertThat(sentence(first)).isEqualTo("sent|王芳|");
        load("trade-union/2018-03-05/" + JULY, edited(edit(sheet -> text(sheet, "A40", "已核对"))));
        assertThat(sentence(first)).isEqualTo("sent|王芳|");
        load("trade-union/2018-03-09/更正" + JULY, edited(edit(sheet -> number(sheet, "F5", 14_223))));
        assertThat(sentence(first)).isEqualTo("fixed|王芳|2018-03-09");
    }

    private void load(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        OneFile.load(copy.dataSource(), file);
    }

    private long latest() {
        return Long.parseLong(rows("select max(arrival_id) from raw.arrival").get(0));
    }

    private List<String> states() {
        return rows("""
                select file_name, code, cell, state, (closed_at at time zone 'Asia/Shanghai')::date from bi.rejection
                """);
    }

    private String sentence(long arrival) {
        return rows("select state, sent_by, (closed_at at time zone 'Asia/Shanghai')::date from bi.rejection"
                + " where code = 'MS-R030' and arrival_id = " + arrival).get(0);
    }

    private List<String> rows(String sql) {
        return LoadedYear.rows(copy.dataSource(), sql);
    }

    private static String counts(Sequel sequel) {
        return sequel.fixed() + " " + sequel.stillOpen() + " " + sequel.added();
    }

    private static Consumer<Workbook> edit(Consumer<Sheet> change) {
        return book -> change.accept(book.getSheetAt(0));
    }

    private byte[] edited(Consumer<Workbook> edit) throws IOException {
        Path edited = Files.createTempFile(folder, "edited", ".part");
        try (Workbook book = WorkbookFactory.create(Files.newInputStream(LETTER_O));
                OutputStream out = Files.newOutputStream(edited)) {
            edit.accept(book);
            book.write(out);
        }
        return Files.readAllBytes(edited);
    }

    private static void number(Sheet sheet, String cell, double value) {
        at(sheet, cell).setCellValue(value);
    }

    private static void text(Sheet sheet, String cell, String value) {
        at(sheet, cell).setCellValue(value);
    }

    private static org.apache.poi.ss.usermodel.Cell at(Sheet sheet, String cell) {
        var address = new org.apache.poi.ss.util.CellAddress(cell);
        var row = sheet.getRow(address.getRow()) == null
                ? sheet.createRow(address.getRow()) : sheet.getRow(address.getRow());
        return row.getCell(address.getColumn(), org.apache.poi.ss.usermodel.Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }
}
