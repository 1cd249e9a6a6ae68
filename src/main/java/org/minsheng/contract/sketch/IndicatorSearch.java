package org.minsheng.contract.sketch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.minsheng.contract.HeaderPath;
import org.minsheng.contract.Plan;
import org.minsheng.contract.UnitCodelist;
import org.minsheng.observation.Unit;

/** Ranks the indicators of the plans by how like their names are to the words above a column. A proposal, no more. */
final class IndicatorSearch {

    /** Words that say which figure of an indicator it is, not which indicator. */
    private static final Pattern SAID_ELSEWHERE = Pattern.compile(
            "\\([^()]*\\)|[{}\\d%#“”\"、/]|以来|历年|年度|今年|本年|累计|本月|当月|任务|计划|目标|完成|竣工|完工|开工|建成|安装|实际|情况|其中:?"
                    + "|year|month");

    private static final Set<String> WITHOUT_FIGURE = Set.of("milestone", "composite_all");

    private final List<Plan.Indicator> indicators;
    private final UnitCodelist units;

    IndicatorSearch(List<Plan> plans, UnitCodelist units) {
        this.indicators = plans.stream().flatMap(plan -> plan.indicators().stream()).toList();
        this.units = units;
    }

    /**
     * The nearest first.
     *
     * @param words of a header or of a row's label
     * @param context of the table: its name and titles
     * @param unit null when nothing tells it
     * @param numbers whether figures stand there: these are of no milestone and of no indicator made of others
     */
    List<Match> rank(String words, String context, String unit, boolean numbers) {
        Set<String> query = bigrams(HeaderPath.squeeze(words));
        Set<String> around = bigrams(HeaderPath.squeeze(context));
        if (query.isEmpty()) {
            return List.of();
        }
        List<Match> matches = new ArrayList<>();
        for (Plan.Indicator indicator : indicators) {
            if (numbers && WITHOUT_FIGURE.contains(indicator.measureKind())) {
                continue;
            }
            Set<String> name = bigrams(HeaderPath.squeeze(indicator.nameZh()));
            double shared = query.stream().filter(name::contains).count();
            double likeness = 0.6 * shared / query.size() + 0.4 * 2 * shared / (query.size() + name.size());
            double nearby = (double) name.stream().filter(around::contains).count() / Math.max(1, name.size());
            double score = (likeness + 0.1 * nearby) * unitWeight(indicator, unit);
            matches.add(new Match(indicator, (int) Math.round(100 * Math.min(1, score))));
        }
        matches.sort(Comparator.comparing((Match match) -> -match.score())
                .thenComparing(match -> match.indicator().code().toString()));
        return matches;
    }

    private double unitWeight(Plan.Indicator indicator, String unit) {
        Optional<Unit> written = unit == null ? Optional.empty() : units.find(unit);
        Optional<Unit> base =
                indicator.baseUnit() == null ? Optional.empty() : units.find(indicator.baseUnit());
        if (written.isEmpty() || base.isEmpty() || base.get().symbol().equals("%")) {
            return 1;
        }
        return written.get().isConvertibleTo(base.get()) ? 1.1 : 0.6;
    }

    /** Pairs of neighbouring characters; of a single one itself. */
    private static Set<String> bigrams(String text) {
        String plain = SAID_ELSEWHERE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < plain.length(); i++) {
            pairs.add(plain.substring(i, i + 2));
        }
        if (plain.length() == 1) {
            pairs.add(plain);
        }
        return pairs;
    }

    /** @param score how like, in percent */
    record Match(Plan.Indicator indicator, int score) {

        @Override
        public String toString() {
            return indicator.code() + " " + indicator.nameZh() + " " + score + "%";
        }
    }
}
