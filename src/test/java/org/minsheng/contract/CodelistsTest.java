package org.minsheng.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.minsheng.observation.Region;
import org.minsheng.observation.RegionCode;

/** The codelists say what the tables they were drawn from say; what is added to them is named here. */
class CodelistsTest {

    private final Jobs jobs = JobsLoader.load(Path.of("jobs"));
    private final LocalDate planDay = LocalDate.of(2017, 12, 31);

    @Test
    void regionsAreTheTablesDivisions() {
        List<String> table = DomainTable.rows("regions").stream()
                .map(row -> String.join("|", row.text("code"), row.text("name"), row.text("short_name"),
                        row.text("full_name"), row.text("parent_code"), row.text("valid_from"), row.text("valid_to"),
                        row.text("poverty_county_2017").isEmpty() ? "" : "poor"))
                .toList();

        assertThat(jobs.regions().regions().stream()
                .map(region -> String.join("|", region.code().code(), region.name(), region.shortName(),
                        region.fullName(), Objects.toString(region.parent(), ""), region.validFrom().toString(),
                        Objects.toString(region.validTo(), ""), region.povertyCounty() ? "poor" : "")))
                .containsExactlyElementsOf(table);
        assertThat(jobs.regions().regions().stream().filter(region -> region.isValidOn(planDay))
                .collect(Collectors.groupingBy(region -> region.level().toString(), Collectors.counting())))
                .isEqualTo(Map.of("province", 1L, "city", 10L, "county", 60L, "zone", 16L, "unallocated", 1L));
        assertThat(jobs.regions().regions().stream().filter(Region::povertyCounty)).hasSize(13);
    }

    @Test
    void aliasesAreTheTablesAndAFewMore() {
        Set<String> table = new HashSet<>();
        DomainTable.rows("region_aliases").forEach(row -> table.add(String.join("|",
                HeaderPath.squeeze(row.text("alias")), row.text("code"), row.text("valid_from"),
                row.text("valid_to"))));
        List<String> added = new ArrayList<>();
        Set<String> found = new HashSet<>();
        jobs.regions().aliases().forEach(alias -> {
            String cells = String.join("|", alias.name(), Objects.toString(alias.code(), ""),
                    Objects.toString(alias.validFrom(), ""), Objects.toString(alias.validTo(), ""));
            found.add(cells);
            if (!table.contains(cells)) {
                added.add(alias.name() + " " + alias.kind());
            }
        });

        assertThat(found).containsAll(table);
        assertThat(added).containsExactly("总计 check", "共计 check", "总合计 check", "省直 body", "省直及未分市州 body",
                "省本级 body", "省直单位 body", "扩权强县 heading", "扩权强县(市) heading", "省直管县 heading",
                "省直管县(市) heading", "市州本级 own", "本级 own", "市直 own");
    }

    @Test
    void whatASpellingMeansDependsOnTheDay() {
        assertThat(named("九台市", LocalDate.of(2014, 10, 19))).containsExactly("220181 name");
        assertThat(named("九台市", planDay)).containsExactly("220113 historical");
        assertThat(named("公主岭", planDay)).containsExactly("220381 name");
        assertThat(named("公主岭", LocalDate.of(2021, 1, 1))).containsExactly("220184 name");
        assertThat(named("通化", planDay)).containsExactly("[220500, 220521] ambiguous");
        assertThat(named("小计", planDay)).containsExactly("[] check");
        assertThat(named("沈阳市", planDay)).isEmpty();
    }

    @Test
    void everyRegionIsFoundUnderItsOwnNames() {
        assertThat(jobs.regions().regions()).allSatisfy(region -> {
            assertThat(Stream.of(region.name(), region.shortName())
                    .flatMap(name -> jobs.regions().named(HeaderPath.squeeze(name), region.validFrom()).stream())
                    .flatMap(alias -> alias.code() == null ? alias.candidates().stream() : Stream.of(alias.code())))
                    .contains(region.code());
        });
    }

    @Test
    void eventsAreTheTables() {
        List<String> table = DomainTable.rows("region_events").stream()
                .map(row -> String.join("|", row.text("date"), row.text("event"), row.text("from_codes"),
                        row.text("to_codes"), row.text("description"), row.text("confidence")))
                .toList();

        assertThat(jobs.regions().events().stream().map(event -> String.join("|", event.date().toString(),
                event.event(), codes(event.from()), codes(event.to()), event.note(), event.confidence())))
                .containsExactlyElementsOf(table);
    }

