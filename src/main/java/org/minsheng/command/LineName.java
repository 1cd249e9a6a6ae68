package org.minsheng.command;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.minsheng.contract.HeaderPath;
import org.minsheng.contract.Jobs;
import org.minsheng.contract.Plan;
import org.minsheng.contract.RegionCodelist;
import org.minsheng.observation.RegionCode;

/** A line as people name it: its code, its name or any alias of it. */
record LineName(RegionCodelist regions, RegionCode province, Set<RegionCode> lines, LocalDate day) {

    /** The lines of the latest plan. */
    static LineName of(Jobs jobs) {
        Plan plan = jobs.plans().stream().max(java.util.Comparator.comparingInt(Plan::year)).orElseThrow();
        return new LineName(
                jobs.regions(), plan.province(), Set.copyOf(plan.lines()), LocalDate.of(plan.year(), 12, 31));
    }

    /** The code of the one line the name means; names that mean none or several are refused with the choices. */
    String code(String name, Console console) {
        Set<RegionCode> found = new LinkedHashSet<>();
        for (RegionCodelist.RegionAlias alias : regions.named(HeaderPath.squeeze(name), day)) {
            if (alias.code() != null) {
                found.add(alias.code());
            }
            found.addAll(alias.candidates());
        }
        lines.stream().filter(line -> line.code().equals(name)).forEach(found::add);
        found.retainAll(lines);
        if (found.size() == 1) {
            return found.iterator().next().code();
        }
        List<String> choices = (found.isEmpty() ? lines : found).stream().sorted().map(this::described).toList();
        throw new VerbException(console.text(
                found.isEmpty() ? "region.unknown" : "region.ambiguous", name, String.join(", ", choices)));
    }

    private String described(RegionCode code) {
        return regions.region(code, day).map(region -> code + " " + region.shortName()).orElse(code.code());
    }
}
