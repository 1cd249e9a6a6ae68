package org.minsheng.contract;

import java.util.ArrayList;
import java.util.List;

/**
 * A csv text split into its records, empty lines left out.
 *
 * @param openQuote the line where a quote opens that never closes; 0 when there is none. No record goes beyond it
 */
record CsvRecords(List<CsvRecord> records, int openQuote) {

    /** A quoted field may hold commas, doubled quotes and line ends; a line end does not belong to its record. */
    static CsvRecords of(String text) {
        List<CsvRecord> records = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        int line = 1;
        int startLine = 1;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            line += c == '\n' ? 1 : 0;
            if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (quoted || c != ',' && c != '\n') {
                field.append(c);
            } else {
                boolean carriage = c == '\n' && !field.isEmpty() && field.charAt(field.length() - 1) == '\r';
                fields.add(carriage ? field.substring(0, field.length() - 1) : field.toString());
                field.setLength(0);
                if (c == '\n') {
                    if (fields.size() > 1 || !fields.get(0).isBlank()) {
                        records.add(new CsvRecord(start, i - (carriage ? 1 : 0), startLine, List.copyOf(fields)));
                    }
                    fields.clear();
                    start = i + 1;
                    startLine = line;
                }
            }
        }
        return new CsvRecords(records, quoted ? startLine : 0);
    }

    /**
     * One record.
     *
     * @param start where it begins in the text; {@code end} where its line end does
     * @param line from 1
     */
    record CsvRecord(int start, int end, int line, List<String> fields) {}
}
