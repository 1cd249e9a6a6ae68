package org.minsheng.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minsheng.contract.CsvRecords.CsvRecord;

/** A codelist: comma separated, quoted where needed, a header row that names the columns, rows that know their line. */
final class CodelistCsv {

    private final ContractText text;
    private final Problems problems;
    private final List<Row> rows = new ArrayList<>();

    /** Reads a codelist that must have these columns; it may have others, which are for people. */
    CodelistCsv(ContractText text, Problems problems, String... columns) {
        this.text = text;
        this.problems = problems;
        CsvRecords csv = CsvRecords.of(text.text());
        List<CsvRecord> records = csv.records();
        if (csv.openQuote() > 0) {
            problems.add(text.file(), csv.openQuote(), "引号没有成对，其后的内容无法读取",
                    "a quote opens here and never closes: nothing behind it can be read");
        }
        if (records.isEmpty()) {
            return;
        }
        List<String> header = records.get(0).fields();
        for (String column : columns) {
            if (!header.contains(column)) {
                problems.add(text.file(), 1, "表头缺少“" + column + "”一栏，请补上",
                        "the header row lacks the column '" + column + "': add it");
            }
        }
        records.stream().skip(1).forEach(record -> addRow(header, record.fields(), record.line()));
    }

    List<Row> rows() {
        return rows;
    }

    private void addRow(List<String> header, List<String> fields, int line) {
        if (fields.size() != header.size()) {
            problems.add(text.file(), line,
                    "有" + fields.size() + "个字段，表头有" + header.size() + "个，请检查逗号和引号",
                    fields.size() + " fields under a header of " + header.size() + ": check commas and quotes");
            return;
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            values.put(header.get(i), fields.get(i));
        }
        rows.add(new Row(line, values));
    }

    /** A row with its values by column. */
    final class Row {

        private final int line;
        private final Map<String, String> values;

        private Row(int line, Map<String, String> values) {
            this.line = line;
            this.values = values;
        }

        int line() {
            return line;
        }

        /** Empty when the cell is, or when the column is absent. */
        String text(String column) {
            return values.getOrDefault(column, "").strip();
        }

        List<String> words(String column) {
            return text(column).isEmpty() ? List.of() : Arrays.asList(text(column).split("\\|"));
        }

        Optional<LocalDate> date(String column) {
            try {
                return text(column).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text(column)));
            } catch (DateTimeParseException unreadable) {
                problem(column + "“" + text(column) + "”不是日期，应写作2017-12-31",
                        column + " '" + text(column) + "' is no date: write 2017-12-31");
                return Optional.empty();
            }
        }

        Optional<BigDecimal> number(String column) {
            try {
                return text(column).isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text(column)));
            } catch (NumberFormatException unreadable) {
                problem(column + "“" + text(column) + "”不是数字", column + " '" + text(column) + "' is no number");
                return Optional.empty();
            }
        }

        void problem(String chinese, String english) {
            problems.add(text.file(), line, chinese, english);
        }
    }
}
