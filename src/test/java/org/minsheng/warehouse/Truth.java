package org.minsheng.warehouse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.minsheng.observation.CellAddress;
import org.minsheng.observation.CellCounts;
import org.minsheng.observation.CellStatus;
import org.minsheng.observation.Decision;
import org.minsheng.observation.Measure;
import org.minsheng.observation.RowKind;
import org.minsheng.observation.SeriesKey;
import org.minsheng.observation.Statement;

/** The sample year as its truth has it: what reading each file would give, without reading one. */
final class Truth {

    /** The files in order of receipt. */
    static final List<File> FILES = files();

    private Truth() {
    }

    record File(
            String name, String feed, YearMonth month, Instant receivedAt, String sha256, Reading.Accepted reading) {

        String bureau() {
            return name.substring(0, name.indexOf('/'));
        }
    }

    static List<File> ofFeeds(String... feeds) {
        return FILES.stream().filter(file -> List.of(feeds).contains(file.feed())).toList();
    }

    private static List<File> files() {
        Map<String, List<Statement>> statements = new LinkedHashMap<>();
        Map<String, Set<String>> blanks = new LinkedHashMap<>();
        for (CSVRecord row : rows("/truth/observations.csv.gz")) {
            statements.computeIfAbsent(row.get("file"), file -> new ArrayList<>());
            if (row.get("cell_status").equals("MISSING")) {
                blanks.computeIfAbsent(row.get("file"), file -> new HashSet<>())
                        .add(row.get("sheet") + "!" + row.get("cell"));
            } else {
                statements.get(row.get("file")).add(statement(row));
            }
        }
        List<File> files = new ArrayList<>();
        for (CSVRecord row : rows("/truth/files.csv")) {
            List<Statement> stated = statements.getOrDefault(row.get("file"), List.of());
            YearMonth month = YearMonth.parse(row.get("month"));
            files.add(new File(row.get("file"), row.get("form"), month,
                    OffsetDateTime.parse(row.get("received_at")).toInstant(), row.get("sha256"),
                    reading(row.get("file"), row.get("form"), month, stated,
                            blanks.getOrDefault(row.get("file"), Set.of()).size())));
        }
        files.sort((a, b) -> a.receivedAt().equals(b.receivedAt())
                ? a.name().compareTo(b.name()) : a.receivedAt().compareTo(b.receivedAt()));
        return List.copyOf(files);
    }

    static Reading.Accepted reading(
            String file, String feed, YearMonth month, List<Statement> statements, int blanks) {
        return new Reading.Accepted(feed, month, RevisionMark.isIn(file, java.util.stream.Stream.of()), statements,
                List.of(), List.of(), counts(statements, blanks));
    }

    /** Every cell once, under its strongest outcome. */
    static CellCounts counts(List<Statement> statements, int blanks) {
        Map<CellRef, Decision> strongest = new LinkedHashMap<>();
        List<Decision> strength = List.of(Decision.MEMO, Decision.CHECK, Decision.LOAD, Decision.HOLD);
        for (Statement each : statements) {
            strongest.merge(CellRef.of(each), each.decision(),
                    (a, b) -> strength.indexOf(a) > strength.indexOf(b) ? a : b);
        }
        int[] of = new int[4];
        strongest.values().forEach(decision -> of[strength.indexOf(decision)]++);
        return new CellCounts(strongest.size() + blanks, of[2], of[1], of[0], of[3], blanks);
    }

    private static Statement statement(CSVRecord row) {
        String region = row.get("region_code");
        String decision = row.get("expected_decision");
        BigDecimal value = row.get("value").isEmpty() ? null : new BigDecimal(row.get("value"));
        String indicator = row.get("indicator_code");
        Measure measure = Measure.parse(row.get("measure"));
        boolean yearly = indicator.equals("T11.2");
        return new Statement(SeriesKey.parse(indicator + "@" + region), measure, YearMonth.parse(row.get("month")),
                value, yearly ? "元/年" : "个", lastDigit(row.get("raw"), value),
                CellStatus.valueOf(row.get("cell_status")),
                decision.equals("quarantine") ? Decision.LOAD : Decision.parse(decision),
                rowKind(row.get("form"), region, decision), row.get("sheet"), CellAddress.parse(row.get("cell")),
                row.get("raw"));
    }

    private static RowKind rowKind(String form, String region, String decision) {
        boolean provinceRun = region.equals("220381") || region.equals("220581");
        if (decision.equals("memo") && (form.equals("F10") || provinceRun)) {
            return RowKind.PART;
        }
        return switch (region) {
            case "220000" -> RowKind.TOTAL;
            case "JL-UNALLOC" -> RowKind.UNALLOCATED;
            case "220381", "220581" -> RowKind.EXPANDED;
            default -> region.endsWith("00") || region.equals("22X001") ? RowKind.CITY : RowKind.COUNTY;
        };
    }

    /** One in the last digit of a raw number, scaled as its value was. */
    static BigDecimal lastDigit(String raw, BigDecimal value) {
        try {
            BigDecimal number = new BigDecimal(raw.strip());
            if (value == null || number.signum() == 0) {
                return BigDecimal.ONE;
            }
            BigDecimal factor = value.divide(number, java.math.MathContext.DECIMAL64);
            return BigDecimal.ONE.movePointLeft(Math.max(number.scale(), 0)).multiply(factor);
        } catch (NumberFormatException words) {
            return BigDecimal.ONE;
        }
    }

    private static List<CSVRecord> rows(String resource) {
        try (InputStream in = Truth.class.getResourceAsStream(resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(
                        resource.endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
            return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
