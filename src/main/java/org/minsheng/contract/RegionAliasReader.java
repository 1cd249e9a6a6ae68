package org.minsheng.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.minsheng.contract.RegionCodelist.RegionAlias;
import org.minsheng.contract.RegionCodelist.RegionEvent;
import org.minsheng.contract.RegionCodelistReader.Span;
import org.minsheng.observation.Region;
import org.minsheng.observation.RegionCode;

/** Reads the codelists region_aliases and region_events: every code they name is one of regions.csv. */
final class RegionAliasReader {

    private final Set<RegionCode> known;
    private final Problems problems;

    RegionAliasReader(Collection<Region> regions, Problems problems) {
        this.known = regions.stream().map(Region::code).collect(Collectors.toSet());
        this.problems = problems;
    }

    List<RegionAlias> readAliases(ContractText text) {
        List<RegionAlias> aliases = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        for (CodelistCsv.Row row : new CodelistCsv(
                text, problems, "alias", "kind", "code", "valid_from", "valid_to", "candidates").rows()) {
            RegionAlias alias = new RegionAlias(
                    HeaderPath.squeeze(row.text("alias")),
                    knownCode(row.text("code"), row).orElse(null),
                    row.date("valid_from").orElse(null),
                    row.date("valid_to").orElse(null),
                    row.text("kind"),
                    knownCodes(row, "candidates"),
                    row.text("feed").isEmpty() ? null : row.text("feed"));
            checkKind(alias, row);
            for (int i = 0; i < aliases.size(); i++) {
                if (clash(alias, aliases.get(i))) {
                    row.problem("“" + row.text("alias") + "”在同一时期已另有所指（第" + lines.get(i) + "行），有歧义的请用kind=ambiguous",
                            "'" + row.text("alias") + "' means something else in line " + lines.get(i)
                                    + " at the same time: make it one row of kind ambiguous");
                }
            }
            aliases.add(alias);
            lines.add(row.line());
        }
        return aliases;
    }

    List<RegionEvent> readEvents(ContractText text) {
        List<RegionEvent> events = new ArrayList<>();
        for (CodelistCsv.Row row : new CodelistCsv(
                text, problems, "date", "event", "from", "to", "description", "confidence").rows()) {
            Optional<LocalDate> date = row.date("date");
            List<RegionCode> from = knownCodes(row, "from");
            List<RegionCode> to = knownCodes(row, "to");
            date.ifPresent(day -> events.add(new RegionEvent(
                    day, row.text("event"), from, to, row.text("description"), row.text("confidence"))));
        }
        return events;
    }

    private static boolean clash(RegionAlias alias, RegionAlias earlier) {
        return alias.name().equals(earlier.name())
                && Objects.equals(alias.feed(), earlier.feed())
                && new Span(alias.validFrom(), alias.validTo())
                        .overlaps(new Span(earlier.validFrom(), earlier.validTo()));
    }

    private static void checkKind(RegionAlias alias, CodelistCsv.Row row) {
        String kind = alias.kind();
        if (!RegionAlias.KINDS.contains(kind)) {
            String kinds = String.join(", ", new TreeSet<>(RegionAlias.KINDS));
            row.problem("没有“" + kind + "”这种别名，可用：" + kinds,
                    "there is no alias of kind '" + kind + "': use one of " + kinds);
        } else if (RegionAlias.NAMING.contains(kind) && row.text("code").isEmpty()) {
            row.problem("kind为" + kind + "的别名要写明code", "an alias of kind " + kind + " says which code it means");
        } else if (kind.equals("ambiguous") && row.text("candidates").isEmpty()) {
            row.problem("有歧义的别名要列出candidates", "an ambiguous alias lists its candidates");
        }
        if (alias.name().isEmpty()) {
            row.problem("别名为空", "the alias is empty");
        }
    }

    private List<RegionCode> knownCodes(CodelistCsv.Row row, String column) {
        return row.words(column).stream().map(word -> knownCode(word, row)).flatMap(Optional::stream).toList();
    }

    private Optional<RegionCode> knownCode(String text, CodelistCsv.Row row) {
        Optional<RegionCode> code = RegionCodelistReader.codeOf(text).filter(known::contains);
        if (code.isEmpty() && !text.isEmpty()) {
            row.problem("地区" + text + "不在regions.csv中", "the region " + text + " is not listed in regions.csv");
        }
        return code;
    }
}
