package org.minsheng.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minsheng.contract.FileReading;
import org.minsheng.contract.TableReading;
import org.minsheng.normalise.Normalised;
import org.minsheng.normalise.Normaliser;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.RawRow;
import org.minsheng.observation.Rejection;
import org.minsheng.sheet.FormOutcome;
import org.minsheng.sheet.FormReader;

/** A file of the sample year that can be read again with other numbers in its cells, as the whole program reads it. */
final class PlantedFile {

    private static final FormReader FORMS = new FormReader(ReadFiles.JOBS.feeds());
    private static final Normaliser NORMALISER = new Normaliser(ReadFiles.JOBS);

    private final Truth.File file;
    private final FileReading reading;
    private final Known known;
    private final Map<CellRef, BigDecimal> numbers;
    private final List<FileColumn> ofNumbers;
    private TreeSet<String> usual;

    PlantedFile(Truth.File file, Loading year) {
        this.file = file;
        try {
            byte[] bytes = Files.readAllBytes(Path.of("sample-feeds", file.name()));
            this.reading = ((FormOutcome.Read) FORMS.read(bytes, file.name(), file.bureau())).reading();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Normalised.Accepted read = normalised(reading);
        this.numbers = reading.tables().stream()
                .flatMap(table -> table.body().stream())
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.number() != null)
                .collect(Collectors.toMap(cell -> new CellRef(cell.sheet(), cell.address()), RawCell::number,
                        (one, same) -> one));
        this.ofNumbers = FileColumn.of(submission(read), Set.of()).stream()
                .filter(column -> column.rows().size() > 4 && column.rows().stream()
                        .allMatch(leaf -> isNumber(CellRef.of(leaf.first()))))
                .toList();
        Receipt receipt = new Receipt(0, file.name(), file.sha256(), file.receivedAt(), null, null, true, Loading.KEY,
                false, false, file.feed(), file.month(), null, read.counts());
        this.known = new KnownReceipts(year.sql, receipt).known(submission(read));
    }

    String name() {
        return file.name();
    }

    String feed() {
        return file.feed();
    }

    /** Those of more than four rows that are numbers all over. */
    List<FileColumn> columnsOfNumbers() {
        return ofNumbers;
    }

    /** What is found in it as it is. */
    TreeSet<String> found() {
        usual = usual == null ? found(Map.of()) : usual;
        return usual;
    }

    Known known() {
        return known;
    }

    boolean isNumber(CellRef cell) {
        return numbers.containsKey(cell);
    }

    /** The number as it is typed. */
    BigDecimal typed(CellRef cell) {
        return numbers.get(cell);
    }

    /** What is found when these cells have these numbers: {@code MS-R037 就业7月!E8}. */
    TreeSet<String> found(Map<CellRef, BigDecimal> numbers) {
        FileReading planted = new FileReading(reading.contract(),
                reading.tables().stream().map(table -> planted(table, numbers)).toList(), reading.texts(),
                reading.remarks());
        Normalised.Accepted read = normalised(planted);
        HistoryFindings history = HistoryChecks.check(submission(read), known);
        Settled settled = new Settled(submission(read), known, history);
        return Stream.concat(read.findings().stream().filter(each -> !settled.includes(each)), history.rejections().stream())
                .map(PlantedFile::place)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static String place(Rejection finding) {
        return finding.code() + " " + finding.sheet() + "!" + finding.cell();
    }

    private Normalised.Accepted normalised(FileReading from) {
        return (Normalised.Accepted) NORMALISER.normalise(from, file.name(), file.receivedAt());
    }

    private Submission submission(Normalised.Accepted read) {
        return new Submission(file.feed(), file.month(), file.name(), RevisionMark.isIn(file.name(), Stream.of()),
                read.statements());
    }

    private static TableReading planted(TableReading table, Map<CellRef, BigDecimal> numbers) {
        List<RawRow> body = new ArrayList<>();
        for (RawRow row : table.body()) {
            body.add(new RawRow(row.number(), row.hidden(), row.fields(), row.cells().stream()
                    .map(cell -> {
                        BigDecimal other = numbers.get(new CellRef(table.sheet(), cell.address()));
                        return other == null || cell.number() == null ? cell
                                : RawCell.number(cell.sheet(), cell.address(), other, cell.format());
                    })
                    .toList()));
        }
        return table.withBody(body);
    }
}
