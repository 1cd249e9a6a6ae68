package org.minsheng.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.minsheng.contract.CsvRecords.CsvRecord;

/**
 * A codelist as the file it is: one record is added or changed, all else stays byte for byte. The file is replaced in
 * one move, so that a reader sees the old or the new.
 */
public final class CodelistFile {

    private final Path path;
    private final String text;
    private final List<CsvRecord> records;

    private CodelistFile(Path path, String text) {
        this.path = path;
        this.text = text;
        this.records = CsvRecords.of(text).records();
    }

    /** Opens {@code codelists/NAME.csv} of a jobs folder that has been loaded before. */
    public static CodelistFile open(Path jobs, String name) {
        Path path = jobs.resolve("codelists").resolve(name + ".csv");
        try {
            return new CodelistFile(path, Files.readString(path, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /** Adds a record at the end; columns that are not given are left empty, columns the file has not are an error. */
    public void append(Map<String, String> values) {
        List<String> columns = columns();
        values.keySet().stream().filter(column -> !columns.contains(column)).findFirst().ifPresent(missing -> {
            throw new IllegalArgumentException(path + " has no column " + missing);
        });
        String line = columns.stream()
                .map(column -> quoted(values.getOrDefault(column, "")))
                .collect(Collectors.joining(","));
        String end = lineEnd();
        replace(text + (text.endsWith("\n") ? "" : end) + line + end);
    }

    /** Adds a word to a list joined by {@code |} in the first record whose key column says the key. */
    public void addWord(String keyColumn, String key, String column, String word) {
        int keyAt = columns().indexOf(keyColumn);
        int at = columns().indexOf(column);
        CsvRecord record = records.stream().skip(1)
                .filter(each -> each.fields().size() > keyAt && each.fields().get(keyAt).strip().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(path + " has no " + key));
        List<String> fields = new ArrayList<>(record.fields());
        fields.set(at, fields.get(at).isBlank() ? word : fields.get(at) + "|" + word);
        String line = fields.stream().map(CodelistFile::quoted).collect(Collectors.joining(","));
        replace(text.substring(0, record.start()) + line + text.substring(record.end()));
    }

    /** Puts back what stood there when the file was opened. */
    public void restore() {
        replace(text);
    }

    private List<String> columns() {
        return records.get(0).fields().stream()
                .map(column -> column.startsWith("\uFEFF") ? column.substring(1) : column)
                .toList();
    }

    private String lineEnd() {
        int first = text.indexOf('\n');
        return first > 0 && text.charAt(first - 1) == '\r' ? "\r\n" : "\n";
    }

    private static String quoted(String field) {
        return field.matches("(?s).*[,\"\r\n].*") ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }

    private void replace(String content) {
        try {
            Path target = path.toRealPath();
            Path draft = Files.createTempFile(target.getParent(), path.getFileName().toString(), ".draft");
            try {
                Files.copy(target, draft, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                Files.writeString(draft, content, StandardCharsets.UTF_8);
                Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path, e);
        }
    }
}