    @Test
    void unitsAreTheTables() {
        List<String> table = DomainTable.rows("units").stream()
                .map(row -> String.join("|", row.text("symbol"), row.text("variants"), row.text("dimension"),
                        row.text("base_symbol"), row.text("factor_num") + "/" + row.text("factor_den"),
                        row.text("additive"), row.text("used_by"), row.text("traps")))
                .toList();

        assertThat(jobs.units().entries().stream().map(entry -> String.join("|", entry.unit().symbol(),
                String.join("|", entry.variants()), entry.unit().dimension(), entry.unit().baseSymbol(),
                entry.unit().factor().numerator() + "/" + entry.unit().factor().denominator(),
                entry.unit().additive() ? "Y" : "N", entry.usedBy(), entry.trap())))
                .containsExactlyElementsOf(table);
    }

    @Test
    void everyLiteralMarkOfTheTableIsUnderstoodAsItSays() {
        Map<String, String> meanings = Map.of("MISSING", "MISSING", "NOT_APPLICABLE", "NOT_APPLICABLE",
                "BELOW_UNIT", "BELOW_UNIT 0", "VALUE+NOTE", "NOTE 0", "ERROR", "ERROR");
        List<String> patterns = List.of("(empty cell)", "whitespace only", "3O", "*", "①");
        int compared = 0;
        for (CodelistCsv.Row row : DomainTable.rows("value_markers")) {
            boolean stage = row.text("cell_status").equals("MILESTONE");
            String meaning = stage ? "VALUE " + row.text("stored_value") : meanings.get(row.text("cell_status"));
            if (meaning == null || patterns.contains(row.text("marker")) || row.text("marker").matches("\\d.*")) {
                continue;
            }
            List<String> spellings = new ArrayList<>(List.of(row.text("marker")));
            spellings.addAll(row.text("variants_or_codepoints").startsWith("U+")
                    ? List.of() : row.words("variants_or_codepoints"));
            for (String spelling : spellings) {
                assertThat(meaning(spelling, stage ? MarkerCodelist.Use.STAGE : MarkerCodelist.Use.NUMBER))
                        .as(spelling).isEqualTo(meaning);
                compared++;
            }
        }
        assertThat(compared).isEqualTo(38);
    }

    @Test
    void marksKeepFourThingsApart() {
        assertThat(meaning("　", MarkerCodelist.Use.NUMBER)).isEqualTo("MISSING");
        assertThat(meaning(" 未 报", MarkerCodelist.Use.STAGE)).isEqualTo("MISSING");
        assertThat(meaning("——", MarkerCodelist.Use.NUMBER)).isEqualTo("NOT_APPLICABLE");
        assertThat(meaning("／", MarkerCodelist.Use.NUMBER)).isEqualTo("NOT_APPLICABLE");
        assertThat(meaning("一", MarkerCodelist.Use.NUMBER)).isEqualTo("NOT_APPLICABLE");
        assertThat(meaning("一", MarkerCodelist.Use.STAGE)).isEqualTo("none");
        assertThat(meaning("...", MarkerCodelist.Use.NUMBER)).isEqualTo("BELOW_UNIT 0");
        assertThat(meaning("未启动", MarkerCodelist.Use.NUMBER)).isEqualTo("NOTE 0");
        assertThat(meaning("未启动", MarkerCodelist.Use.STAGE)).isEqualTo("VALUE 0");
        assertThat(meaning("√", MarkerCodelist.Use.STAGE)).isEqualTo("VALUE 1");
        assertThat(meaning("√", MarkerCodelist.Use.NUMBER)).isEqualTo("none");
    }

    private String meaning(String text, MarkerCodelist.Use use) {
        Optional<MarkerCodelist.Marker> marker = jobs.markers().find(text, use);
        return marker.map(each -> each.status() + (each.value() == null ? "" : " " + each.value())).orElse("none");
    }

    private List<String> named(String name, LocalDate day) {
        return jobs.regions().named(name, day).stream()
                .map(alias -> (alias.code() == null ? alias.candidates() : alias.code()) + " " + alias.kind())
                .toList();
    }

    private static String codes(List<RegionCode> codes) {
        return String.join("|", codes.stream().map(RegionCode::code).toList());
    }
}
