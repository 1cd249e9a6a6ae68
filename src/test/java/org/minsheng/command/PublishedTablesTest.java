package org.minsheng.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real published tables, made by nobody of this project: what is seen in them, and one of them read to the end. */
class PublishedTablesTest {

    private static final Path PUBLISHED = Path.of("src/test/resources/published");

    @Test
    void tablesHeadersUnitsAndPeriodsAreSeen() throws IOException {
        List<String> words = new ArrayList<>(List.of("inspect", "--json"));
        files().forEach(file -> words.add(file.toString()));
        Called called = Called.with(words.toArray(String[]::new));
        assertThat(called.code()).isZero();
        Map<String, String> seen = new TreeMap<>();
        called.out().lines().map(line -> JsonMapper.builder().build().readTree(line)).forEach(file ->
                seen.put(Path.of(file.get("file").asString()).getFileName().toString(), describe(file)));
        StringBuilder all = new StringBuilder();
        seen.forEach((name, text) -> all.append("== ").append(name).append('\n').append(text));
        assertThat(all.toString()).isEqualTo(Files.readString(PUBLISHED.resolve("expected.txt")));
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(PUBLISHED)) {
            return files.filter(file -> file.toString().matches(".*\\.(csv|html)")).sorted().toList();
        }
    }

    /** Drafted, its marked places filled in, and loaded: every cell where it belongs, unknown places held. */
    @Test
    void aTableOfJilinIsDraftedEditedAndRead(@TempDir Path folder) throws IOException {
        Path file = Files.createDirectories(folder.resolve("health")).resolve("疫情2017年10月.csv");
        Files.copy(PUBLISHED.resolve("吉林.csv"), file);
        Path jobs = JobsCopy.withoutFeeds(folder.resolve("jobs"));
        Path draft = folder.resolve("draft.yaml");
        assertThat(Called.with("feeds", "draft", file.toString(), "--feed", "F90", "--bureau", "health", "--jobs",
                jobs.toString(), "--out", draft.toString()).code()).isZero();
        String edited = Files.readString(draft)
                .replaceFirst("bureau_name: '\\?'", "bureau_name: 省卫生健康委")
                .replaceFirst("due_day: '\\?'", "due_day: 8")
                .replaceFirst("basis: '\\?'", "basis: 不含")
                .replaceFirst("rows: \\{", "rows: {repeats: true, ")
                .replaceAll("# - \\{header: total_confirm, indicator: '\\?', measure: '\\?'",
                        "- {header: total_confirm, indicator: T12.3, measure: cum")
                .replaceAll("# - \\{header: total_heal, indicator: '\\?', measure: '\\?'",
                        "- {header: total_heal, indicator: T12.4, measure: cum");
        Files.writeString(Files.createDirectories(jobs.resolve("feeds")).resolve("f90.yaml"), edited);
        Called called = Called.with("inspect", file.toString(), "--json", "--jobs", jobs.toString());
        assertThat(called.err()).isEmpty();
        assertThat(called.code()).isZero();
        List<String> read = new ArrayList<>();
        called.json().get("statements").forEach(row -> read.add(String.join(" ", row.get("cell").asString(),
                row.get("region_code").asString(), row.get("value").toString(), row.get("decision").asString())));
        assertThat(read.stream().filter(row -> row.startsWith("J"))).containsExactly(
                "J2 220500 313 load", "J3 220100 150 load", "J4 220100 70 load", "J5 220500 64 load",
                "J6 220200 48 load", "J9 220300 17 load", "J10 220400 7 load", "J11 220700 6 load",
                "J12 220381 6 load", "J13 222400 5 load", "J14 220800 1 load", "J15 220581 1 load",
                "J16 220600 0 load", "J17 220581 0 load");
        List<String> findings = new ArrayList<>();
        called.json().get("findings").forEach(finding -> findings.add(finding.get("cell").asString()));
        assertThat(findings).contains("C7", "C8", "C18");
    }

    /** Another country's plan and codelists are data: the same way for the provinces of a national table. */
    @Test
    void aTableOfProvincesIsDraftedEditedAndReadWithCodelistsOfACountry(@TempDir Path folder) throws IOException {
        Path file = Files.createDirectories(folder.resolve("nbs")).resolve("年末常住人口2017年.csv");
        Files.copy(PUBLISHED.resolve("分省年度数据.csv"), file);
        Path jobs = JobsCopy.withoutFeeds(folder.resolve("jobs"));
        Files.delete(jobs.resolve("plans/jilin-2017.yaml"));
        for (String part : List.of("codelists/regions.csv", "codelists/region_aliases.csv",
                "codelists/region_events.csv", "plans/country-2017.yaml")) {
            Files.copy(PUBLISHED.resolve("country").resolve(part), jobs.resolve(part),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        Path draft = folder.resolve("draft.yaml");
        Called drafted = Called.with("feeds", "draft", file.toString(), "--feed", "F91", "--bureau", "nbs", "--jobs",
                jobs.toString(), "--out", draft.toString());
        assertThat(drafted.err()).isEmpty();
        String edited = Files.readString(draft)
                .replaceFirst("bureau_name: '\\?'", "bureau_name: 国家统计局")
                .replaceFirst("due_day: '\\?'", "due_day: 28")
                .replaceFirst("# - \\{header: '2017年', indicator: '\\?', measure: '\\?'",
                        "- {header: '2017年', indicator: T01.1, measure: stock");
        Files.writeString(Files.createDirectories(jobs.resolve("feeds")).resolve("f91.yaml"), edited);
        Called called = Called.with("inspect", file.toString(), "--json", "--jobs", jobs.toString());
        assertThat(called.err()).isEmpty();
        JsonNode read = called.json();
        assertThat(read.get("refusal").isNull()).as(read.get("refusal").toString()).isTrue();
        assertThat(read.get("statements")).hasSize(31);
        List<String> rows = new ArrayList<>();
        read.get("statements").forEach(row -> rows.add(row.get("cell").asString() + " "
                + row.get("region_code").asString() + " " + row.get("value") + row.get("unit").asString()));
        assertThat(rows).contains("I5 110000 21940000人", "I11 220000 25260000人", "I35 650000 24800000人");
    }

    private static String describe(JsonNode file) {
        StringBuilder text = new StringBuilder();
        text.append(file.get("kind").asString()).append(", period ").append(file.get("period")).append('\n');
        file.get("tables").forEach(table -> {
            text.append(table.get("range").asString()).append(", header ").append(table.get("header_rows").asString())
                    .append(", ").append(table.get("kind").asString()).append(", ").append(table.get("rows"))
                    .append(" rows, units ").append(table.get("units")).append(", across ").append(table.get("across"))
                    .append(", regions ").append(table.get("regions")).append('\n');
            table.get("columns").forEach(column -> text.append("  ").append(column.get("column").asString())
                    .append(" [").append(column.get("role").asString())
                    .append(column.get("unit").isNull() ? "" : " " + column.get("unit").asString()).append("] ")
                    .append(column.get("header").asString()).append('\n'));
        });
        return text.toString();
    }
}
