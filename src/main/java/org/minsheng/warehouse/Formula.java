package org.minsheng.warehouse;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.minsheng.observation.RawCell;

/**
 * A step of a figure's computation in signs that need no language: {@code 121800 + 51100 + …}, {@code = 345400}.
 *
 * @param result as the mart has it; null when nothing can be computed
 */
public record Formula(Part part, String expression, String result) {

    private static final int TERMS_MAX = 13;

    /** What a step gives. */
    public enum Part { VALUE, TARGET, RATE, SCHEDULE, STATUS }

    static List<Formula> of(TracedFigure figure) {
        List<Formula> steps = new ArrayList<>();
        String value = value(figure);
        if (!value.isEmpty() && !isMilestone(figure)) {
            steps.add(new Formula(Part.VALUE, value, plain(figure.achievedValue())));
        }
        if (figure.targetValue() != null) {
            steps.add(new Formula(Part.TARGET, target(figure), plain(figure.targetValue())));
        }
        if (figure.attainmentPct() != null) {
            steps.add(new Formula(Part.RATE, isMilestone(figure) ? value : rate(figure),
                    plain(figure.attainmentPct())));
        }
        if (figure.schedulePct() != null) {
            steps.add(new Formula(Part.SCHEDULE, figure.month().toString(), plain(figure.schedulePct())));
        }
        steps.add(new Formula(Part.STATUS, status(figure), figure.status()));
        return steps;
    }

    private static String value(TracedFigure figure) {
        if (figure.flags().contains("TOTAL_ONLY")) {
            return ratioOrSum(figure, cells(figure, "total"));
        }
        List<TracedCell> leaves = cells(figure, "leaf");
        List<TracedCell> bases = cells(figure, "base");
        String subtracted = bases.isEmpty() ? "" : " − " + grouped(bases);
        return leaves.isEmpty() ? "" : ratioOrSum(figure, leaves) + subtracted;
    }

    private static String ratioOrSum(TracedFigure figure, List<TracedCell> cells) {
        return switch (figure.kind().measureKind()) {
            case "ratio_latest", "full_coverage" -> ratio(cells, "num", "den");
            case "monthly_each" -> ratio(cells, "ok", measures(cells, "den").isEmpty() ? "due" : "den");
            case "reference_ratio" -> lowest(figure, cells);
            case "milestone" -> measures(cells, "stage").isEmpty()
                    ? ratio(cells, "num", "den")
                    : "100 × " + grouped(measures(cells, "stage")) + " / " + figure.regionsExpected();
            case "composite_all" -> "weighted_ratio".equals(figure.kind().aggregation())
                    ? ratio(cells, "num", measures(cells, "den").isEmpty() ? "due" : "den")
                    : sum(cells);
            default -> sum(cells);
        };
    }

    private static String ratio(List<TracedCell> cells, String above, String below) {
        return "100 × " + grouped(measures(cells, above)) + " / " + grouped(measures(cells, below));
    }

    private static String grouped(List<TracedCell> cells) {
        return cells.size() == 1 ? sum(cells) : "(" + sum(cells) + ")";
    }

    /** The region whose standard is lowest against its reference decides (rule E11). */
    private static String lowest(TracedFigure figure, List<TracedCell> leaves) {
        List<TracedCell> references = cells(figure, "reference");
        String times = figure.kind().monthlyStandard() ? "12 × " : "";
        Optional<TracedCell> lowest = leaves.stream()
                .filter(leaf -> reference(references, leaf).isPresent())
                .min(Comparator.comparing(leaf -> leaf.value().divide(
                        reference(references, leaf).orElseThrow().value(), MathContext.DECIMAL128)));
        return lowest.map(leaf -> "min 100 × " + times + plain(leaf.value()) + " / "
                        + plain(reference(references, leaf).orElseThrow().value()) + " (" + leaf.regionName() + ")")
                .orElse("");
    }

    private static Optional<TracedCell> reference(List<TracedCell> references, TracedCell leaf) {
        return references.stream()
                .filter(each -> each.regionCode().equals(leaf.regionCode()))
                .findFirst()
                .or(() -> references.size() == 1 ? Optional.of(references.get(0)) : Optional.empty());
    }

    private static String target(TracedFigure figure) {
        List<TracedCell> targets = cells(figure, "target");
        String version = figure.targetVersion() == null ? "" : " (" + figure.targetVersion() + ")";
        return (targets.isEmpty() ? plain(figure.targetValue()) : sum(targets)) + version;
    }

    /** Of a ratio v is the unrounded value: what is printed of it would not always give the rate. */
    private static String rate(TracedFigure figure) {
        return switch (figure.kind().measureKind()) {
            case "flow_sum", "stock_latest" -> "zero".equals(figure.kind().direction())
                    ? plain(figure.achievedValue()) + " = 0 ? 100 : 0"
                    : shareOfTarget(figure, plain(figure.achievedValue()));
            case "ratio_latest", "reference_ratio" -> shareOfTarget(figure, "v");
            case "composite_all" -> "weighted_ratio".equals(figure.kind().aggregation())
                    ? "v" : shareOfTarget(figure, plain(figure.achievedValue()));
            default -> "v";
        };
    }

    private static String shareOfTarget(TracedFigure figure, String value) {
        return "100 × " + value + " / " + plain(figure.targetValue());
    }

    /** The band a rate falls into (rule F2), where the schedule is what decides; else who has reported. */
    private static String status(TracedFigure figure) {
        boolean isBanded = switch (figure.kind().measureKind()) {
            case "flow_sum", "stock_latest", "composite_all" -> figure.schedulePct() != null;
            default -> false;
        };
        String band = switch (figure.status()) {
            case "ahead" -> "A ≥ S + 10";
            case "on_track" -> "S − 1 ≤ A < S + 10";
            case "behind" -> "S − 10 ≤ A < S − 1";
            case "at_risk" -> "A < S − 10";
            default -> "";
        };
        return isBanded && !band.isEmpty() ? band : figure.regionsReported() + "/" + figure.regionsExpected();
    }

    private static boolean isMilestone(TracedFigure figure) {
        return figure.kind().measureKind().equals("milestone");
    }

    private static List<TracedCell> cells(TracedFigure figure, String role) {
        return figure.cells().stream()
                .filter(cell -> cell.role().equals(role) && cell.value() != null)
                .toList();
    }

    private static List<TracedCell> measures(List<TracedCell> cells, String measure) {
        return cells.stream().filter(cell -> cell.measure().equals(measure)).toList();
    }

    private static String sum(List<TracedCell> cells) {
        if (cells.size() <= TERMS_MAX) {
            return cells.stream().map(cell -> plain(cell.value())).collect(Collectors.joining(" + "));
        }
        BigDecimal total = cells.stream().map(TracedCell::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return "Σ" + cells.size() + " = " + plain(total);
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : RawCell.plain(number);
    }
}
