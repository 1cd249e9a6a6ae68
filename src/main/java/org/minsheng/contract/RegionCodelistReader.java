package org.minsheng.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minsheng.observation.Region;
import org.minsheng.observation.RegionCode;
import org.minsheng.observation.RegionLevel;

/** Reads {@code codelists/regions.csv} and what hangs on it: aliases and events. */
final class RegionCodelistReader {

    private final Problems problems;
    private final Map<Region, CodelistCsv.Row> regions = new LinkedHashMap<>();

    private RegionCodelistReader(Problems problems) {
        this.problems = problems;
    }

    static RegionCodelist read(ContractText regions, ContractText aliases, ContractText events, Problems problems) {
        RegionCodelistReader reader = new RegionCodelistReader(problems);
        reader.readRegions(regions);
        reader.regions.forEach(reader::checkParent);
        reader.regions.keySet().forEach(reader::checkValidity);
        RegionAliasReader aliasReader = new RegionAliasReader(reader.regions.keySet(), problems);
        return new RegionCodelist(
                List.copyOf(reader.regions.keySet()),
                aliasReader.readAliases(aliases),
                aliasReader.readEvents(events),
                ContractText.digest(regions.digest() + aliases.digest() + events.digest()));
    }

    private void readRegions(ContractText text) {
        for (CodelistCsv.Row row : new CodelistCsv(text, problems, "code", "name", "short_name", "full_name", "level",
                "parent", "valid_from", "valid_to", "poverty_county").rows()) {
            Optional<RegionCode> code = code(row, "code");
            Optional<RegionLevel> level = Words.find(RegionLevel.class, row.text("level"));
            Optional<LocalDate> from = row.date("valid_from");
            if (code.isEmpty()) {
                row.problem("“" + row.text("code") + "”不像行政区划代码",
                        "'" + row.text("code") + "' does not look like a region code");
            }
            if (level.isEmpty()) {
                row.problem("没有“" + row.text("level") + "”这一级，可用：" + Words.of(RegionLevel.class),
                        "there is no level '" + row.text("level") + "': use one of " + Words.of(RegionLevel.class));
            }
            if (row.text("valid_from").isEmpty()) {
                row.problem("缺少生效日期valid_from", "valid_from is missing: from which day does the division hold?");
            }
            if (code.isPresent() && level.isPresent() && from.isPresent()) {
                regions.put(new Region(code.get(), row.text("name"), row.text("short_name"), row.text("full_name"),
                        level.get(), code(row, "parent").orElse(null), from.get(),
                        row.date("valid_to").orElse(null), !row.text("poverty_county").isEmpty()), row);
            }
        }
    }

    /** Follows the parents by code: each is listed, holds when the child begins, and the line ends. */
    private void checkParent(Region region, CodelistCsv.Row row) {
        List<RegionCode> seen = new ArrayList<>(List.of(region.code()));
        for (Optional<Region> at = Optional.of(region); at.isPresent(); ) {
            RegionCode parent = at.get().parent();
            if (parent == null) {
                return;
            }
            if (seen.contains(parent)) {
                row.problem("上级成环：" + seen + " → " + parent + "，请改正parent",
                        "its parents run in a circle, " + seen + " → " + parent + ": correct parent");
                return;
            }
            seen.add(parent);
            at = on(parent, region.validFrom());
            if (at.isEmpty() && seen.size() == 2) {
                row.problem("上级" + parent + "不在表中，或" + region.validFrom() + "时无效",
                        "its parent " + parent + " is not listed, or does not hold on " + region.validFrom());
            }
        }
    }

    private void checkValidity(Region region) {
        CodelistCsv.Row row = regions.get(region);
        if (region.validTo() != null && !region.validFrom().isBefore(region.validTo())) {
            row.problem("有效期为空：" + region.validFrom() + "至" + region.validTo(),
                    "it holds for no day: " + region.validFrom() + " to " + region.validTo());
        }
        regions.forEach((other, otherRow) -> {
            if (otherRow.line() < row.line() && other.code().equals(region.code())
                    && Span.of(region).overlaps(Span.of(other))) {
                row.problem("代码" + region.code() + "的有效期与第" + otherRow.line() + "行重叠",
                        "the validity of " + region.code() + " overlaps that of line " + otherRow.line());
            }
        });
    }

    private Optional<Region> on(RegionCode code, LocalDate day) {
        return regions.keySet().stream()
                .filter(region -> region.code().equals(code) && region.isValidOn(day))
                .findFirst();
    }

    static Optional<RegionCode> code(CodelistCsv.Row row, String column) {
        return codeOf(row.text(column));
    }

    static Optional<RegionCode> codeOf(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(RegionCode.parse(text));
        } catch (IllegalArgumentException unlike) {
            return Optional.empty();
        }
    }

    /** Days from the first to before the last; null is without bound. */
    record Span(LocalDate from, LocalDate to) {

        static Span of(Region region) {
            return new Span(region.validFrom(), region.validTo());
        }

        boolean overlaps(Span other) {
            return (to == null || other.from == null || other.from.isBefore(to))
                    && (other.to == null || from == null || from.isBefore(other.to));
        }
    }
}
