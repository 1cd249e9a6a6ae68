package org.minsheng.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.minsheng.observation.CellAddress;
import org.minsheng.observation.RawCell;
import org.minsheng.observation.RawRow;

/** Text with separated fields: by commas, or by what its first lines have more of. Its one sheet is {@code csv}. */
final class CsvWorkbook implements Workbook, Sheet {

    static final String SHEET = "csv";

    /** The comma first: it is taken where none is in the majority. */
    private static final String SEPARATORS = ",\t;|；";
    private static final int FIRST_LINES = 10;

    private final TextDecoder.Decoded text;
    private final Limits limits;

    CsvWorkbook(TextDecoder.Decoded text, Limits limits) {
        this.text = text;
        this.limits = limits;
    }

    @Override
    public String kind() {
        return "csv";
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(this);
    }

    @Override
    public TextDecoder.Decoded text() {
        return text;
    }

    @Override
    public String name() {
        return SHEET;
    }

    @Override
    public boolean hidden() {
        return false;
    }

    @Override
    public Merges merges() {
        return Merges.NONE;
    }

    @Override
    public RowSource rows() {
        char separator = separator();
        text.text().lines().forEach(line -> limits.checkSeparators((int) count(line, separator)));
        return new LimitedRows(RefusedFileException.guard(() -> new Rows(separator)), limits);
    }

    /** The sign of which one of the first lines, be it a title's or the header's, has the most. */
    private char separator() {
        List<String> lines = text.text().lines().filter(line -> !line.isBlank()).limit(FIRST_LINES).toList();
        char most = SEPARATORS.charAt(0);
        for (char separator : SEPARATORS.toCharArray()) {
            most = count(lines, separator) > count(lines, most) ? separator : most;
        }
        return most;
    }

    private static long count(List<String> lines, char wanted) {
        return lines.stream().mapToLong(line -> count(line, wanted)).max().orElse(0);
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }

    private final class Rows implements RowSource {

        private final CSVParser parser;
        private int fields;

        Rows(char separator) throws IOException {
            CSVFormat format = CSVFormat.RFC4180.builder()
                    .setDelimiter(separator)
                    .setIgnoreEmptyLines(false)
                    .get();
            parser = CSVParser.builder().setReader(new StringReader(text.text())).setFormat(format).get();
        }

        /** A row's number is the line it starts in: quoted fields may run over several. */
        @Override
        public RawRow next() {
            var records = parser.iterator();
            while (true) {
                int line = Math.toIntExact(parser.getCurrentLineNumber()) + 1;
                if (!records.hasNext()) {
                    return null;
                }
                List<RawCell> cells = cells(line, records.next());
                if (!cells.isEmpty()) {
                    return new RawRow(line, false, fields, cells);
                }
            }
        }

        private List<RawCell> cells(int line, CSVRecord record) {
            List<RawCell> cells = new ArrayList<>(record.size());
            fields = record.size();
            limits.checkColumn(fields);
            for (int i = 0; i < record.size(); i++) {
                if (!record.get(i).isEmpty()) {
                    cells.add(RawCell.text(SHEET, new CellAddress(line, i + 1), record.get(i)));
                }
            }
            return cells;
        }

        @Override
        public void close() {
            try {
                parser.close();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }
}
